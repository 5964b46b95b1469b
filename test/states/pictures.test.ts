import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aStillBrowser, aStillPage, type StillPage } from "../support/aStillRoom.ts";
import { lostInOwnColours, nothingLooked } from "../support/ownColours.ts";
import { type Place, placesOf, shareThatDiffers, sheetOf, written } from "../support/pictureSheet.ts";
import { type RoomState, statesOfARoom } from "../support/simulatedRoom.ts";

/**
 * Each state of the room as it was last looked at and found good: the built app in the browser, with a line
 * that is made up and a room of simulated people in which chance, ids and time are the same each time.
 * Not in it: dialogs and menus, a clock that runs, what people see who have not answered yet, dark at 320 px,
 * and the screen and the facilitator's page on phones.
 */
const folder = path.resolve("test/states/pictures");
const failed = path.resolve("test-results/pictures");
const scale = 0.2;
/**
 * Of a picture's pixels: more than this, and something is elsewhere or of another colour. Letters that are
 * smoothed in another way are 0.1 to 1.1 %; what stands 8 px lower under a heading is 1.8 to 19 %.
 */
const mostDiffering = 0.013;
/** A page on a busy machine may not be there yet. */
const mostLooks = 8;

type Colours = "light" | "dark";
interface Look {
  readonly audience: "participant" | "screen" | "facilitator";
  readonly width: number;
  readonly height: number;
  readonly colours: readonly Colours[];
}
/** Phones are as high as most pages are long, so that nothing is out of sight. */
const looks: readonly Look[] = [
  { audience: "participant", width: 320, height: 1_100, colours: ["light"] },
  { audience: "participant", width: 390, height: 1_100, colours: ["light", "dark"] },
  { audience: "participant", width: 1_440, height: 900, colours: ["light"] },
  { audience: "screen", width: 1_440, height: 900, colours: ["light", "dark"] },
  { audience: "facilitator", width: 1_440, height: 900, colours: ["light", "dark"] },
];
const nameOf = ({ audience, width }: Look, colours: Colours) => `${audience}, ${width} px, ${colours}`;
const places = placesOf(
  (["participant", "screen", "facilitator"] as const).map((audience) =>
    looks
      .filter((look) => look.audience === audience)
      .flatMap((look) =>
        look.colours.map((colours) => ({
          name: nameOf(look, colours),
          width: look.width * scale,
          height: look.height * scale,
        })),
      ),
  ),
);

/** One part of a story looks as the next. */
const states = [...statesOfARoom()].filter(({ name }) => !/^scenario \w+-[2-9]$/.test(name));
const fileOf = ({ name }: RoomState) => path.join(folder, `${name.replaceAll(" ", "-")}.png`);

let browser: Browser;
let pages: readonly { readonly look: Look; readonly page: StillPage }[];

beforeAll(async () => {
  browser = await aStillBrowser();
  const [first] = states;
  if (!first) throw new Error("the room has no state");
  pages = await Promise.all(looks.map(async (look) => ({ look, page: await aStillPage(browser, { ...look, first }) })));
});
afterAll(() => browser?.close());

const isUpdating = () => expect.getState().snapshotState.snapshotUpdateState === "all";

/** All pictures of what the pages show now. */
async function taken(): Promise<PNG> {
  const pictures = new Map<string, Buffer>();
  await Promise.all(
    pages.map(async ({ look, page }) => {
      for (const colours of look.colours) pictures.set(nameOf(look, colours), await page.picture(colours, scale));
    }),
  );
  return sheetOf(places, pictures);
}

const differing = (one: PNG, other: PNG): readonly [Place, number][] =>
  one.width === other.width && one.height === other.height
    ? places
        .map((place): [Place, number] => [place, shareThatDiffers(one, other, place)])
        .filter(([, share]) => share > mostDiffering)
    : places.map((place) => [place, 1]);

