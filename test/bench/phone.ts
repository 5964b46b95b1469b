import { type Browser, chromium, type Page } from "playwright-core";
import type { ContentId } from "../../shared/ids.ts";
import { devices } from "../support/aBrowser.ts";
import { accepted, aSession, newEditKey, type Person } from "../support/aSession.ts";
import { until } from "../support/until.ts";
import { meteredPage, type PageUsage } from "./pageMeter.ts";
import { parleyServer } from "./parleyServer.ts";
import { quantile, spread } from "./statistics.ts";
import type { Row } from "./table.ts";

const texts = 1_000;
const patchesPerSecond = 20;
/** How much slower than this machine's the processor of a phone is taken to be. */
const slowdown = 4;
const writers = 20;
const sceneMs = 5_000;
/** One in fifty is what is asked for: among fewer it would be the slowest of all. */
const inputs = 60;

const mostInputMs = 100;
/** Share of frames that may take longer than 50 ms. */
const mostLongFrames = 0.01;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Words of the lengths that people write. */
const words =
  "Sales promises dates that nobody asked us about and the customer hears no only after the contract is signed so that we start every project late".split(
    " ",
  );
const textOf = (number: number) => `${number}: ${words.slice(0, 5 + ((number * 7) % (words.length - 5))).join(" ")}`;

/** Calls `change` so many times a second until `work` is done. */
async function changing(change: (count: number) => Promise<unknown>, work: () => Promise<unknown>): Promise<void> {
  let isOver = false;
  const changes = (async () => {
    const startedMs = performance.now();
    for (let count = 0; !isOver; count += 1) {
      await change(count);
      await pause(Math.max(0, startedMs + ((count + 1) * 1000) / patchesPerSecond - performance.now()));
    }
  })();
  await work();
  isOver = true;
  await changes;
}

/** A session with the two stages in which lists grow long, and people to fill them. */
async function aFullRoom(url: string) {
  const session = await aSession(url, { template: "blank" });
  const { facilitator } = session;
  const plain = { settings: {}, atZero: "wait", autoStart: false, warnMs: 30_000 } as const;
  const items = (["pain-points", "shared-vocabulary"] as const).map((stage) => ({ stage, ...plain }));
  await accepted(facilitator.do({ type: "agenda-load", items }));
  const people = await Promise.all(
    Array.from({ length: writers }, (_, index) => session.participant(index % 2 ? "a" : "b")),
  );
  return {
    session,
    facilitator,
    mover: people[0] as Person,
    /** Everybody writes, until there are as many texts as there are to be. */
    async fill(write: (person: Person, number: number) => Promise<unknown>): Promise<void> {
      await Promise.all(
        people.map(async (person, index) => {
          for (let number = index; number < texts; number += writers) await write(person, number);
        }),
      );
    },
    async ids(stage: "posts" | "terms"): Promise<ContentId[]> {
      const shown = await until("the texts are in sight", () => {
        const view = facilitator.connection.view?.stage?.view;
        return view && stage in view && (view as Record<string, unknown>)[stage];
      });
      return Object.keys(shown as object) as ContentId[];
    },
  };
}

const scenes = [
  "writing while posts are grouped",
  "voting while posts come and go",
  "writing beside the terms",
] as const;
type Measured = Record<(typeof scenes)[number] | "reveal" | "scrolling", PageUsage>;

