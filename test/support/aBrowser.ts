import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { listenToOutput } from "./output.ts";
import { usedSecrets } from "./usedSecrets.ts";

/** Twice as fine where pictures are taken; what is drawn four times as large tests nothing more. */
const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: process.env.PICTURES ? 2 : 1,
};
const laptop = { viewport: { width: 1440, height: 900 } };
const projector = { viewport: { width: 1920, height: 1080 } };
export const devices = { phone, laptop, projector } as const;
export type Device = keyof typeof devices;

export interface TestBrowser {
  /** A page on a device of its own: nothing is shared with another but the server. */
  open(device: Device, url: string, options?: { colorScheme?: "light" | "dark" }): Promise<Page>;
  /** Moves the clocks of all devices, as time that has passed does. */
  putForward(ms: number): Promise<void>;
  /** Writes what every open page shows, as pictures and as text, to `test-results/<name>`; for a test that failed. */
  record(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Chromium as the tests' runner found it. Whatever a page reports as an error is thrown at the close, and so
 * is whatever people wrote, or a key of theirs, that stands in the output of the server in this process [AN9].
 * In a journey people write; where pictures are taken hardly anybody does.
 */
export async function aBrowser({ isJourney = true }: { readonly isJourney?: boolean } = {}): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Eight pages at once are eight people: none of them is in the background.
      "--disable-renderer-backgrounding",
      "--disable-backgrounding-occluded-windows",
      "--disable-background-timer-throttling",
    ],
  });
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  /** Machines that pages were opened from, and machines that they asked for something. */
  const [own, asked] = [new Set<string>(), new Set<string>()];
  const hostOf = (url: string): string[] => (/^(https?|wss?):/.test(url) ? [new URL(url).hostname] : []);
  const output = listenToOutput();
  const secrets = usedSecrets();
  return {
    async open(device, url, { colorScheme = "light" } = {}) {
      const context = await browser.newContext({
        ...devices[device],
        colorScheme,
        acceptDownloads: true,
        reducedMotion: "reduce",
      });
      contexts.push(context);
      for (const host of hostOf(url)) own.add(host);
      context.on("request", (request) => {
        for (const host of hostOf(request.url())) asked.add(host);
      });
      secrets.watch(context);
      await context.addInitScript(() => {
        const { now } = Date;
        let aheadMs = 0;
        Date.now = () => now() + aheadMs;
        addEventListener("put-forward", (event) => {
          aheadMs += (event as CustomEvent<number>).detail;
        });
      });
      const page = await context.newPage();
      page.on("websocket", (line) => {
        for (const host of hostOf(line.url())) asked.add(host);
      });
      page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.stack}`));
      // [WB1] What the page's own policy forbids, the page must not try.
      page.on("console", (message) => {
        if (/content security policy|trusted ?(type|html|script)/i.test(message.text())) errors.push(message.text());
      });
      await page.goto(url);
      return page;
    },
    async putForward(ms) {
      await Promise.all(
        contexts
          .flatMap((context) => context.pages())
          .map((page) => page.evaluate((by) => dispatchEvent(new CustomEvent("put-forward", { detail: by })), ms)),
      );
    },
    async record(name) {
      const folder = path.join("test-results", name);
      mkdirSync(folder, { recursive: true });
      const pages = contexts.flatMap((context) => context.pages());
      for (const [n, page] of pages.entries()) {
        const file = path.join(folder, String(n));
        await page.screenshot({ path: `${file}.png` }).catch(() => {});
        writeFileSync(`${file}.yaml`, `# ${page.url()}\n${await page.locator("body").ariaSnapshot().catch(String)}\n`);
      }
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      // [WB1] Not a font, not a picture, not a line from anybody else.
      errors.push(...[...asked].filter((host) => !own.has(host)).map((host) => `something was asked of ${host}`));
      output.stop();
      // Neither is quoted here, or it would stand in the output of the tests.
      if (isJourney && secrets.found.size < 5)
        errors.push("the journey used hardly any text or key: are they still found?");
      const leaked = output.whichOf(secrets.found);
      if (leaked.length > 0) errors.push(`the output holds ${leaked.length} texts or keys that people used [AN9]`);
      if (errors.length > 0) throw new Error(errors.join("\n"));
    },
  };
}
