import type { Page } from "playwright-core";
import type { PNG } from "pngjs";

/** Something that is drawn by its background alone: a bar, a dot, a mark on an axis. */
export interface DrawnPart {
  /** Its first class: parts of one kind are compared with each other. */
  readonly kind: string;
  /** How it is written in the page, as far as that tells which it is. */
  readonly html: string;
  /** The picture that it is a part of, by number; what stands in another has a caption of its own. */
  readonly picture: number;
  /** As it is where nobody takes colours away. */
  readonly background: string;
  /** In px, from the page's beginning. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest that is looked at, in px. */
const smallest = 5;

/** Those that are in sight: a picture ends where the window does. */
export const drawnParts = (page: Page): Promise<readonly DrawnPart[]> =>
  page.evaluate((least) => {
    const pictures = [...document.querySelectorAll("figure, section, article, table")];
    const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
    return [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
      if (!(element instanceof HTMLElement) || element.matches("input, textarea, button")) return [];
      if (element.childElementCount > 0 || element.textContent?.trim()) return [];
      // The outline of what is still being loaded is no more than that.
      if (element.closest('[role="status"]')) return [];
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const isDrawn = backgroundImage !== "none" || !isClear(backgroundColor);
      const { x, y, width, height } = element.getBoundingClientRect();
      if (!isDrawn || width < least || height < least || y + height > innerHeight) return [];
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const picture = pictures.findLastIndex((one) => one.contains(element));
      // A bar that stays in sight may lie over it.
      const above = document.elementFromPoint(x + width / 2, y + height / 2);
      if (above && !above.contains(element) && !(pictures[picture] ?? element).contains(above)) return [];
      const background = `${backgroundColor} ${backgroundImage}`;
      return [
        {
          kind: element.classList[0] ?? "",
          html: element.outerHTML.slice(0, 100),
          picture,
          background,
          x: x + scrollX,
          y: y + scrollY,
          width,
          height,
        },
      ];
    });
  }, smallest);

/** How light a pixel is, 0 to 255. */
function lightness({ data, width, height }: PNG, x: number, y: number): number {
  const at =
    (Math.min(height - 1, Math.max(0, Math.floor(y))) * width + Math.min(width - 1, Math.max(0, Math.floor(x)))) * 4;
  return 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
}

/** A part as somebody sees it who sees no colour, each from 0 to 255. */
export interface Look {
  readonly middle: number;
  /** How much the middle varies: stripes and dots do. */
  readonly pattern: number;
  readonly corner: number;
  /** The most that anything in it differs from what is beside it, or from what is above and below. */
  readonly contrast: number;
}

export function lookOf(picture: PNG, { x, y, width, height }: DrawnPart): Look {
  const [wide, high] = [Math.min(width - 2, 24), Math.min(height - 2, 24)];
  const middle: number[] = [];
  for (let row = 0; row < high; row += 1) {
    for (let column = 0; column < wide; column += 1) {
      middle.push(lightness(picture, x + (width - wide) / 2 + column, y + (height - high) / 2 + row));
    }
  }
  // Parts that are stacked touch each other: what is on two sides that face each other counts.
  const beside = [lightness(picture, x - 3, y + height / 2), lightness(picture, x + width + 2, y + height / 2)];
  const aboveAndBelow = [lightness(picture, x + width / 2, y - 3), lightness(picture, x + width / 2, y + height + 2)];
  let contrast = 0;
  for (let row = y; row < y + height; row += 1) {
    for (let column = x; column < x + width; column += 1) {
      const one = lightness(picture, column, row);
      for (const around of [beside, aboveAndBelow]) {
        contrast = Math.max(contrast, Math.min(...around.map((other) => Math.abs(one - other))));
      }
    }
  }
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
  const average = mean(middle);
  return {
    middle: average,
    pattern: Math.sqrt(mean(middle.map((one) => (one - average) ** 2))),
    // Outside of a circle, and inside of a square whose corners are rounded.
    corner: lightness(picture, x + width / 10, y + height / 10),
    contrast,
  };
}

/** So much of 255 has to differ for two looks to be told apart. */
const apart = 24;

export const areToldApart = (one: Look, other: Look): boolean =>
  (["middle", "pattern", "corner"] as const).some((of) => Math.abs(one[of] - other[of]) > apart);
