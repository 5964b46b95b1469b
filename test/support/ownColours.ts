import type { ElementHandle } from "playwright-core";
import { PNG } from "pngjs";
import type { StillPage } from "./aStillRoom.ts";
import { areToldApart, drawnParts, lookOf } from "./drawnParts.ts";

/** Chromium as with the colours that a person has chosen for everything: it takes backgrounds and shadows away. */
const ownColours = { forcedColors: "active", colorScheme: "light" } as const;
const everyColour = { forcedColors: "none", colorScheme: "light" } as const;
/** Of 255: what differs less from what is around it is not seen. */
const leastContrast = 48;
/** So many px have to change where a control is chosen. */
const leastChange = 40;

const choosable = "label > input[type=radio], label input[type=checkbox], button[aria-pressed], [aria-current]";
const focusable = "a[href], button, input, textarea, select, summary";

/** What was looked at already, by kind: the class of a control, or that of a part and its background. */
export interface Looked {
  readonly drawn: Set<string>;
  readonly chosen: Set<string>;
  readonly focused: Set<string>;
}
export const nothingLooked = (): Looked => ({ drawn: new Set(), chosen: new Set(), focused: new Set() });

interface Kind {
  readonly kind: string;
  /** Its place among what the selector finds. */
  readonly at: number;
}

/** Controls in sight of kinds that were not looked at, one of each. */
const freshOf = ({ page }: StillPage, selector: string, looked: ReadonlySet<string>): Promise<readonly Kind[]> =>
  page.locator(selector).evaluateAll(
    (controls, known) => {
      const seen = new Set(known);
      return controls.flatMap((control, at) => {
        const shown = control.closest("label") ?? control;
        const kind = `${shown.localName}.${shown.getAttribute("class")}`;
        if (seen.has(kind) || !shown.checkVisibility() || control.matches(":disabled")) return [];
        const { left, top, bottom, width, height } = shown.getBoundingClientRect();
        // A bar that stays in sight may lie over it.
        const isOnTop = shown.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        if (height === 0 || bottom > innerHeight || !isOnTop) return [];
        seen.add(kind);
        return [{ kind, at }];
      });
    },
    [...looked],
  );

/** Pixels that differ in two pictures of one place. */
function changed(one: PNG, other: PNG): number {
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const isOther = [0, 1, 2].some(
      (of) => Math.abs((one.data[at + of] ?? 0) - (other.data[at + of] ?? 0)) > leastContrast,
    );
    if (isOther) count += 1;
  }
  return count;
}

type Control = ElementHandle<HTMLElement | SVGElement>;

/** What a control and a little around it look like. */
async function pictureOf({ devtools }: StillPage, control: Control): Promise<PNG> {
  const { x, y, width, height } = await control.evaluate((element) => {
    const { left, top, width, height } = (element.closest("label") ?? element).getBoundingClientRect();
    return { x: left + scrollX, y: top + scrollY, width, height };
  });
  const clip = { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: width + 16, height: height + 16, scale: 1 };
  const { data } = await devtools.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true, clip });
  return PNG.sync.read(Buffer.from(data, "base64"));
}

/** Chooses what is not chosen, and the other way round; says what it was, to be put back. */
const choose = (control: Control): Promise<readonly [string, string | boolean] | null> =>
  control.evaluate((element) => {
    if (element instanceof HTMLInputElement) {
      element.checked = !element.checked;
      return ["checked", !element.checked] as const;
    }
    for (const name of ["aria-pressed", "aria-current"]) {
      const was = element.getAttribute(name);
      if (was === null) continue;
      if (name === "aria-current") element.removeAttribute(name);
      else element.setAttribute(name, was === "true" ? "false" : "true");
      return [name, was] as const;
    }
    return null;
  });
const putBack = (control: Control, was: readonly [string, string | boolean] | null): Promise<void> =>
  control.evaluate((element, before) => {
    const [name, value] = before ?? [];
    if (element instanceof HTMLInputElement) element.checked = value === true;
    else if (name) element.setAttribute(name, String(value));
  }, was);

/** Those of the kinds that show no ring when they have the focus. */
const withoutRing = ({ page }: StillPage, kinds: readonly Kind[]): Promise<readonly string[]> =>
  page.locator(focusable).evaluateAll(
    (controls, fresh) =>
      fresh.flatMap(({ kind, at }) => {
        const control = controls[at] as HTMLElement;
        control.focus({ preventScroll: true });
        const hasRing = [control, control.closest("label") ?? control].some((element) => {
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
          const isDrawn = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
          return isDrawn && outlineColor !== getComputedStyle(document.documentElement).backgroundColor;
        });
        const isWithout = !hasRing && document.activeElement === control;
        control.blur();
        return isWithout ? [kind] : [];
      }),
    kinds,
  );

