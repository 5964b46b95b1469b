import * as v from "valibot";

/** [SR8] The day of a session, by which its pictures are ordered in a series. */
export const HeldOn = v.exactOptional(
  v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.description("The day on which the room met, in UTC.")),
);
