import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aBrowser, type Device, type TestBrowser } from "../support/aBrowser.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { cutTexts } from "../support/cutText.ts";
import { aSessionOfEveryStage, throughEveryState } from "../support/everyState.ts";
import { hurriedClock } from "../support/hurriedClock.ts";
import { buildInPseudoLanguage } from "../support/pseudoLanguage.ts";

const clientDir = mkdtempSync(path.join(tmpdir(), "parley-pseudo-"));
let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  // In the place of English, so that the server needs to know of no language that nobody speaks.
  await buildInPseudoLanguage(path.join(clientDir, "en"));
  cpSync(path.resolve("dist/client/ar"), path.join(clientDir, "ar"), { recursive: true });
  server = await aServer({}, { clientDir, clock: hurriedClock(30) });
  browser = await aBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(clientDir, { recursive: true });
});

it("[LA5] no text is cut in any state, be it a third longer or written from the right", async ({ onTestFailed }) => {
  onTestFailed(() => browser.record("languages"));
  const session = await aSessionOfEveryStage(server.url);
  const { code, secret, facilitator } = session;
  const pages = new Map<string, Page>();
  const open = async (name: string, device: Device, page: string) => {
    const opened = await browser.open(device, server.url + page);
    pages.set(name, opened);
    return opened;
  };
  const screenKey = facilitator.connection.welcome?.screenKey;
  for (const language of ["en", "ar"]) {
    const phone = await open(`phone, ${language}`, "smallPhone", `/j/${code}?language=${language}`);
    await phone.getByRole("radio").first().check();
    await phone.locator("button[type=submit]").click();
    await phone.getByRole("main").getByRole("heading").first().waitFor();
    await open(`screen, ${language}`, "laptop", `/screen/${code}?language=${language}#${screenKey}`);
    await open(`facilitator, ${language}`, "smallLaptop", `/f/${code}?language=${language}#${secret}`);
  }
  const cut: Record<string, string[]> = {};
  await throughEveryState(server.url, session, async (state) => {
    for (const [name, page] of pages) {
      const folder = process.env.PICTURES;
      if (folder) {
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: path.join(folder, `${state} ${name}.png`.replaceAll(/[^\w.]+/g, "-")) });
      }
      const texts = await cutTexts(page);
      if (texts.length > 0) cut[`${state}, ${name}`] = texts;
    }
  });
  session.close();
  expect(cut).toEqual({});
});
