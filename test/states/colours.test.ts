import type { Browser, ElementHandle } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Audience } from "../../shared/stages/registry.ts";
import { aStillBrowser, aStillPage, type StillPage } from "../support/aStillRoom.ts";
import { areToldApart, drawnParts, lookOf } from "../support/drawnParts.ts";
import { statesOfARoom } from "../support/simulatedRoom.ts";

/**
 * Chromium as with the colours that a person has chosen for everything: it takes backgrounds and shadows away.
 * Pages are as high as most are long: what is to be looked at has to be in the picture.
 */
const looks: readonly { readonly audience: Audience; readonly width: number; readonly height: number }[] = [
  { audience: "participant", width: 390, height: 1_600 },
  { audience: "screen", width: 1_440, height: 900 },
  { audience: "facilitator", width: 1_440, height: 1_200 },
];
const forced = { forcedColors: "active", colorScheme: "light" } as const;
/** One part of a story looks as the next, and so do steps in which people do no more than write. */
const looksAsOthers =
  /^scenario \w+-[2-9]$|writing|preparing|restate|proposals|propose$|define|choosing|questions answering|proposing|signing/;
/** Of 255: what differs less from what is around it is not seen. */
const leastContrast = 48;
/** So many px have to change where a control is chosen, or has the focus. */
const leastChange = 40;

let browser: Browser;
let pages: readonly { readonly audience: Audience; readonly still: StillPage }[];
beforeAll(async () => {
  browser = await aStillBrowser();
  const [first] = statesOfARoom("found");
  if (!first) throw new Error("the room has no state");
  pages = await Promise.all(
    looks.map(async ({ audience, ...size }) => ({
      audience,
      still: await aStillPage(browser, { audience, ...size, first }),
    })),
  );
});
afterAll(() => browser?.close());

const choosable = "label > input[type=radio], label input[type=checkbox], button[aria-pressed], [aria-current]";
const focusable = "a[href], button, input, textarea, select, summary";

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

type Control = ElementHandle<HTMLElement>;

/** Those of a page that have not been looked at, one of each kind. */
async function freshOf({ page }: StillPage, looked: Set<string>): Promise<readonly [string, Control][]> {
  const fresh: [string, Control][] = [];
  for (const found of await page.locator(choosable).elementHandles()) {
    const control = found as Control;
    const kind = await control.evaluate((element) => {
      const shown = element.closest("label") ?? element;
      const { bottom, height } = shown.getBoundingClientRect();
      const isThere = shown.checkVisibility() && height > 0 && bottom < innerHeight && !element.matches(":disabled");
      return isThere ? `${shown.localName}.${shown.getAttribute("class")}` : "";
    });
    if (kind === "" || looked.has(kind)) continue;
    looked.add(kind);
    fresh.push([kind, control]);
  }
  return fresh;
}

/** What a control and a little around it look like. */
async function pictureOf({ devtools }: StillPage, control: Control): Promise<PNG> {
  const { x, y, width, height } = await control.evaluate((element) =>
    (element.closest("label") ?? element).getBoundingClientRect().toJSON(),
  );
  const clip = { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: width + 16, height: height + 16, scale: 1 };
  const { data } = await devtools.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true, clip });
  return PNG.sync.read(Buffer.from(data, "base64"));
}

/** Chooses what is not chosen, and the other way round. */
const choose = (control: Control): Promise<void> =>
  control.evaluate((element) => {
    if (element instanceof HTMLInputElement) element.checked = !element.checked;
    for (const name of ["aria-pressed", "aria-current"]) {
      const is = element.getAttribute(name);
      if (is === "true") element.setAttribute(name, "false");
      else if (is === "false") element.setAttribute(name, "true");
      else if (is !== null) element.removeAttribute(name);
    }
  });

/** Kinds of controls that show no ring when they have the focus. */
const withoutRing = ({ page }: StillPage): Promise<readonly string[]> =>
  page.locator(focusable).evaluateAll((controls) => {
    const looked = new Set<string>();
    return controls.flatMap((control) => {
      const shown = control.closest("label") ?? control;
      const kind = `${control.localName}.${shown.getAttribute("class")}`;
      if (looked.has(kind) || !shown.checkVisibility() || control.matches(":disabled")) return [];
      looked.add(kind);
      (control as HTMLElement).focus({ preventScroll: true });
      const hasRing = [control, shown].some((element) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        const isDrawn = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
        return isDrawn && outlineColor !== getComputedStyle(document.documentElement).backgroundColor;
      });
      return hasRing || document.activeElement !== control ? [] : [kind];
    });
  });