/** What is drawn by its background alone, and not seen or told apart with the colours of a person's own. */
async function unseenParts(still: StillPage, { drawn }: Looked): Promise<readonly string[]> {
  const parts = await drawnParts(still.page);
  const nameOf = ({ kind, background }: (typeof parts)[number]) => `${kind} ${background}`;
  const fresh = parts.filter((part) => !drawn.has(nameOf(part)));
  if (fresh.length === 0) return [];
  await still.page.emulateMedia(ownColours);
  const picture = PNG.sync.read(await still.picture("light", 1));
  await still.page.emulateMedia(everyColour);
  for (const part of fresh) drawn.add(nameOf(part));
  return fresh.flatMap((part) => {
    const look = lookOf(picture, part);
    const others = parts.filter(
      ({ kind, picture: of, background }) =>
        kind === part.kind && of === part.picture && background !== part.background,
    );
    return [
      ...(look.contrast < leastContrast ? [`${part.html} is not seen`] : []),
      ...others
        .filter((other) => !areToldApart(look, lookOf(picture, other)))
        .map((other) => `${part.html} is not told from ${other.html}`),
    ];
  });
}

/** What is chosen or has the focus, and looks as if it were not. */
async function unmarkedControls(still: StillPage, { chosen, focused }: Looked): Promise<readonly string[]> {
  const toChoose = await freshOf(still, choosable, chosen);
  const toFocus = await freshOf(still, focusable, focused);
  if (toChoose.length + toFocus.length === 0) return [];
  for (const { kind } of toChoose) chosen.add(kind);
  for (const { kind } of toFocus) focused.add(kind);
  const unmarked: string[] = [];
  await still.page.emulateMedia(ownColours);
  for (const { kind, at } of toChoose) {
    // A handle and no locator: what is not chosen any more may be none of them.
    const control = await still.page.locator(choosable).nth(at).elementHandle();
    if (!control) throw new Error(`${kind} is gone`);
    const before = await pictureOf(still, control);
    const was = await choose(control);
    const after = await pictureOf(still, control);
    await putBack(control, was);
    if (changed(before, after) < leastChange) unmarked.push(`${kind} looks the same when it is chosen`);
  }
  for (const kind of await withoutRing(still, toFocus)) unmarked.push(`${kind} has no ring when it has the focus`);
  await still.page.emulateMedia(everyColour);
  return unmarked;
}

/** Elements that have the colour of a side, and neither its name nor its shape with them. */
const byColourAlone = ({ page }: StillPage, names: Readonly<Record<"a" | "b", string>>): Promise<readonly string[]> =>
  page.evaluate((sides) => {
    const probe = document.body.appendChild(document.createElement("i"));
    const colourOf = (token: string) => {
      probe.style.color = `var(--${token})`;
      return getComputedStyle(probe).color;
    };
    const places = "figure, section, article, li, tr, table";
    const isSaid = (element: Element, name: string) => {
      // In the row, the picture or the card that it belongs to; marks of sides are drawings of that size.
      let around = element.closest(places);
      for (let steps = 0; around && steps < 3; steps += 1) {
        const labels = [around, ...around.querySelectorAll("[aria-label]")].map((one) =>
          one.getAttribute("aria-label"),
        );
        if (`${around.textContent} ${labels}`.includes(name)) return true;
        if (around.querySelector('svg[viewBox="0 0 20 20"]')) return true;
        around = around.parentElement?.closest(places) ?? null;
      }
      return element.textContent?.includes(name) ?? false;
    };
    // The two shapes that draw near each other beside what one waits for, and the numbers of a list: they tell of no side.
    const decoration = '[aria-hidden="true"]:has(+ div > p:first-child) > :empty, ol > li > [aria-hidden="true"]';
    const coloursOf = (side: string) =>
      [`side-${side}`, `side-${side}-fill`, `side-${side}-soft`, `side-${side}-line`].map(colourOf);
    const colours = Object.entries(sides).map(([side, name]) => [name, coloursOf(side)] as const);
    probe.remove();
    return [...document.querySelectorAll<HTMLElement>("#root *")].flatMap((element) => {
      if (!(element instanceof HTMLElement)) return [];
      const { color, backgroundColor, backgroundImage, borderTopColor, borderTopWidth } = getComputedStyle(element);
      const isColoured = (one: string) =>
        backgroundColor === one ||
        backgroundImage.includes(one) ||
        (borderTopColor === one && borderTopWidth !== "0px") ||
        (color === one && element.textContent !== "");
      return colours.flatMap(([name, ofSide]) => {
        if (!ofSide.some(isColoured) || element.matches(decoration) || isSaid(element, name)) return [];
        const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        return isShown ? [`${name} is told by its colour alone: ${element.outerHTML.slice(0, 120)}`] : [];
      });
    });
  }, names);

/** What a page that is shown loses with a person's own colours; kinds that were looked at are not looked at again. */
export async function lostInOwnColours(
  still: StillPage,
  names: Readonly<Record<"a" | "b", string>>,
  looked: Looked,
): Promise<readonly string[]> {
  await still.page.emulateMedia(everyColour);
  return [
    ...(await byColourAlone(still, names)),
    ...(await unseenParts(still, looked)),
    ...(await unmarkedControls(still, looked)),
  ];
}
