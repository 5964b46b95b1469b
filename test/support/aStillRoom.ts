import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type Browser, type CDPSession, chromium, type Page, type Route, type WebSocketRoute } from "playwright-core";
import { deviceKeys } from "../../client/connection/deviceStorage.ts";
import type { Language } from "../../shared/languages.ts";
import type { Audience } from "../../shared/stages/registry.ts";
import type { RoomState } from "./simulatedRoom.ts";

/** Nobody is there: every request is answered here. */
const origin = "https://parley.example";
const code = "ACDEFGHJK";
const pages: { readonly [Of in Audience]: string } = {
  participant: `/j/${code}`,
  screen: `/screen/${code}#screen-key`,
  facilitator: `/f/${code}#secret`,
};

const builtIn = (language: Language): string => path.resolve("dist/client", language);
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** The letters of our own files, so that a picture does not depend on what a machine has. */
const letters = path.dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans/package.json"));
const weights: Readonly<Record<string, string>> = { 400: "400Regular", 600: "600SemiBold", 700: "700Bold" };
const style = `<style>${Object.keys(weights)
  .map((weight) => `@font-face{font-family:Still;font-weight:${weight};src:url(/letters/${weight})}`)
  .join("")}
:root{--font-sans:Still!important;--font-voice:Still!important;--font-mono:Still!important}
*{caret-color:transparent!important}</style>`;

function answer(route: Route, built: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const [, folder, weight] = pathname.split("/");
  if (folder === "letters") {
    const name = weights[weight ?? ""] ?? "";
    return route.fulfill({ path: path.join(letters, name, `NotoSans_${name}.ttf`), contentType: "font/ttf" });
  }
  // The facilitator asks which links to read there are.
  if (folder === "api") return route.fulfill({ json: { links: [] } });
  const contentType = types[path.extname(pathname)];
  if (contentType) return route.fulfill({ path: path.join(built, pathname), contentType });
  const html = readFileSync(path.join(built, "index.html"), "utf8").replace("</head>", `${style}</head>`);
  return route.fulfill({ body: html, contentType: "text/html" });
}

/** What a server says on a line of Socket.IO, where it only ever shows one state after another. */
function aLine(audience: Audience, first: RoomState) {
  let socket: WebSocketRoute | undefined;
  let state = first;
  let version = 0;
  const say = (event: string, ...said: readonly unknown[]) => socket?.send(`42${JSON.stringify([event, ...said])}`);
  function sayState(): void {
    version += 1;
    say("snapshot", "epoch", version, state.view(audience));
    if (audience === "participant") say("me", state.me, "");
  }
  function hear(frame: string): void {
    if (frame.startsWith("40")) {
      socket?.send('40{"sid":"line"}');
      say("welcome", { as: audience, nowMs: state.nowMs, main: true, screenKey: "screen-key", origin });
      sayState();
    }
    const [, ack, event] = /^42(\d+)\["(\w+)"/.exec(frame) ?? [];
    if (ack) socket?.send(`43${ack}${JSON.stringify([event === "time" ? state.nowMs : { ok: true }])}`);
  }
  return {
    open(opened: WebSocketRoute): void {
      const never = 3_600_000;
      socket = opened;
      opened.onMessage((frame) => hear(String(frame)));
      opened.send(
        `0${JSON.stringify({ sid: "line", upgrades: [], pingInterval: never, pingTimeout: never, maxPayload: 1e6 })}`,
      );
    },
    show(next: RoomState): void {
      state = next;
      sayState();
    },
  };
}

/** A browser that draws letters the same everywhere. */
export const aStillBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--disable-lcd-text"],
  });

/** A page of the built app in which no time goes by. */
export interface StillPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  show(state: RoomState): Promise<void>;
  /** Waits until nothing is loaded any more; what comes after that has to be waited for by looking again. */
  settle(): Promise<void>;
  /** What it shows, so many times as large, as PNG. */
  picture(colours: "light" | "dark", scale: number): Promise<Buffer>;
}

export interface StillOptions {
  readonly audience: Audience;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  readonly first: RoomState;
  /** English where it is absent. */
  readonly language?: Language;
  /** Where the app was built in that language, if not where it usually is. */
  readonly built?: string;
}

/** Opens the page of an audience with the first state in it. It shows what the built app shows; the line is made up. */
export async function aStillPage(browser: Browser, options: StillOptions): Promise<StillPage> {
  const { audience, width, height, first, language = "en", built = builtIn(language) } = options;
  const isPhone = width < 600;
  const context = await browser.newContext({
    viewport: { width, height },
    isMobile: isPhone,
    hasTouch: isPhone,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error.stack)));
  const devtools = await context.newCDPSession(page);
  const line = aLine(audience, first);
  let [asked, answered] = [0, 0];
  await page.clock.setFixedTime(first.nowMs);
  await page.route("**/*", async (route) => {
    asked += 1;
    await answer(route, built);
    answered += 1;
  });
  await page.routeWebSocket(/socket\.io/, (socket) => line.open(socket));
  const keys = deviceKeys(code);
  await page.addInitScript(([key, member]) => localStorage.setItem(key, member), [
    keys.member,
    JSON.stringify({ member: "member".padEnd(22, "_"), side: "a", seal: "seal" }),
  ] as const);
  await page.goto(origin + pages[audience]);
  // What is there already has not to be waited for in each state anew.
  const scripts = readdirSync(path.join(built, "assets", language)).filter((file) => file.endsWith(".js"));
  // As text: the tests' own loader would take the imports for its own.
  await page.evaluate(
    `Promise.all([
      ...${JSON.stringify(scripts)}.map((file) => import("/assets/${language}/" + file)),
      ...${JSON.stringify(Object.keys(weights))}.map((weight) => document.fonts.load(weight + " 1em Still")),
    ]).then(() => {})`,
  );

  /** Until nothing is loaded any more. */
  async function settle(): Promise<void> {
    let before: number;
    do {
      before = asked;
      await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
      });
    } while (asked !== before || answered !== asked);
    if (errors.length > 0) throw new Error(errors.join("\n"));
  }

  return {
    page,
    devtools,
    settle,
    async show(state) {
      await page.evaluate(
        ([prefix, own]) => {
          for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
          for (const one of own) localStorage.setItem(prefix + one.editKey, JSON.stringify(one));
          dispatchEvent(new Event("storage"));
        },
        [keys.own, state.own] as const,
      );
      line.show(state);
      await settle();
      await page.evaluate(() => scrollTo(0, 0));
    },
    async picture(colorScheme, scale) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
      const { data } = await devtools.send("Page.captureScreenshot", {
        format: "png",
        optimizeForSpeed: true,
        clip: { x: 0, y: 0, width, height, scale },
      });
      return Buffer.from(data, "base64");
    },
  };
}
