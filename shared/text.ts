import * as v from "valibot";
import type { RefusalCode } from "./refusal.ts";

/** Longest texts in characters (UTF-16 units, as an input field's `maxlength` counts). */
export const longest = {
  title: 120,
  sideName: 24,
  prompt: 400,
  post: 280,
  restatement: 400,
  proposal: 400,
  groupName: 60,
  term: 60,
  definition: 400,
  note: 280,
  commitment: 200,
  personName: 60,
  condition: 200,
  takeaway: 200,
  facilitatorNote: 4_000,
} as const;

/** An issue's message is the code of the refusal that the person gets. */
const code = (refusal: RefusalCode): RefusalCode => refusal;

// Control and bidirectional override characters could disguise one text as another.
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069]/g;

const clean = (typed: string): string => typed.replace(/\r\n?/g, "\n").replace(invisible, "").normalize("NFC");
const tidy = (typed: string): string => clean(typed).trim();

/** A text that a person typed: tidied, not empty, `max` characters at the most. */
export const text = (max: number) =>
  v.pipe(v.string(), v.transform(tidy), v.nonEmpty(code("empty-text")), v.maxLength(max, code("too-long")));

/** The same where nothing may be said. */
export const optionalText = (max: number) =>
  v.optional(v.pipe(v.string(), v.transform(tidy), v.maxLength(max, code("too-long"))));

/** A text that is saved while it is typed: it may be empty, and a space at its end is the next word's. */
export const typedText = (max: number) => v.pipe(v.string(), v.transform(clean), v.maxLength(max, code("too-long")));
