import type { Page } from "playwright-core";
import type { Device, TestBrowser } from "./aBrowser.ts";

export interface RoomOptions {
  /** The name of the template on the home page; the first one where it is absent. */
  readonly template?: RegExp;
  /** On what each person of a side has come. */
  readonly devices: readonly Device[];
}

/** A facilitator, a screen and people of both sides, each in a browser of their own. */
export interface Room {
  readonly chair: Page;
  readonly screen: Page;
  readonly sales: readonly Page[];
  readonly operations: readonly Page[];
  /** Sales first. */
  readonly everybody: readonly Page[];
  readonly code: string;
  /** Presses Next, which says `label`, and waits until everybody sees `heading`. */
  next(label: string, heading: string | RegExp): Promise<void>;
  /** All at once, as in a room. */
  forAll(act: (page: Page, index: number) => Promise<void>): Promise<void>;
}

/** From the home page to a lobby that is full, as a facilitator and twice as many people as there are devices would go. */
export async function aRoom(browser: TestBrowser, url: string, { template, devices }: RoomOptions): Promise<Room> {
  const chair = await browser.open("laptop", url);
  await chair.getByRole("textbox", { name: "Title" }).fill("Sales meets operations");
  if (template) await chair.getByRole("radio", { name: template }).check();
  await chair.getByRole("button", { name: "Create the session" }).click();
  await chair.getByRole("heading", { name: "Let people in, then start" }).waitFor();
  const code = /\/f\/(\w{8})/.exec(chair.url())?.[1] ?? "";
  await chair
    .getByRole("main")
    .getByText(`${code.slice(0, 4)} ${code.slice(4)}`)
    .waitFor();

  await chair.getByRole("button", { name: /^Invite/ }).click();
  const screenLink = await chair.getByRole("link", { name: /screen/i }).getAttribute("href");
  await chair.keyboard.press("Escape");
  const screen = await browser.open("projector", new URL(screenLink ?? "", url).href);
  await screen.getByRole("img", { name: /QR code/ }).waitFor();

  const join = async (device: Device, side: string): Promise<Page> => {
    const page = await browser.open(device, `${url}/j/${code}`);
    await page.getByRole("radio", { name: side }).check();
    await page.getByText("No name, no e-mail, no account.").waitFor();
    await page.getByRole("button", { name: `Join as ${side}` }).click();
    await page.getByText("The session begins when the facilitator starts it").waitFor();
    return page;
  };
  const sales: Page[] = [];
  const operations: Page[] = [];
  for (const device of devices) {
    sales.push(await join(device, "Sales"));
    operations.push(await join(device, "Operations"));
  }
  const everybody = [...sales, ...operations];
  await chair.getByRole("button", { name: `${everybody.length} people` }).waitFor();

  return {
    chair,
    screen,
    sales,
    operations,
    everybody,
    code,
    async next(label, heading) {
      await chair.getByRole("button", { name: label, exact: true }).click();
      await Promise.all(
        [chair, screen, ...everybody].map((page) => page.getByRole("heading", { level: 1, name: heading }).waitFor()),
      );
    },
    async forAll(act) {
      await Promise.all(everybody.map(act));
    },
  };
}
