import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { formatJoinCode, type JoinCode } from "../../shared/ids.ts";
import type { Device, TestBrowser } from "./aBrowser.ts";
import { checkAccessibility } from "./accessibility.ts";
import { joined, type Person } from "./aSession.ts";
import { byKeyboard } from "./byKeyboard.ts";
import { byPointer, type Hands } from "./hands.ts";

export interface RoomOptions {
  /** The name of the template on the home page; the first one where it is absent. */
  readonly template?: RegExp;
  /** Puts the server's clock forward; where it is there, the time box of every step is used up before Next is pressed. */
  readonly skip?: (ms: number) => void;
  /** Whether the facilitator and `planner` work by keyboard alone. */
  readonly withoutMouse?: boolean;
}

/** Somebody who is there by the client library alone: to the room a person like any other. */
export interface Colleague {
  readonly person: Person;
  readonly side: "a" | "b";
}

/**
 * A facilitator, a screen, somebody of sales at a phone and somebody of operations at a laptop, each in a browser
 * of their own; and two colleagues of each, so that each side is three.
 */
export interface Room {
  readonly chair: Page;
  readonly screen: Page;
  readonly seller: Page;
  /** Of operations; does what one person does for the room. */
  readonly planner: Page;
  /** Both of them, sales first. */
  readonly pages: readonly Page[];
  readonly code: string;
  /** How the person before this page works it. */
  hands(page: Page): Hands;
  /** Presses Next, which says `label`, and waits until everybody sees `heading`. */
  next(label: string, heading: string | RegExp): Promise<void>;
  /** Checks what one of them sees now; with `PICTURES=<folder>` it is kept as a picture too. */
  look(state: string, page: Page | undefined): Promise<void>;
  /** All six at once, as in a room. `index` counts them, sales first. */
  forAll(
    act: (page: Page, index: number) => Promise<void>,
    byLine: (colleague: Colleague, index: number) => Promise<unknown>,
  ): Promise<void>;
  /** Closes the lines of the colleagues. */
  close(): void;
}

async function look(state: string, page: Page | undefined): Promise<void> {
  if (!page) throw new Error(`nobody is there to look at: ${state}`);
  const folder = process.env.PICTURES;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `${state.replaceAll(/\W+/g, "-")}.png`) });
  }
  await checkAccessibility(page, state);
}

/** From the home page to a lobby with six people, as they would go. */
export async function aRoom(
  browser: TestBrowser,
  url: string,
  { template, skip, withoutMouse = false }: RoomOptions,
): Promise<Room> {
  const keyboards = new Map<Page, Hands>();
  const hands = (page: Page): Hands => keyboards.get(page) ?? byPointer;
  const chair = await browser.open("laptop", url);
  if (withoutMouse) keyboards.set(chair, byKeyboard(chair));
  await hands(chair).write(chair.getByRole("textbox", { name: "Title" }), "Sales meets operations");
  if (template) await hands(chair).check(chair.getByRole("radio", { name: template }));
  await hands(chair).press(chair.getByRole("button", { name: "Create the session" }));
  await chair.getByRole("heading", { name: "Let people in, then start" }).waitFor();
  const code = /\/f\/(\w{9})/.exec(chair.url())?.[1] ?? "";
  await chair.getByRole("main").getByText(formatJoinCode(code)).waitFor();

  await hands(chair).press(chair.getByRole("button", { name: /^Invite/ }));
  const screenLink = await chair.getByRole("link", { name: /screen/i }).getAttribute("href");
  await chair.keyboard.press("Escape");
  const screen = await browser.open("projector", new URL(screenLink ?? "", url).href);
  await screen.getByRole("img", { name: /QR code/ }).waitFor();

  const join = async (device: Device, side: string, isAtKeyboard: boolean): Promise<Page> => {
    const page = await browser.open(device, `${url}/j/${code}`);
    if (isAtKeyboard) keyboards.set(page, byKeyboard(page));
    await hands(page).check(page.getByRole("radio", { name: side }));
    await page.getByText("No name, no e-mail, no account.").waitFor();
    await hands(page).press(page.getByRole("button", { name: `Join as ${side}` }));
    await page.getByText("The session begins when the facilitator starts it").waitFor();
    return page;
  };
  const seller = await join("phone", "Sales", false);
  const planner = await join("laptop", "Operations", withoutMouse);
  const pages = [seller, planner];
  const colleagues = await Promise.all(
    (["a", "a", "b", "b"] as const).map(async (side) => ({ side, person: await joined(url, code as JoinCode, side) })),
  );
  const everybody = [seller, ...colleagues.slice(0, 2), planner, ...colleagues.slice(2)];
  await chair.getByRole("button", { name: `${everybody.length} people` }).waitFor();
  await look("facilitator's lobby", chair);
  await look("participant's lobby", seller);

  const spendTime = async (putServerForward: (ms: number) => void) => {
    const box = chair.getByRole("region", { name: "Timer" });
    const timer = box.getByRole("timer");
    if ((await timer.count()) === 0) return;
    const start = box.getByRole("button", { name: "Start" });
    if ((await start.count()) > 0) await hands(chair).press(start);
    await box.getByRole("button", { name: "Pause" }).waitFor();
    const [, minutes, seconds] = /(\d+):(\d\d)/.exec((await timer.getAttribute("aria-label")) ?? "") ?? [];
    const leftMs = (Number(minutes) * 60 + Number(seconds)) * 1000;
    putServerForward(leftMs);
    await browser.putForward(leftMs);
    await box.getByRole("timer", { name: "Time is up" }).waitFor();
  };

  return {
    chair,
    screen,
    seller,
    planner,
    pages,
    code,
    hands,
    async next(label, heading) {
      // A page thanks at once; what it has not sent yet would come too late.
      await Promise.all(
        pages.map((page) =>
          page
            .getByText(/^(Sending|Offline)/)
            .first()
            .waitFor({ state: "hidden" }),
        ),
      );
      if (skip) await spendTime(skip);
      await hands(chair).press(chair.getByRole("button", { name: label, exact: true }));
      await Promise.all(
        [chair, screen, ...pages].map((page) => page.getByRole("heading", { level: 1, name: heading }).waitFor()),
      );
    },
    look,
    async forAll(act, byLine) {
      await Promise.all(everybody.map((one, n) => ("person" in one ? byLine(one, n) : act(one, n))));
    },
    close() {
      for (const { person } of colleagues) person.leave();
    },
  };
}
