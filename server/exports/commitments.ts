import { createHash } from "node:crypto";
import * as v from "valibot";
import type { Day } from "../../shared/day.ts";
import type { Confidence as ConfidenceResult } from "../../shared/stages/commitments/schema.ts";
import type { SettledCommitment } from "../../shared/stages/commitments/view.ts";
import type { Rating as RatingResult } from "../../shared/stages/perspective-swap/understood.ts";
import { markOf } from "./rehearsal.ts";
import { bySide, eachSide, type SideNames } from "./sides.ts";
import type { ExportedSession } from "./stageReport.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const rating = {
  count: v.pipe(count, v.description("People who voted.")),
  mean: v.pipe(v.number(), v.minValue(0), v.maxValue(5), v.description("From 0, none, to 5, no doubt.")),
  distribution: v.pipe(v.array(count), v.length(6), v.description("How many held up 0, 1, 2, 3, 4 and 5 fingers.")),
};
const Rating = v.strictObject(rating);
type Rating = v.InferOutput<typeof Rating>;
export const Confidence = v.strictObject({ ...rating, bySide: v.exactOptional(bySide(Rating)) });
export type Confidence = v.InferOutput<typeof Confidence>;

const owner = {
  name: v.pipe(v.string(), v.description("As the person typed it, to be named here.")),
  on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.description("The day by which it is done.")),
};

/** What somebody has put their name to. */
export const Commitment = v.strictObject({
  text: v.string(),
  owners: v.pipe(v.array(v.strictObject(owner)), v.description("Who has signed it, by day.")),
  confidence: v.exactOptional(v.pipe(Confidence, v.description("How sure the room is; absent where nobody voted."))),
  low: v.exactOptional(v.pipe(v.literal(true), v.description("The mean is below the threshold of the session."))),
  conditions: v.pipe(v.array(v.string()), v.description("What would raise the confidence, in no order.")),
});
export type Commitment = v.InferOutput<typeof Commitment>;
export type Owner = Commitment["owners"][number];

const ratingOf = ({ count, mean, distribution }: RatingResult): Rating => ({
  count,
  mean,
  distribution: [...distribution],
});

const confidenceOf = (it: ConfidenceResult): Confidence => ({
  ...ratingOf(it),
  ...(it.bySide && { bySide: eachSide(it.bySide, ratingOf) }),
});

/** Ids stay behind: a device that knows that of a proposal could tell its author. */
export const commitmentOf = ({ text, owners, confidence, low, conditions }: SettledCommitment): Commitment => ({
  text,
  owners: owners.map(({ name, on }) => ({ name, on })),
  ...(confidence && { confidence: confidenceOf(confidence) }),
  ...(low && { low }),
  conditions: [...conditions],
});

/** A signature as a calendar needs it. */
export interface Due extends Owner {
  /** The same in each export of the session, so that a calendar that has it already changes it. */
  readonly uid: string;
  readonly commitment: Commitment;
}

/** The commitments of a session: one model for every format. */
export interface Commitments {
  readonly session: string;
  readonly sides: SideNames;
  readonly today: Day;
  /** Simulated people took part. */
  readonly rehearsal?: true;
  /** By the first day that is due. */
  readonly commitments: readonly Commitment[];
  readonly due: readonly Due[];
  /** What was on the list and nobody has signed. */
  readonly unsigned: readonly string[];
}

const uidOf = (id: string): string => createHash("sha256").update(`parley commitment ${id}`).digest("hex").slice(0, 32);

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export function commitmentsOf(session: ExportedSession): Commitments {
  const { title, sides, today, results } = session;
  const stages = results.flatMap((entry) => (entry.id === "commitments" ? [entry.result] : []));
  const settled = stages
    .flatMap(({ commitments }) => commitments)
    .map((it) => ({ commitment: commitmentOf(it), ids: it.owners.map(({ id }) => id) }));
  const firstDay = ({ commitment }: (typeof settled)[number]): string => commitment.owners[0]?.on ?? "";
  // The sort is stable: within a day each stage's own order stays.
  settled.sort((one, other) => compared(firstDay(one), firstDay(other)));
  return {
    session: title,
    sides: { a: sides.a, b: sides.b },
    today,
    ...markOf(session),
    commitments: settled.map(({ commitment }) => commitment),
    due: settled
      .flatMap(({ commitment, ids }) =>
        commitment.owners.map(({ name, on }, at): Due => ({ uid: uidOf(ids[at] ?? ""), name, on, commitment })),
      )
      .sort((one, other) => compared(one.on, other.on)),
    unsigned: stages.flatMap(({ unsigned }) => unsigned),
  };
}
