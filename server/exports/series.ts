import * as v from "valibot";
import { sideIds } from "../../shared/ids.ts";
import { answers, type EarlierCommitment, type TrendPoint } from "../../shared/session/series.ts";
import type { StageResult } from "../../shared/session/view.ts";
import { type Block, type Cell, heading, paragraph, table } from "./document.ts";
import { HeldOn } from "./heldOn.ts";
import { named, type SideNames, sideName } from "./sides.ts";
import type { ExportedSession, Row } from "./stageReport.ts";
import { Picture, pictureMeans, pictureOf } from "./stages/temperature.ts";
import { termBlocks } from "./termBlocks.ts";
import { AgreedTerm, agreedTerm, OpenTerm, openTerm, UnsettledTerm, unsettledTerm } from "./terms.ts";
import { dayText, decimal, texts } from "./texts/texts.ts";

const words = () => texts().series;

const Point = v.strictObject({
  session: v.pipe(v.string(), v.description("Title of the session.")),
  on: HeldOn,
  moment: v.picklist(["opening", "closing"]),
  picture: Picture,
});
export type Point = v.InferOutput<typeof Point>;

const Checked = v.strictObject({
  text: v.string(),
  owners: v.array(v.strictObject({ name: v.string(), on: v.string() })),
  session: v.pipe(v.string(), v.description("Title of the session in which it was signed.")),
  answer: v.exactOptional(
    v.pipe(v.picklist(answers), v.description("Whether it happened, as the room said; absent where it was not asked.")),
  ),
});

/** What a session has from those before it, and what its own adds to the trend. */
export const SeriesPart = v.strictObject({
  session: v.pipe(v.string(), v.description("Title of the session before.")),
  on: HeldOn,
  temperatures: v.pipe(v.array(Point), v.description("Of all sessions, oldest first, this one's at the end.")),
  commitments: v.pipe(v.array(Checked), v.description("Of earlier sessions, with what has become of them.")),
  terms: v.exactOptional(
    v.pipe(
      v.strictObject({ agreed: v.array(AgreedTerm), open: v.array(OpenTerm), parked: v.array(UnsettledTerm) }),
      v.description("Terms of earlier sessions that no stage of this one took up."),
    ),
  ),
});
export type SeriesPart = v.InferOutput<typeof SeriesPart>;

const pointOf = ({ session, on, moment, picture }: TrendPoint): Point => ({
  session,
  ...(on && { on }),
  moment,
  picture: pictureOf(picture),
});

const checkedOf = ({ text, owners, session, answer }: EarlierCommitment): SeriesPart["commitments"][number] => ({
  text,
  owners: owners.map(({ name, on }) => ({ name, on })),
  session,
  ...(answer && { answer }),
});

/** The pictures that the session itself adds. */
function ownPoints({ title, heldOn, results }: ExportedSession): Point[] {
  const pictured = (entry: StageResult): Point[] => {
    if (entry.id !== "temperature" && entry.id !== "close") return [];
    const { picture } = entry.result;
    const moment = entry.id === "close" ? "closing" : entry.result.moment;
    return picture ? [pointOf({ session: title, ...(heldOn && { on: heldOn }), moment, picture })] : [];
  };
  return results.flatMap(pictured);
}

/** [SR7] [SR8] The part of the report that stands for the series; undefined for the first session of one. */
export function seriesPart(exported: ExportedSession): SeriesPart | undefined {
  const { series } = exported;
  if (!series) return undefined;
  const { from, temperatures, commitments, terms } = series;
  return {
    session: from.session,
    ...(from.on && { on: from.on }),
    temperatures: [...temperatures.map(pointOf), ...ownPoints(exported)],
    commitments: commitments.map(checkedOf),
    ...(terms && {
      terms: {
        agreed: terms.agreed.map(agreedTerm),
        open: terms.open.map(openTerm),
        parked: terms.parked.map(unsettledTerm),
      },
    }),
  };
}

const answered = (answer: (typeof answers)[number] | undefined): string => words().answers[answer ?? "none"];

const cell = (value: number | undefined): Cell => (value === undefined ? "–" : decimal(value));

export function seriesBlocks({ session, on, temperatures, commitments, terms }: SeriesPart, sides: SideNames): Block[] {
  const columns = [
    { head: words().session },
    { head: words().moment },
    ...[...sideIds.map((side) => sideName(sides, side)), texts().everybody].map((head) => ({
      head,
      numeric: true as const,
    })),
  ];
  const rows = temperatures.map((point): Cell[] => {
    const { a, b, neutral, together } = pictureMeans(point.picture);
    const of = point.on ? words().sessionOn(point.session, dayText(point.on)) : point.session;
    return [of, words().moments[point.moment], cell(a), cell(b), cell(neutral), cell(together)];
  });
  const checks = commitments.map(({ text, owners, session, answer }): Cell[] => [
    text,
    owners.map(({ name, on }) => texts().commitments.signedBy(name, dayText(on))),
    session,
    answered(answer),
  ]);
  return [
    heading(2, words().title),
    paragraph(on ? words().followsOn(session, dayText(on)) : words().follows(session)),
    ...(rows.length > 0 ? [heading(3, words().trend), ...table(columns, rows)] : []),
    ...(checks.length > 0
      ? [
          heading(3, words().checked),
          ...table(
            [
              { head: texts().commitments.commitment },
              { head: texts().commitments.signature },
              { head: words().session },
              { head: words().answer },
            ],
            checks,
          ),
        ]
      : []),
    ...(terms ? [heading(3, words().terms), ...termBlocks(terms, sides, 3)] : []),
  ];
}

export const seriesRows = ({ temperatures, commitments }: SeriesPart, sides: SideNames): Row[] => [
  ...temperatures.flatMap(({ session, moment, picture }): Row[] => {
    const { together, ...bySide } = pictureMeans(picture);
    const row = (side: string, number: number): Row => ({
      kind: words().trend,
      item: `${session}: ${words().moments[moment]}`,
      side,
      number,
      unit: texts().temperature.unit,
    });
    return [
      ...named(bySide).map(([side, mean]) => row(sideName(sides, side), mean)),
      ...(together === undefined ? [] : [row(texts().everybody, together)]),
    ];
  }),
  ...commitments.flatMap(({ text, owners, answer }): Row[] => [
    { kind: words().checked, item: text, text: answered(answer) },
    ...owners.map(
      ({ name, on }): Row => ({
        kind: texts().commitments.signature,
        item: text,
        text: texts().commitments.signedBy(name, on),
      }),
    ),
  ]),
];
