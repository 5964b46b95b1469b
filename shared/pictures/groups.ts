import type { Label } from "../anonymity/labels.ts";
import type { SideId } from "../ids.ts";
import { type Area, areasOf } from "./areas.ts";
import { widestWord, wrapped } from "./fitting.ts";
import { mark, words, wordsWithin } from "./marks.ts";
import { type LabelNames, type Picture, pictureWidth, type Shape } from "./picture.ts";
import { isByDots, type Weighed, weightIn } from "./weight.ts";

/** What was put together, or stands alone. */
export interface GroupItem extends Weighed {
  readonly text: string;
  /** Who raised all of it, where that may be said. */
  readonly side?: SideId;
}

export interface GroupWords {
  readonly byDots: string;
  readonly byPosts: string;
  readonly item: string;
  readonly raisedBy: string;
  readonly posts: string;
  readonly dots: string;
}

const height = 300;
const gap = 4;
const inset = 8;
/** Of the texts, in px. */
const setting = { size: 11.5, bold: true } as const;
const line = 15;

function areaShapes({ of: { text, side }, x, y, ...area }: Area<GroupItem>, weight: number): Shape[] {
  const label: Label = side ?? "together";
  const room = area.width - 2 * inset;
  const lines = Math.floor((area.height - 2 * inset - line) / line);
  return [
    {
      kind: "rect",
      x,
      y,
      width: area.width,
      height: area.height,
      fill: { paint: label, pattern: "pale" },
      stroke: label,
    },
    // A word in pieces is worse than none; a long one may be broken where there is room for a few of its letters.
    ...(room >= Math.min(90, widestWord(text, setting) + 2 * setting.size) && lines >= 1
      ? wrapped(text, setting, room, lines).map((row, at) => words(row, x + inset, y + inset + 10 + at * line, setting))
      : []),
    ...(room >= 14 && area.height >= 24
      ? [
          ...(side ? [mark(side, [x + inset + 5, y + area.height - inset - 5])] : []),
          wordsWithin(room, String(weight), x + inset + (side ? 16 : 0), y + area.height - inset - 1, { bold: true }),
        ]
      : []),
  ];
}

/**
 * A map of what hurts: the more dots, the larger the area; without a vote, the more posts. Nothing where there
 * are not two to compare.
 */
export function groupsPicture(items: readonly GroupItem[], names: LabelNames, say: GroupWords): readonly Picture[] {
  const weightOf = weightIn(items);
  const areas = areasOf(items, weightOf, [pictureWidth, height], gap);
  if (areas.length < 2) return [];
  const isVoted = items.some(({ dots }) => dots !== undefined);
  const isNamed = items.some(({ side }) => side !== undefined);
  return [
    {
      title: isByDots(items) ? say.byDots : say.byPosts,
      width: pictureWidth,
      height,
      shapes: areas.flatMap((area) => areaShapes(area, weightOf(area.of))),
      table: {
        columns: [say.item, ...(isNamed ? [say.raisedBy] : []), say.posts, ...(isVoted ? [say.dots] : [])],
        rows: items.map(({ text, side, posts, dots = 0 }) => [
          text,
          ...(isNamed ? [side ? names[side] : names.others] : []),
          posts,
          ...(isVoted ? [dots] : []),
        ]),
      },
    },
  ];
}
