import { eachLabel } from "../../shared/anonymity/labels.ts";
import { type AgreementItem, agreementPictures } from "../../shared/pictures/agreement.ts";
import { type GroupItem, groupsPicture } from "../../shared/pictures/groups.ts";
import { mirrored } from "../../shared/pictures/mirrored.ts";
import type { LabelNames, Picture } from "../../shared/pictures/picture.ts";
import { type PlacedItem, placementPictures } from "../../shared/pictures/placement.ts";
import { type Readings, temperaturePicture } from "../../shared/pictures/temperature.ts";
import { type UnderstoodItem, understoodPictures } from "../../shared/pictures/understood.ts";
import { eachSide, type SideNames } from "./sides.ts";
import type { Tally } from "./terms.ts";
import { texts, writtenDirection } from "./texts/texts.ts";

const words = () => texts().pictures;

const names = (sides: SideNames): LabelNames => ({
  a: sides.a,
  b: sides.b,
  neutral: texts().neutral,
  others: texts().withoutSide,
  everybody: texts().everybody,
});

/** As the language of the document is read [LA16]. */
const along = (pictures: readonly Picture[]): readonly Picture[] =>
  writtenDirection() === "rtl" ? pictures.map(mirrored) : pictures;

/** The temperature; at first beside at the close where there are both. */
export function drawTemperature(
  picture: Readings,
  first: Readings | undefined,
  sides: SideNames,
  plot?: number,
): readonly Picture[] {
  const drawing = temperaturePicture(first, picture, names(sides), words().temperature, plot);
  return along(drawing ? [drawing] : []);
}

export const drawUnderstood = (items: readonly UnderstoodItem[], sides: SideNames): readonly Picture[] =>
  along(understoodPictures(items, names(sides), words().understood));

/** How each side voted on each of these. */
export const drawAgreement = (
  terms: readonly { readonly term: string; readonly tally: Tally }[],
  sides: SideNames,
): readonly Picture[] =>
  along(
    agreementPictures(
      terms.map(({ term, tally }): AgreementItem => ({ term, votes: eachSide(tally, (verdict) => verdict) })),
      names(sides),
      words().agreement,
    ),
  );

/** What hurts how much, as areas. */
export const drawGroups = (items: readonly GroupItem[], sides: SideNames): readonly Picture[] =>
  along(groupsPicture(items, names(sides), words().groups));

export const drawPlacements = (items: readonly PlacedItem[], sides: SideNames): readonly Picture[] =>
  along(
    placementPictures(
      items.map(({ text, spreads }) => ({ text, spreads: eachLabel(spreads, (spread) => spread) })),
      names(sides),
      words().placement,
    ),
  );
