import * as v from "valibot";
import { type Block, paragraph } from "./document.ts";
import { texts } from "./texts/texts.ts";

/** [RE1] What marks a file as that of a rehearsal; every model of an export has it. */
export const Rehearsal = v.exactOptional(
  v.pipe(v.literal(true), v.description("There where simulated people took part: what stands here is an example.")),
);

interface Markable {
  readonly rehearsal?: true;
}

/** The mark as a field, or nothing. */
export const markOf = ({ rehearsal }: Markable): Markable => (rehearsal ? { rehearsal } : {});

/** The mark as a sentence of a document, or no block. */
export const markBlocks = ({ rehearsal }: Markable): Block[] => (rehearsal ? [paragraph(texts().rehearsal.mark)] : []);

/** The mark as a column of a table, or none. */
export const markColumns = ({ rehearsal }: Markable): { readonly head: string; readonly of: () => string }[] =>
  rehearsal ? [{ head: texts().rehearsal.head, of: () => texts().yes }] : [];
