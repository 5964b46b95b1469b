import { PNG } from "pngjs";

/** A picture of a sheet, and where it is on it, in px. */
export interface Place {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const gap = 4;
const grey = 0x80;
/** So far may a colour be from another and still be the same: edges of letters are drawn a little differently by each browser. */
const tolerance = 48;

/** Pictures in rows, with their places. */
export function placesOf(rows: readonly (readonly Omit<Place, "x" | "y">[])[]): readonly Place[] {
  let y = gap;
  return rows.flatMap((row) => {
    let x = gap;
    const top = y;
    y += Math.max(...row.map(({ height }) => height)) + gap;
    return row.map((one): Place => {
      const left = x;
      x += one.width + gap;
      return { ...one, x: left, y: top };
    });
  });
}

/** One picture of many; `pictures` are PNG files by name. */
export function sheetOf(places: readonly Place[], pictures: ReadonlyMap<string, Buffer>): PNG {
  const width = Math.max(...places.map((place) => place.x + place.width)) + gap;
  const height = Math.max(...places.map((place) => place.y + place.height)) + gap;
  const sheet = new PNG({ width, height });
  sheet.data.fill(grey);
  for (const { name, x, y, ...size } of places) {
    const picture = PNG.sync.read(pictures.get(name) ?? Buffer.of());
    PNG.bitblt(picture, sheet, 0, 0, Math.min(size.width, picture.width), Math.min(size.height, picture.height), x, y);
  }
  // Sixteen shades of each colour are plenty, and take half the room.
  for (let at = 0; at < sheet.data.length; at += 1) sheet.data[at] = at % 4 === 3 ? 255 : (sheet.data[at] ?? 0) & 0xf0;
  return sheet;
}

export const written = (sheet: PNG): Buffer => PNG.sync.write(sheet, { colorType: 2, deflateLevel: 9 });

/** The share of a picture's pixels that are of another colour in two sheets, from 0 to 1. */
export function shareThatDiffers(one: PNG, other: PNG, { x, y, width, height }: Place): number {
  let differing = 0;
  for (let row = y; row < y + height; row += 1) {
    for (let column = x; column < x + width; column += 1) {
      const at = (row * one.width + column) * 4;
      const isOther = [0, 1, 2].some((channel) => {
        return Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > tolerance;
      });
      if (isOther) differing += 1;
    }
  }
  return differing / (width * height);
}