async function run(browser: Browser): Promise<Measured> {
  const server = await parleyServer({ LOG_LEVEL: "silent", COMMANDS_PER_SECOND: "1000" });
  const { session, facilitator, mover, fill, ids } = await aFullRoom(server.url);
  const context = await browser.newContext({ ...devices.phone, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    const { during, session: tools } = await meteredPage(page, slowdown);
    const scroll = (by: number) =>
      tools.send("Input.synthesizeScrollGesture", { x: 195, y: 500, yDistance: -by, speed: 1_600 });

    await page.goto(`${server.url}/j/${session.code}`);
    await page.getByRole("radio", { name: "Sales" }).check();
    await page.getByRole("button", { name: "Join as Sales" }).click();
    await page.getByText("The session begins when the facilitator starts it").waitFor();
    await facilitator.next();
    await page.getByRole("textbox", { name: "A pain point" }).fill("Our own");
    await page.getByRole("button", { name: "Send" }).click();
    await fill((person, number) =>
      accepted(person.act({ type: "add-post", text: textOf(number) }, { editKey: newEditKey(), text: textOf(number) })),
    );

    const reveal = await during(async () => {
      await facilitator.next();
      await page.waitForFunction((count) => document.querySelectorAll("[data-move]").length === count, texts + 1);
    });
    const posts = await ids("posts");
    const any = () => posts[Math.floor(Math.random() * posts.length)] as ContentId;
    const regroup = (count: number) =>
      mover.act(count % 2 ? { type: "ungroup", post: any() } : { type: "group", post: any(), onto: any() });
    const scrolling = await during(() =>
      changing(regroup, async () => {
        for (const by of [1_600, 1_600, 1_600, -1_600, 1_600]) await scroll(by);
      }),
    );
    const rewording = await during(() => changing(regroup, () => typeInto(page, "[data-reword]")));

    await facilitator.next();
    const steppers = await page.waitForSelector("[role=listitem] [role=group]").then(() => buttonsOf(page));
    // Nobody taps what is not yet painted.
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    const hideOrShow = (count: number) => {
      const post = posts[(count >> 1) % posts.length] as ContentId;
      return facilitator.act(count % 2 ? { type: "unhide", post } : { type: "hide", post });
    };
    const voting = await during(() =>
      changing(hideOrShow, async () => {
        for (let turn = 0; turn < inputs; turn += 1) {
          await page.touchscreen.tap(...(turn % 2 ? steppers.minus : steppers.plus));
          await pause(250);
        }
      }),
    );

    await facilitator.next(2);
    await page.getByRole("textbox").waitFor();
    await fill((person, number) =>
      accepted(person.act({ type: "propose", term: `term ${number}` }, { editKey: newEditKey(), text: "" })),
    );
    await accepted(facilitator.act({ type: "reveal-proposals" }));
    const terms = await ids("terms");
    const putOrTake = (count: number) => {
      const term = terms[(count >> 1) % terms.length] as ContentId;
      return facilitator.act({ type: "set-on-table", term, on: count % 2 === 0 });
    };
    const proposing = await during(() => changing(putOrTake, () => typeInto(page, "input, textarea")));
    return {
      reveal,
      scrolling,
      "writing while posts are grouped": rewording,
      "voting while posts come and go": voting,
      "writing beside the terms": proposing,
    };
  } finally {
    await context.close();
    session.close();
    await server.stop();
  }
}

async function typeInto(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().tap();
  await page.keyboard.type("about dates ".repeat(inputs / 12), { delay: sceneMs / inputs });
}

/** Where the second item takes a dot and gives it back: the first may be the one that comes and goes. */
async function buttonsOf(page: Page) {
  const [minus, plus] = await Promise.all(
    [0, 1].map(async (button): Promise<[number, number]> => {
      const box = await page.locator("[role=listitem] [role=group]").nth(1).locator("button").nth(button).boundingBox();
      return box ? [box.x + box.width / 2, box.y + box.height / 2] : [0, 0];
    }),
  );
  return { minus: minus ?? [0, 0], plus: plus ?? [0, 0] };
}

type PhoneRow = Omit<Row, "reference" | "ratio" | "needsQuiet"> & { readonly needsQuiet: true };

/** A phone in a session of 1,000 posts and 20 changes a second: how long inputs take, and which frames are late. */
export async function phone(repeats: number): Promise<PhoneRow[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const measured: Measured[] = [];
  try {
    for (let repeat = 0; repeat < repeats; repeat += 1) measured.push(await run(browser));
  } finally {
    await browser.close();
  }
  const share = (part: number, of: number) => (of > 0 ? part / of : 0);
  const rows = scenes.map((scene): PhoneRow => {
    const usages = measured.map((each) => each[scene]);
    const slow = spread(usages.map(({ inputsMs }) => quantile(inputsMs, 0.98) || 16));
    return {
      what: `phone, ${slowdown} × slower, ${texts} texts, ${patchesPerSecond} changes a second: ${scene}, 98th percentile of inputs`,
      unit: "ms",
      ours: slow,
      budget: `≤ ${mostInputMs} ms`,
      isWithin: slow.median <= mostInputMs,
      needsQuiet: true,
      notes: {
        "median input, ms": quantile(
          usages.flatMap(({ inputsMs }) => inputsMs),
          0.5,
        ),
        "main thread busy, %":
          100 *
          share(
            sum(usages, ({ busyMs }) => busyMs.all),
            sum(usages, ({ tookMs }) => tookMs),
          ),
      },
    };
  });
  const usages = measured.flatMap((each) => [...scenes, "scrolling" as const].map((scene) => each[scene]));
  const long = spread(usages.map(({ longFramesMs, frames }) => 100 * share(longFramesMs.length, frames)));
  rows.push({
    what: `phone, as above and scrolling: frames over 50 ms`,
    unit: "%",
    ours: long,
    budget: `≤ ${100 * mostLongFrames} % of frames`,
    isWithin: long.median <= 100 * mostLongFrames,
    needsQuiet: true,
    notes: {
      "longest, ms": Math.max(0, ...usages.flatMap(({ longFramesMs }) => longFramesMs)),
      "longest at the reveal, ms": Math.max(0, ...measured.flatMap(({ reveal }) => reveal.longFramesMs)),
    },
  });
  return rows;
}

const sum = (usages: readonly PageUsage[], of: (usage: PageUsage) => number): number =>
  usages.reduce((total, usage) => total + of(usage), 0);
