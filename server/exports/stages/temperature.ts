import * as v from "valibot";
import { meanReading } from "../../../shared/stages/temperature/mean.ts";
import type { TemperaturePicture } from "../../../shared/stages/temperature/schema.ts";
import type { TemperatureResult } from "../../../shared/stages/temperature/view.ts";
import { type Block, type Cell, drawn, paragraph, table } from "../document.ts";
import { drawTemperature } from "../pictures.ts";
import { bySide, eachSide, named, type SideNames, sideName } from "../sides.ts";
import { defineStageReport, type ExportedSession, type Row } from "../stageReport.ts";
import { decimal, texts } from "../texts/texts.ts";

const words = () => texts().temperature;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Distribution = v.pipe(
  v.array(count),
  v.length(5),
  v.description("How many chose 1 (calm), 2, 3, 4 and 5 (burning)."),
);
type Distribution = v.InferOutput<typeof Distribution>;

export const Picture = v.pipe(
  v.strictObject({
    count: v.pipe(count, v.description("People who gave a reading.")),
    together: v.exactOptional(Distribution),
    bySide: v.exactOptional(bySide(Distribution)),
  }),
  v.description("By side where naming the sides is safe, else together."),
);
export type Picture = v.InferOutput<typeof Picture>;

const Section = v.strictObject({
  stage: v.literal("temperature"),
  title: v.exactOptional(v.string()),
  moment: v.picklist(["opening", "closing"]),
  picture: v.exactOptional(v.pipe(Picture, v.description("Absent while it is not revealed."))),
  first: v.exactOptional(v.pipe(Picture, v.description("At the close: the first picture of the session."))),
});

const distribution = (of: readonly number[]): Distribution => [...of];

export const pictureOf = ({ count, together, bySide }: TemperaturePicture): Picture => ({
  count,
  ...(together && { together: distribution(together) }),
  ...(bySide && { bySide: eachSide(bySide, distribution) }),
});

/** The first picture of the session, unless this is it. */
function firstBefore(result: TemperatureResult, { results }: ExportedSession): TemperaturePicture | undefined {
  const first = results.find(({ id }) => id === "temperature");
  return first?.id === "temperature" && first.result !== result ? first.result.picture : undefined;
}

/** Each distribution of a picture, with what it is of. */
export const parts = ({ together, bySide }: Picture, sides: SideNames): [of: string, Distribution][] => [
  ...named(bySide).map(([side, its]): [string, Distribution] => [sideName(sides, side), its]),
  ...(together ? [[texts().everybody, together] as [string, Distribution]] : []),
];

const people = (of: Distribution): number => of.reduce((sum, count) => sum + count, 0);

/** To one decimal; NaN where nobody gave one. */
export const mean = (of: Distribution): number => Math.round((meanReading(of) ?? Number.NaN) * 10) / 10;

/** The mean of each part of a picture, to one decimal; a part in which nobody gave a reading has none. */
export function pictureMeans({ together, bySide }: Picture): {
  readonly a?: number;
  readonly b?: number;
  readonly neutral?: number;
  readonly together?: number;
} {
  const known = Object.entries({ ...bySide, ...(together && { together }) });
  return Object.fromEntries(known.flatMap(([of, its]) => (its && people(its) > 0 ? [[of, mean(its)]] : [])));
}

const line = (label: string, of: Distribution): Cell[] => [label, ...of, people(of) > 0 ? decimal(mean(of)) : "–"];

/** How many answered, and the readings by side; below the first ones where there are some. */
export function pictureBlocks(picture: Picture, first: Picture | undefined, sides: SideNames): Block[] {
  const columns = [
    { head: words().who },
    ...words().readings.map((head) => ({ head, numeric: true as const })),
    { head: words().mean, numeric: true as const },
  ];
  const now = parts(picture, sides);
  const rows = first
    ? [
        ...parts(first, sides).map(([of, its]) => line(words().atFirst(of), its)),
        ...now.map(([of, its]) => line(words().atLast(of), its)),
      ]
    : now.map(([of, its]) => line(of, its));
  return [
    paragraph(words().count(picture.count)),
    ...drawn(drawTemperature(picture, first, sides), table(columns, rows)),
  ];
}

export const pictureRows = (picture: Picture | undefined, sides: SideNames): Row[] =>
  (picture ? parts(picture, sides) : []).flatMap(([side, its]) =>
    its.map((number, at): Row => ({ kind: words().reading, item: String(at + 1), side, number, unit: texts().people })),
  );

export const temperatureReport = defineStageReport({
  schema: Section,
  section({ title, result }: { readonly title?: string; readonly result: TemperatureResult }, session) {
    const first = result.moment === "closing" ? firstBefore(result, session) : undefined;
    return {
      stage: "temperature",
      ...(title && { title }),
      moment: result.moment,
      ...(result.picture && { picture: pictureOf(result.picture) }),
      ...(first && { first: pictureOf(first) }),
    };
  },
  title: ({ moment }) => words().title[moment],
  blocks: ({ picture, first }, sides) =>
    picture ? pictureBlocks(picture, first, sides) : [paragraph(words().notRevealed)],
  rows: ({ picture }, sides) => pictureRows(picture, sides),
});
