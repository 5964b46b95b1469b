import { chromium, type Page } from "playwright-core";
import { aSession, newEditKey } from "./test/support/aSession.ts";
const out = "/tmp/worlds/shots";
import { mkdirSync } from "node:fs";
mkdirSync(out, { recursive: true });
const app = "http://localhost:4751";
const which = process.argv[2] ?? "worlds";
const few = process.argv[3] === "few";
const session = await aSession("http://localhost:4750", { template: "blank", title: "Spring planning" } as never);
const stage = which === "worlds" ? "two-worlds" : "hard-questions";
await session.facilitator.do({ type: "agenda-add", item: { stage, settings: {}, atZero: "wait", autoStart: true, warnMs: 30000 } } as never);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const errors: string[] = [];
async function open(url: string, phone = false, dark = false): Promise<Page> {
  const context = await browser.newContext(phone ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" } : { viewport: { width: 1440, height: 900 }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.on("pageerror", (e) => errors.push(e.stack ?? String(e)));
  page.on("console", (m) => m.type() === "error" && errors.push(m.text()));
  await page.goto(url);
  return page;
}
async function join(side: string, dark = false) {
  const page = await open(`${app}/j/${session.code}`, true, dark);
  await page.getByRole("radio", { name: side }).check();
  await page.getByRole("button", { name: /Join as/ }).click();
  await page.getByText("The session begins when").waitFor();
  return page;
}
const chair = await open(`${app}/f/${session.code}#${session.secret}`);
const screenKey = session.facilitator.connection.welcome?.screenKey;
const screen = await open(`${app}/screen/${session.code}#${screenKey}`);
const screenDark = await open(`${app}/screen/${session.code}#${screenKey}`, false, true);
const seller = await join("Sales");
const planner = await join("Operations", true);
const neutral = which === "worlds" ? await join("Neutral").catch(async () => null) : null;
const bots = await Promise.all((few ? ["a", "b"] : ["a", "a", "a", "b", "b", "b"]).map((s) => session.participant(s as never)));
const all = { chair, screen, screenDark, seller, planner, ...(neutral && { neutral }) };
let n = 0;
async function shoot(name: string, pages: Record<string, Page> = all) {
  n += 1;
  await new Promise((r) => setTimeout(r, 1500));
  for (const [who, page] of Object.entries(pages)) {
    await page.screenshot({ path: `${out}/${which}${few ? "-few" : ""}-${n}-${name}-${who}.png`, fullPage: who !== "screen" && who !== "screenDark" });
  }
}
const next = () => session.facilitator.next();
const add = (bot: number, command: never, text: string, about?: string) => bots[bot]?.act(command, { editKey: newEditKey(), text, ...(about && { about }) });
if (which === "worlds") {
  await next();
  await seller.getByText("Nobody sees who wrote").waitFor();
  await shoot("writing-empty");
  await seller.getByRole("textbox", { name: "What we are measured on" }).fill("Signed deals by the last day of the quarter");
  await seller.getByRole("button", { name: "Add" }).first().click();
  await seller.getByRole("textbox", { name: "What we are measured on" }).fill("New logos, hardly ever renewals");
  await seller.getByRole("button", { name: "Add" }).first().click();
  await seller.getByRole("textbox", { name: "What Operations is measured on" }).fill("How fast they close tickets");
  await seller.getByRole("button", { name: "Add" }).nth(1).click();
  await planner.getByRole("textbox", { name: "What we are measured on" }).fill("Nobody calls us at night");
  await planner.getByRole("button", { name: "Add" }).first().click();
  await planner.getByRole("textbox", { name: "What Sales is measured on" }).fill("Whatever they can promise before Friday, as long as somebody signs it and the number on the dashboard goes up by the end of");
  const own = [
    ["Commission on what is signed, not on what is delivered", "The forecast: being wrong is worse than being late", "How many visits we log in the CRM", "Praise in the Monday call for the biggest deal"],
    ["Hours without an outage", "Tickets closed within the promised time, whatever the answer was", "Cost for each delivery", "That nothing is escalated"],
  ];
  const guess = [
    ["Having a quiet week", "Following the process to the letter", "Uptime", "The number of things they can refuse"],
    ["Only the signature", "Their bonus", "How much they discount", "Getting the customer to like them"],
  ];
  for (const [b, bot] of bots.entries()) {
    const s = bot.connection.me?.side === "a" ? 0 : 1;
    for (const k of few ? [0] : [b % 3, 3]) {
      await add(b, { type: "add-own", text: own[s]![k]! } as never, own[s]![k]!);
      await add(b, { type: "add-guess", text: guess[s]![k]! } as never, guess[s]![k]!);
    }
  }
  await shoot("writing");
  await next();
  await shoot("compare");
  await seller.getByRole("button", { name: "Right" }).first().click();
  await seller.getByRole("button", { name: "Surprises us" }).nth(1).click().catch(() => {});
  for (const bot of bots) {
    const v = (await bot.inStage("two-worlds")).view as never as { texts: Record<string, { kind: string; about?: string; text: string }> };
    const side = bot.connection.me?.side;
    const mine = Object.entries(v.texts).filter(([, x]) => x.kind === "guess" && (!x.about || x.about === side));
    for (const [i, [id, x]] of mine.entries()) if (i % 3 !== 2) await bot.act({ type: "mark", guess: id, as: /night|quiet|Only|bonus|refuse/.test(x.text) ? "surprised" : "right" } as never);
  }
  await chair.getByText("Operations’s world").click().catch(() => {});
  await chair.getByRole("button", { name: "Set this aside" }).first().click();
  await shoot("marking");
  await next();
  await shoot("results");
  console.log(await screen.evaluate(() => [...document.querySelectorAll("[data-size]")].map((e) => [e.className, (e as HTMLElement).dataset.size, getComputedStyle(e).fontSize, innerHeight, document.documentElement.scrollHeight])));
  if (process.argv.includes("stop")) { await new Promise((r) => setTimeout(r, 1)); }
  await session.facilitator.do({ type: "end" });
  await shoot("report", { chair, seller });
} else {
  await next();
  await shoot("choosing");
  await chair.getByRole("textbox", { name: "A question of your own" }).fill("What would you tell a new colleague about us, over a beer?");
  await chair.getByRole("button", { name: "Add to the list" }).click();
  await chair.getByRole("button", { name: /^Change the question/ }).nth(1).click();
  await shoot("menu", { chair });
  await chair.getByRole("menuitem", { name: "Take off the list" }).click();
  await chair.getByText("more question in the deck").click();
  await shoot("edited", { chair });
  await next();
  await seller.getByRole("textbox", { name: "Your answer" }).waitFor();
  await shoot("answering-empty");
  await seller.getByRole("textbox", { name: "Your answer" }).fill("No. We won a signature and lost a reference.\nI would not sign it again.");
  await seller.getByRole("button", { name: "Send" }).click();
  await planner.getByRole("textbox", { name: "Your answer" }).fill("We lost it on the day when we promised the reporting");
  const texts = ["We won the commission, and somebody else lost the weekend.", "Yes: they learned what they need, and they will be back.", "Ask me in a year. If they tell others about us, we lost more than one deal.", "It depends on who gets paid. Right now the answer is yes for one half of us.", "No.", "Nobody won. We were in a hurry, all of us, and the customer paid for it with three months of their time, which they will not give us again."];
  for (const [b, bot] of bots.entries()) {
    const v = (await bot.inStage("hard-questions")).view as never as { question: { id: string } };
    await add(b, { type: "answer", to: v.question.id, text: texts[b]! } as never, texts[b]!, v.question.id);
  }
  await shoot("answering");
  await next();
  await shoot("upvoting");
  await seller.getByRole("button", { name: "I stand behind this" }).nth(1).click();
  for (const [b, bot] of bots.entries()) {
    const v = (await bot.inStage("hard-questions")).view as never as { answers: Record<string, unknown> };
    for (const [i, id] of Object.keys(v.answers).entries()) if ((i + b) % 3 === 0 || i === 2) await bot.act({ type: "upvote", answer: id, on: true } as never);
  }
  await chair.getByRole("button", { name: "Set this aside" }).nth(1).click();
  await shoot("voting");
  await next();
  await shoot("shown");
  await chair.getByRole("button", { name: /^Ask this: What does a|^Ask this: Which promise/ }).first().click();
  await shoot("second");
  await session.facilitator.do({ type: "end" });
  await shoot("report", { chair, seller });
}
console.log(errors.length ? errors.slice(0, 10).join("\n---\n") : "no errors");
await browser.close();
session.close();
process.exit(0);
