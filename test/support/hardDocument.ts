import type { ExportedSession } from "../../server/exports/exports.ts";
import {
  aCommitment,
  anAgreedTerm,
  aSession,
  commitments,
  hardTexts,
  painPoints,
  swap,
  vocabulary,
} from "./exportedSession.ts";

/** Of scripts that are drawn in other directions, joined, or wide. */
export const scripts = [
  "Ελληνικά",
  "Кириллица",
  "תאריך יעד",
  "موعد نهائي",
  "期限を決める",
  "Zażółć gęślą jaźń",
] as const;

export const typed = [...hardTexts.map((text) => text.trim()), ...scripts];

/** One session in which everything that is hard to write was typed, each once in each place. */
export const aHardDocument = (texts: readonly string[] = typed): ExportedSession =>
  aSession(
    painPoints({
      voters: 3,
      ranked: texts.map((text, at) => ({
        id: `p${at}` as never,
        text,
        posts: [{ text }, { text: `${text}!`, side: "a" }],
        dots: texts.length - at,
        placed: { count: 3, spreads: { together: { count: 3, bins: [0, 3, 0, 0, 0, 0, 0, 0, 0, 0], median: 12 } } },
      })),
    }),
    swap({
      items: texts.map((text, at) => ({
        id: `p${at}` as never,
        text,
        side: "a",
        restatements: [text],
        understood: { count: 3, mean: 2, distribution: [0, 0, 3, 0, 0] },
        proposals: [text, text],
      })),
    }),
    vocabulary({ agreed: texts.map((text) => anAgreedTerm(text, { definition: text, meant: { a: [text, text] } })) }),
    commitments(texts.map((text) => aCommitment(text))),
  );
