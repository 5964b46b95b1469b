import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aServer, type TestServer } from "../support/aServer.ts";

const clientDir = mkdtempSync(path.join(tmpdir(), "parley-languages-"));
let server: TestServer;
beforeAll(async () => {
  for (const language of ["en", "de", "ar"]) {
    const assets = path.join(clientDir, language, "assets", language);
    mkdirSync(assets, { recursive: true });
    writeFileSync(path.join(clientDir, language, "index.html"), `<!doctype html><html lang="${language}">`);
    writeFileSync(path.join(assets, "first-1a2b.js"), `// ${language}`);
    writeFileSync(path.join(assets, "first-1a2b.js.br"), brotliCompressSync(`// ${language}`));
  }
  server = await aServer({}, { clientDir });
});
afterAll(async () => {
  await server.stop();
  rmSync(clientDir, { recursive: true });
});

it.each([
  ["the first that there is", "/", "nl, de-AT;q=0.9, en;q=0.8", "de"],
  ["English where it has none of them", "/", "nl", "en"],
  ["English where nothing is asked for", "/", "", "en"],
  ["the one in the address, whatever the browser likes", "/j/ACDEFGHJK?language=ar", "de", "ar"],
  ["what the browser likes where the address names none that there is", "/?language=tlh", "de", "de"],
  ["no file that the address could lead to", "/?language=../../x", "de", "de"],
])("[LA1] a page comes in %s", async (_, page, accepted, language) => {
  const answer = await fetch(server.url + page, { headers: { "Accept-Language": accepted } });
  expect(await answer.text()).toContain(`lang="${language}"`);
  expect(answer.headers.get("content-language")).toBe(language);
  expect(answer.headers.get("vary")).toMatch(/Accept-Language/);
});

it("keeps the files of each language for good, and the pages not at all", async () => {
  for (const language of ["en", "de", "ar"]) {
    const file = await fetch(`${server.url}/assets/${language}/first-1a2b.js`);
    expect(await file.text()).toBe(`// ${language}`);
    expect(file.headers.get("cache-control")).toMatch(/immutable/);
  }
  expect((await fetch(server.url)).headers.get("cache-control")).toBe("no-cache");
});

it("[WB13] says of a file of another version that it has none, and that nobody shall keep that", async () => {
  for (const file of ["/assets/en/first-3c4d.js", "/assets/nl/first-1a2b.js"]) {
    const answer = await fetch(server.url + file);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect(await answer.text()).not.toContain("<html");
  }
});

it.each([
  ["as the build has compressed it, to a browser that takes that", "gzip, deflate, br", "br"],
  ["as it is, to one that does not", "br;q=0", null],
])("[WB15] sends a file %s", async (_, accepted, encoding) => {
  const file = await fetch(`${server.url}/assets/en/first-1a2b.js?x=1`, { headers: { "Accept-Encoding": accepted } });
  expect(await file.text()).toBe("// en");
  expect(file.headers.get("content-encoding")).toBe(encoding);
  expect(file.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(file.headers.get("vary")).toMatch(/Accept-Encoding/);
  expect(file.headers.get("cache-control")).toMatch(/immutable/);
});
