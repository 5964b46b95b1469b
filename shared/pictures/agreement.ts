import { scaleLinear } from "d3-scale";
import { type SideId, sideIds } from "../ids.ts";
import { inParts, widthOf } from "./fitting.ts";
import { sideLabel, words, wordsWithin } from "./marks.ts";
import { type Fill, type LabelNames, type Picture, pictureWidth, type Shape } from "./picture.ts";

/** How one side voted; without `counts` where too few voted to tell. */
export interface Vote {
  readonly accepted: boolean;
  readonly counts?: { readonly agree: number; readonly liveWith: number; readonly object: number };
}

export interface AgreementItem {
  readonly term: string;
  readonly votes: { readonly [Of in SideId]?: Vote };
}

export interface AgreementWords {
  readonly title: string;
  readonly term: string;
  readonly side: string;
  readonly agree: string;
  readonly liveWith: string;
  readonly object: string;
  readonly accepts: string;
  readonly rejects: string;
  readonly withheld: string;
}

const answers = ["agree", "liveWith", "object"] as const;
const fills: { readonly [Of in (typeof answers)[number]]: Fill } = {
  agree: { paint: "agree" },
  liveWith: { paint: "agree", pattern: "hatch" },
  object: { paint: "object", pattern: "cross" },
};
const strokes = { agree: "agree", liveWith: "agree", object: "object" } as const;

const left = 150;
const right = 500;
const top = 34;
const line = 24;

const voted = ({ votes }: AgreementItem): readonly SideId[] => sideIds.filter((side) => votes[side]);

const heightOf = (item: AgreementItem): number => 24 + voted(item).length * line + 8;

function bar({ counts }: Vote, y: number, say: AgreementWords): Shape[] {
  const cast = counts ? counts.agree + counts.liveWith + counts.object : 0;
  if (!counts || cast === 0)
    return [wordsWithin(right - left - 4, say.withheld, left + 4, y + 13, { size: 11, paint: "soft" })];
  const x = scaleLinear([0, cast], [left, right]);
  let before = 0;
  return answers.flatMap((answer): Shape[] => {
    const count = counts[answer];
    const from = x(before);
    before += count;
    if (count === 0) return [];
    const middle = (from + x(before)) / 2;
    return [
      { kind: "rect", x: from, y, width: x(before) - from, height: 17, fill: fills[answer], stroke: strokes[answer] },
      // On a plate of its own, a number can be read on any pattern.
      { kind: "rect", x: middle - 10, y: y + 2, width: 20, height: 13, fill: { paint: "surface" } },
      words(String(count), middle, y + 12.5, { size: 11, anchor: "middle", bold: true }),
    ];
  });
}

function itemShapes(item: AgreementItem, y: number, names: LabelNames, say: AgreementWords): Shape[] {
  return [
    wordsWithin(pictureWidth, item.term, 0, y + 14, { size: 12.5, bold: true }),
    ...voted(item).flatMap((side, at): Shape[] => {
      const vote = item.votes[side];
      if (!vote) return [];
      const row = y + 24 + at * line;
      return [
        ...sideLabel(side, names[side], 8, row + 13, 138),
        ...bar(vote, row, say),
        wordsWithin(pictureWidth - right - 12, vote.accepted ? say.accepts : say.rejects, right + 12, row + 13, {
          size: 11.5,
          paint: vote.accepted ? "agree" : "object",
          bold: true,
        }),
      ];
    }),
  ];
}

function legend(say: AgreementWords): Shape[] {
  let x = left;
  return answers.flatMap((answer): Shape[] => {
    const at = x;
    x += 24 + widthOf(say[answer], { size: 11.5 }) + 16;
    return [
      { kind: "rect", x: at, y: 4, width: 14, height: 12, fill: fills[answer], stroke: strokes[answer] },
      words(say[answer], at + 20, 14, { size: 11.5, paint: "soft" }),
    ];
  });
}

function pictureOf(items: readonly AgreementItem[], names: LabelNames, say: AgreementWords): Picture {
  let y = top;
  const shapes = items.flatMap((item) => {
    const at = y;
    y += heightOf(item);
    return itemShapes(item, at, names, say);
  });
  return {
    title: say.title,
    width: pictureWidth,
    height: y,
    shapes: [...legend(say), ...shapes],
    table: {
      columns: [say.term, say.side, say.agree, say.liveWith, say.object],
      rows: items.flatMap((item) =>
        voted(item).map((side) => [
          item.term,
          names[side],
          ...answers.map((answer) => item.votes[side]?.counts?.[answer] ?? "–"),
        ]),
      ),
    },
  };
}

/** How each side voted on each term, in parts that fit on a page. */
export const agreementPictures = (
  items: readonly AgreementItem[],
  names: LabelNames,
  say: AgreementWords,
): readonly Picture[] =>
  inParts(
    items.filter((item) => voted(item).length > 0),
    heightOf,
  ).map((part) => pictureOf(part, names, say));
