import * as v from "valibot";
import { madeIn, resultsBefore } from "../../../shared/stages/close/made.ts";
import type { CloseResult } from "../../../shared/stages/close/view.ts";
import { firstPicture } from "../../../shared/stages/temperature/view.ts";
import { below, heading, list, paragraph } from "../document.ts";
import { defineStageReport, type ExportedSession, type Row } from "../stageReport.ts";
import { texts } from "../texts/texts.ts";
import { Picture, pictureBlocks, pictureOf, pictureRows } from "./temperature.ts";

const words = () => texts().close;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const Section = v.strictObject({
  stage: v.literal("close"),
  title: v.exactOptional(v.string()),
  picture: v.exactOptional(v.pipe(Picture, v.description("Absent while the room has not closed."))),
  first: v.exactOptional(v.pipe(Picture, v.description("The first picture of the session."))),
  takeaways: v.pipe(v.array(v.string()), v.description("What people take along, in no order.")),
  made: v.pipe(
    v.strictObject({
      painPoints: count,
      understood: v.pipe(count, v.description("Pain points that were understood with 3 or more of 4, on average.")),
      terms: v.pipe(count, v.description("Terms agreed.")),
      commitments: v.pipe(count, v.description("Commitments that somebody signed.")),
    }),
    v.description("What the session had made by then."),
  ),
});

type Made = v.InferOutput<typeof Section>["made"];
const kinds = ["painPoints", "understood", "terms", "commitments"] as const;
/** Only what there is to be thankful for. */
const counted = (made: Made) => kinds.filter((kind) => made[kind] > 0);

export const closeReport = defineStageReport({
  schema: Section,
  section({ title, result }: { readonly title?: string; readonly result: CloseResult }, { results }: ExportedSession) {
    const earlier = resultsBefore(results, result);
    const first = firstPicture(earlier);
    const { painPoints, understood, terms, commitments } = madeIn(earlier);
    return {
      stage: "close",
      ...(title && { title }),
      ...(result.picture && { picture: pictureOf(result.picture) }),
      ...(first && { first: pictureOf(first) }),
      takeaways: [...result.takeaways],
      made: { painPoints, understood, terms, commitments },
    };
  },
  title: () => words().title,
  blocks({ picture, first, takeaways, made }, sides, level) {
    if (!picture) return [paragraph(words().notClosed)];
    const section = below(level);
    return [
      ...pictureBlocks(picture, first, sides),
      ...(counted(made).length > 0 ? [heading(section, words().made)] : []),
      ...list(counted(made).map((of) => words().count[of](made[of]))),
      ...(takeaways.length > 0 ? [heading(section, words().takeaways), ...list(takeaways)] : []),
    ];
  },
  rows: ({ picture, takeaways, made }, sides) =>
    picture
      ? [
          ...pictureRows(picture, sides),
          ...counted(made).map(
            (of): Row => ({ kind: words().made, item: words().count[of](made[of]), number: made[of] }),
          ),
          ...takeaways.map((text): Row => ({ kind: words().takeaway, text })),
        ]
      : [],
});