/** Elements that have the colour of a side, and neither its name nor its shape with them. */
const byColourAlone = (still: StillPage, names: Readonly<Record<"a" | "b", string>>): Promise<readonly string[]> =>
  still.page.evaluate((sides) => {
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
    // The two shapes that draw near each other beside what one waits for: they tell of no side.
    const decoration = '[aria-hidden="true"]:has(+ div > p:first-child) > :empty';
    const found: string[] = [];
    for (const [side, name] of Object.entries(sides)) {
      const colours = [`side-${side}`, `side-${side}-fill`, `side-${side}-soft`, `side-${side}-line`].map(colourOf);
      for (const element of document.querySelectorAll<HTMLElement>("#root *")) {
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        if (!(element instanceof HTMLElement) || element.matches(decoration)) continue;
        const { color, backgroundColor, backgroundImage, borderTopColor, borderTopWidth } = getComputedStyle(element);
        const isOfSide = colours.some(
          (one) =>
            backgroundColor === one ||
            backgroundImage.includes(one) ||
            (borderTopColor === one && borderTopWidth !== "0px") ||
            (color === one && element.textContent !== ""),
        );
        if (isOfSide && !isSaid(element, name)) found.push(`${name}: ${element.outerHTML.slice(0, 120)}`);
      }
    }
    probe.remove();
    return found;
  }, names);

/** What was looked at, and what was found wrong, in a walk through the states of the room. */
interface Findings {
  readonly drawn: Set<string>;
  readonly chosen: Set<string>;
  readonly unseen: Set<string>;
  readonly unmarked: Set<string>;
  readonly alone: Set<string>;
}

/** What is drawn by its background alone, and not seen or told apart with the colours of a person's own. */
async function lookAtParts(still: StillPage, where: string, { drawn, unseen }: Findings): Promise<void> {
  const parts = await drawnParts(still.page);
  const nameOf = ({ kind, background }: (typeof parts)[number]) => `${kind} ${background}`;
  const fresh = parts.filter((part) => !drawn.has(nameOf(part)));
  if (fresh.length === 0) return;
  await still.page.emulateMedia(forced);
  const picture = PNG.sync.read(await still.picture("light", 1));
  for (const part of fresh) {
    const look = lookOf(picture, part);
    if (look.contrast < leastContrast) unseen.add(`${where}: ${part.html} is not seen`);
    const others = parts.filter(({ kind, picture: of }) => kind === part.kind && of === part.picture);
    for (const other of others.filter(({ background }) => background !== part.background)) {
      if (areToldApart(look, lookOf(picture, other))) continue;
      unseen.add(`${where}: ${part.html} is not told from ${other.html}`);
    }
  }
  for (const part of fresh) drawn.add(nameOf(part));
}

/** What is chosen or has the focus, and looks as if it were not. */
async function lookAtControls(still: StillPage, where: string, { chosen, unmarked }: Findings): Promise<void> {
  await still.page.emulateMedia(forced);
  for (const [kind, control] of await freshOf(still, chosen)) {
    const before = await pictureOf(still, control);
    await choose(control);
    const after = await pictureOf(still, control);
    await choose(control);
    if (changed(before, after) < leastChange) unmarked.add(`${where}: ${kind} looks the same when it is chosen`);
  }
  // From here on a focus is one of the keyboard.
  await still.page.keyboard.press("Shift");
  for (const kind of await withoutRing(still)) unmarked.add(`${where}: ${kind} has no ring when it has the focus`);
}

async function walkThroughTheStates(): Promise<Findings> {
  const findings = {
    drawn: new Set<string>(),
    chosen: new Set<string>(),
    unseen: new Set<string>(),
    unmarked: new Set<string>(),
    alone: new Set<string>(),
  };
  const states = [...statesOfARoom("done")].filter(({ name }) => !looksAsOthers.test(name));
  const walks = pages.map(async ({ audience, still }) => {
    for (const state of states) {
      const where = `${state.name}, ${audience}`;
      await still.page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
      await still.show(state);
      for (const what of await byColourAlone(still, state.view(audience).sides))
        findings.alone.add(`${where}: ${what}`);
      await lookAtParts(still, where, findings);
      // Nothing on the screen is to be pressed.
      if (audience !== "screen") await lookAtControls(still, where, findings);
    }
  });
  await Promise.all(walks);
  return findings;
}

let walk: Promise<Findings> | undefined;
const found = (): Promise<Findings> => {
  walk ??= walkThroughTheStates();
  return walk;
};

it("[AC7] what is drawn by colour alone is drawn with the colours that a person has chosen too, and told apart", async () => {
  const { unseen, drawn } = await found();
  expect([...unseen]).toEqual([]);
  expect(drawn.size).toBeGreaterThan(20);
});

it("[AC7] what is chosen, and what has the focus, is seen with the colours that a person has chosen", async () => {
  const { unmarked, chosen } = await found();
  expect([...unmarked]).toEqual([]);
  expect(chosen.size).toBeGreaterThan(6);
});

it("[AC7] a side is never told by its colour alone: its name or its shape is with it", async () => {
  const { alone } = await found();
  expect([...alone]).toEqual([]);
});
