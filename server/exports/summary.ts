import * as v from "valibot";
import { understoodFrom } from "../../shared/stages/close/made.ts";
import { Commitment, commitmentsOf } from "./commitments.ts";
import { glossaryOf } from "./glossary.ts";
import { Side } from "./sides.ts";
import type { ExportedSession } from "./stageReport.ts";
import { Picture, pictureOf } from "./stages/temperature.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const texts = v.array(v.string());

/** What somebody who reads one page needs to know. */
export const Summary = v.strictObject({
  agreed: v.array(v.strictObject({ term: v.string(), definition: v.string() })),
  commitments: v.pipe(
    v.array(v.strictObject({ text: Commitment.entries.text, owners: Commitment.entries.owners })),
    v.description("Those that somebody has signed, by the first day that is due."),
  ),
  temperature: v.exactOptional(
    v.strictObject({
      first: Picture,
      last: v.exactOptional(v.pipe(Picture, v.description("Absent where it was taken once."))),
    }),
  ),
  painPoints: v.pipe(
    v.array(v.strictObject({ text: v.string(), side: v.exactOptional(Side), dots: v.exactOptional(count) })),
    v.description("All of them, by dots; without `dots` where nobody has voted."),
  ),
  open: v.pipe(
    v.strictObject({
      terms: v.pipe(texts, v.description("Terms without agreement.")),
      parked: v.pipe(texts, v.description("Terms put aside.")),
      notUnderstood: v.pipe(texts, v.description("Pain points rated below 3 of 4 by those who raised them.")),
      unsigned: v.pipe(texts, v.description("Commitments that nobody has signed.")),
    }),
    v.description("What is still open."),
  ),
});
export type Summary = v.InferOutput<typeof Summary>;

/** The pictures that were revealed, in the order of the agenda. */
const temperatures = ({ results }: ExportedSession) =>
  results.flatMap((entry) => {
    const picture = entry.id === "temperature" || entry.id === "close" ? entry.result.picture : undefined;
    return picture ? [pictureOf(picture)] : [];
  });

const painPoints = ({ results }: ExportedSession): Summary["painPoints"] =>
  results
    .flatMap((entry) => (entry.id === "pain-points" ? [entry.result] : []))
    .flatMap(({ ranked, voters }) =>
      ranked.map(({ text, side, dots }) => ({ text, ...(side && { side }), ...(voters !== undefined && { dots }) })),
    )
    .sort((one, other) => (other.dots ?? -1) - (one.dots ?? -1));

/** What was rated low when it was last taken up. */
function notUnderstood({ results }: ExportedSession): string[] {
  const items = results.flatMap((entry) => (entry.id === "perspective-swap" ? entry.result.items : []));
  const last = new Map(items.flatMap((item) => (item.understood ? [[item.id, item] as const] : [])));
  return [...last.values()].flatMap(({ text, understood }) =>
    understood && understood.mean < understoodFrom ? [text] : [],
  );
}

/** Made of the same results as the sections, and of nothing else. */
export function summaryOf(session: ExportedSession): Summary {
  const { agreed, open, parked } = glossaryOf(session);
  const { commitments, unsigned } = commitmentsOf(session);
  const [first, ...others] = temperatures(session);
  const last = others.at(-1);
  return {
    agreed: agreed.map(({ term, definition }) => ({ term, definition })),
    commitments: commitments.map(({ text, owners }) => ({ text, owners })),
    ...(first && { temperature: { first, ...(last && { last }) } }),
    painPoints: painPoints(session),
    open: {
      terms: open.map(({ term }) => term),
      parked: parked.map(({ term }) => term),
      notUnderstood: notUnderstood(session),
      unsigned: [...unsigned],
    },
  };
}
