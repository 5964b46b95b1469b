import * as v from "valibot";

/** Terms as a preview has shown them, without those that were left out. */
export const Bringing = v.object({
  id: v.string(),
  terms: v.array(v.unknown()),
  duplicates: v.picklist(["refuse", "merge"]),
});
