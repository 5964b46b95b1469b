import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { outOfSight, type Phone, setKeyboard, ways } from "../support/aKeyboard.ts";
import { aStillBrowser, aStillPage, type StillPage } from "../support/aStillRoom.ts";
import { type RoomState, statesOfARoom } from "../support/simulatedRoom.ts";

const phones: readonly Phone[] = [
  { width: 390, height: 844, keyboard: 336 },
  { width: 320, height: 568, keyboard: 253 },
];
const states = { found: [...statesOfARoom("found")], done: [...statesOfARoom("done")] };
const [first] = states.found;

/** What a person presses before there is a field. */
const leadsToAField: Readonly<Record<string, string>> = {
  "scenario answering-1": "Something else, in my own words",
  "shared-vocabulary agree": "Propose a shared meaning",
  "commitments signing": "Put my name to this",
  "commitments confidence": "Say what would raise it",
};
/** The steps in which people write, and that they find a field in. */
const writingSteps = [
  "two-worlds writing",
  "pain-points writing",
  "perspective-swap restate",
  "perspective-swap proposals",
  "scenario answering-1",
  "shared-vocabulary propose",
  "shared-vocabulary define",
  "shared-vocabulary agree",
  "hard-questions answering",
  "commitments proposing",
  "commitments signing",
  "commitments confidence",
  "close asking",
];
/** The steps in which they can reword what the simulated people wrote. */
const rewordingSteps = [
  "pain-points writing",
  "perspective-swap restate",
  "perspective-swap proposals",
  "scenario answering-2",
  "shared-vocabulary propose",
  "shared-vocabulary define",
  "shared-vocabulary agree",
  "hard-questions answering",
  "commitments proposing",
  "commitments confidence",
  "close asking",
];

let browser: Browser;
beforeAll(async () => {
  browser = await aStillBrowser();
});
afterAll(() => browser?.close());

const fieldsOf = ({ page }: StillPage) =>
  page.locator("main, footer").locator("textarea:visible:enabled, input[type=text]:visible:enabled");

/** Opens the keyboard for the fields of a state, and says what is then out of sight. */
async function lookedAt(still: StillPage, phone: Phone, state: RoomState): Promise<string[]> {
  const wrong: string[] = [];
  const fields = await fieldsOf(still).all();
  // The first and the last of a step stand for those between them.
  for (const [way, field] of [[ways[0], fields[0]] as const, [ways[1], fields.at(-1)] as const]) {
    if (!field) throw new Error(`there is no field in ${state.name}`);
    const check = async (when: string) => {
      const found = await outOfSight(field);
      wrong.push(...found.map((what) => `${state.name}, ${phone.width} px, it ${way}, ${when}: ${what}`));
    };
    const before = await field.inputValue();
    await field.tap();
    await setKeyboard(still, phone, way, true);
    await check("as it opens");
    const isOneLine = await field.evaluate((element) => element instanceof HTMLInputElement);
    await field.fill(isOneLine ? "Maya Lindqvist" : "We promise what nobody has looked at yet. ".repeat(4));
    await check("with more to write");
    await field.fill(before);
    await setKeyboard(still, phone, way, false);
  }
  return wrong;
}

it.each(phones)("[PH1] on a phone of $width px the keyboard covers neither the field nor the button", async (phone) => {
  if (!first) throw new Error("the room has no state");
  const still = await aStillPage(browser, { ...phone, audience: "participant", first });
  const wrong: string[] = [];
  for (const state of states.found.filter(({ name }) => writingSteps.includes(name))) {
    await still.show(state);
    const before = leadsToAField[state.name];
    // A radio button lies over its words.
    if (before) await still.page.getByText(before, { exact: true }).first().click({ force: true });
    // Parts of a page may come a moment later.
    await fieldsOf(still).first().waitFor();
    wrong.push(...(await lookedAt(still, phone, state)));
  }
  for (const state of states.done.filter(({ name }) => rewordingSteps.includes(name))) {
    await still.show(state);
    await still.page.getByRole("button", { name: "Reword this" }).last().click();
    wrong.push(...(await lookedAt(still, phone, state)));
  }
  await still.page.context().close();
  expect(wrong).toEqual([]);
});
