import * as v from "valibot";
import type { CommitmentsResult } from "../../../shared/stages/commitments/view.ts";
import { commitmentBlocks } from "../commitmentBlocks.ts";
import { Commitment, commitmentOf } from "../commitments.ts";
import { named, type SideNames, sideName } from "../sides.ts";
import { defineStageReport, type Row } from "../stageReport.ts";
import { texts } from "../texts/texts.ts";

const words = () => texts().commitments;

const Section = v.strictObject({
  stage: v.literal("commitments"),
  title: v.exactOptional(v.string()),
  commitments: v.pipe(
    v.array(Commitment),
    v.description("Those that somebody has signed, by the first day that is due."),
  ),
  unsigned: v.pipe(v.array(v.string()), v.description("What was on the list and nobody has signed.")),
});

function confidenceRows({ text, confidence }: Commitment, sides: SideNames): Row[] {
  if (!confidence) return [];
  const row = (number: number, side: string): Row => ({
    kind: words().confidence,
    item: text,
    side,
    number,
    unit: words().unit,
  });
  const each = named(confidence.bySide).map(([side, { mean }]) => row(mean, sideName(sides, side)));
  return [row(confidence.mean, texts().everybody), ...each];
}

export const commitmentsReport = defineStageReport({
  schema: Section,
  section: ({ title, result }: { readonly title?: string; readonly result: CommitmentsResult }) => ({
    stage: "commitments",
    ...(title && { title }),
    commitments: result.commitments.map(commitmentOf),
    unsigned: [...result.unsigned],
  }),
  title: () => words().title,
  blocks: (section, sides, level) => commitmentBlocks(section, sides, level),
  rows: ({ commitments, unsigned }, sides) => [
    ...commitments.flatMap((commitment): Row[] => {
      const item = commitment.text;
      return [
        { kind: words().commitment, item, text: item },
        ...commitment.owners.map(
          ({ name, on }): Row => ({ kind: words().signature, item, text: words().signedBy(name, on) }),
        ),
        ...confidenceRows(commitment, sides),
        ...commitment.conditions.map((text): Row => ({ kind: words().condition, item, text })),
      ];
    }),
    ...unsigned.map((text): Row => ({ kind: words().unsigned, item: text, text })),
  ],
});