/** Looks until the pages are as they are on `expected`, or as they were at the last look where nothing is expected. */
async function lookedAt(expected: PNG | undefined): Promise<PNG> {
  let sheet = await taken();
  for (let look = 1; look < mostLooks; look += 1) {
    if (expected && differing(expected, sheet).length === 0) return sheet;
    await Promise.all(pages.map(({ page }) => page.settle()));
    const before = sheet;
    sheet = await taken();
    if (!expected && before.data.equals(sheet.data)) return sheet;
  }
  return sheet;
}

const looked = nothingLooked();

/** Buttons that are a picture alone, and smaller than a finger needs. */
const squeezed = ({ page }: StillPage): Promise<readonly string[]> =>
  page.getByRole("button").evaluateAll((buttons) =>
    buttons
      .filter((button) => button.textContent === "" && button.checkVisibility())
      .map((button) => [button.ariaLabel, button.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => Math.min(width, height) < 43.5)
      .map(([label, { width, height }]) => `${label}: ${width} by ${height} px`),
  );

describe.each(states.map((state) => [state.name, state] as const))("%s", (_, state) => {
  beforeAll(async () => {
    await Promise.all(pages.map(({ page }) => page.show(state)));
  });

  it("looks as it did", async () => {
    const file = fileOf(state);
    const isNew = isUpdating() || !existsSync(file);
    const expected = isNew ? undefined : PNG.sync.read(readFileSync(file));
    const sheet = await lookedAt(expected);
    if (isUpdating()) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, written(sheet));
      return;
    }
    if (!expected) throw new Error(`there is no picture of it yet: ${path.relative(".", file)}`);
    const others = differing(expected, sheet);
    if (others.length > 0) {
      mkdirSync(failed, { recursive: true });
      writeFileSync(path.join(failed, path.basename(file)), written(sheet));
    }
    expect(
      others.map(([{ name }, share]) => `${name}: ${(share * 100).toFixed(1)} % is different`),
      `as it is now: test-results/pictures/${path.basename(file)}`,
    ).toEqual([]);
  });

  it("[AC7] nothing is lost with the colours that a person has chosen, and no side is told by its colour alone", async () => {
    const lost = await Promise.all(
      pages
        .filter(({ look }) => look.colours.length === 2)
        .map(async ({ look, page }) => {
          const of = await lostInOwnColours(page, state.view(look.audience).sides, looked);
          return of.map((what) => `${look.audience}: ${what}`);
        }),
    );
    expect(lost.flat()).toEqual([]);
  });

  it("[AC8] a button that is a picture alone is as large as a finger needs", async () => {
    const small = await Promise.all(
      pages.map(async ({ look, page }) => (await squeezed(page)).map((what) => `${nameOf(look, "light")}: ${what}`)),
    );
    expect(small.flat()).toEqual([]);
  });
});

describe("what all states look like", () => {
  it("can be looked at on one page", async () => {
    const sheets = states.map((state) => `## ${state.name}\n\n![](${path.basename(fileOf(state))})\n`);
    const order = [...new Set(looks.map(({ audience }) => audience))].map(
      (audience) =>
        `- ${looks
          .filter((look) => look.audience === audience)
          .flatMap((look) => look.colours.map((colours) => nameOf(look, colours)))
          .join("; ")}`,
    );
    const text = `# Every state of the room\n\nMade by \`npx vitest run --project states test/states/pictures.test.ts -u\`, a fifth as large as the pages are. In rows, from the left:\n\n${order.join("\n")}\n\n${sheets.join("\n")}`;
    await expect(text).toMatchFileSnapshot(path.join(folder, "README.md"));
  });

  it("[AC7] pictures of every kind, and what can be chosen and have the focus, was looked at", () => {
    expect(looked.drawn.size).toBeGreaterThan(18);
    expect(looked.chosen.size).toBeGreaterThan(6);
    expect(looked.focused.size).toBeGreaterThan(20);
  });

  it("no picture is kept of a state that there is no more", () => {
    const kept = readdirSync(folder).filter((file) => file.endsWith(".png"));
    expect(kept.toSorted()).toEqual(states.map((state) => path.basename(fileOf(state))).toSorted());
  });
});
