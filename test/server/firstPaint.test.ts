import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Language, languageCodes } from "../../shared/languages.ts";
import { aServer, type TestServer } from "../support/aServer.ts";

const client = path.resolve("client");
type Texts = Readonly<Record<string, string>>;
const json = <Content>(file: string) => JSON.parse(readFileSync(path.join(client, file), "utf8")) as Content;

/** What the home page says first. */
const headlineIn = (language: Language): string | undefined =>
  language === "en"
    ? json<Texts>("pages/home/messages.en.json").headline
    : json<Record<string, Texts>>(`i18n/languages/${language}.json`)["pages/home/messages"]?.headline;

const inside = (html: string): string => /<div id="root">(.*)<\/div>\n/s.exec(html)?.[1] ?? "";

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server?.stop());

const page = async (address: string): Promise<string> => (await fetch(server.url + address)).text();

describe.each(languageCodes)("[WB14] what is painted first in %s", (language) => {
  it("has the words of the home page, and no others on the way in", async () => {
    expect(inside(await page(`/?language=${language}`))).toContain(`>${headlineIn(language)}</h1>`);
    const wayIn = inside(await page(`/j/ACDEFGHJK?language=${language}`));
    expect(wayIn).toContain('role="status"');
    expect(wayIn).not.toMatch(/<h1|<form/);
  });

  it("names files that there are, and has no script or style of its own", async () => {
    for (const address of ["/", "/j/ACDEFGHJK"]) {
      const html = await page(`${address}?language=${language}`);
      const files = [...html.matchAll(/(?:src|href|data-app)="(\/assets\/.+?)"/g)].map(([, file = ""]) => file);
      expect(files.length).toBeGreaterThan(3);
      const built = (file: string) => path.join("dist/client", file.split("/")[2] ?? "", file);
      expect(files.filter((file) => !existsSync(built(file)))).toEqual([]);
      expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=/);
    }
  });
});

describe("[WB14] the form of the home page without its script", () => {
  it.each([
    ["a code, however it was typed", "acd%20efg-hjk", "/j/ACDEFGHJK"],
    ["what is none, to be told so", "a/b?c", "/j/a%2Fb%3Fc"],
    ["nothing", "", "/"],
  ])("sends %s to its page", async (_, typed, to) => {
    const answer = await fetch(`${server.url}/j?code=${typed}`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, to]);
  });

  it("leaves the page around a session alone, which a phone keeps by the address without a code", async () => {
    const answer = await fetch(`${server.url}/j/?language=de`, { redirect: "manual" });
    expect(answer.status).toBe(200);
    expect(inside(await answer.text())).toContain('role="status"');
  });
});
