import { execFileSync } from "node:child_process";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { renderExport } from "../../server/exports/exports.ts";
import { aFullSession, aHardSession, aSession, hardTexts } from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";
import { isInstalled } from "../support/openedInOffice.ts";

/** The elements of a file in their order, as a strict parser reads them: name, values of attributes, text. */
function elements(xml: string): string[][] {
  const found: string[][] = [];
  const open: string[][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const element = [local, ...Object.values(attributes).map(({ value }) => value), ""];
    found.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element[element.length - 1] += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return found;
}

const validates = (xml: string): string =>
  execFileSync("xmllint", ["--nonet", "--noout", "--relaxng", "docs/schema/tbx-basic.rng", "-"], {
    input: xml,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe"],
  });

const sessions = { "with everything in it": aFullSession(), "that has not begun": aSession() };

describe("TBX", () => {
  it.skipIf(!isInstalled("xmllint")).each(Object.entries(sessions))(
    "[EX13] the glossary of a session %s fits the structure of TBX-Basic",
    async (_, session) => {
      expect(() => validates("<tbx/>")).toThrow();
      expect(validates(await exportedText("glossary.tbx", session))).toBe("");
    },
  );

  it("[EX13] an agreed term is preferred, with its definition, example, usage and day; its other wordings are admitted", async () => {
    const { type } = await renderExport("glossary.tbx", aFullSession());
    expect(type).toBe("application/x-tbx+xml; charset=utf-8");
    const found = elements(await exportedText("glossary.tbx", aFullSession()));
    for (const expected of [
      ["conceptEntry", "term-done", ""],
      ["admin", "projectSubset", "agreed"],
      ["date", "2026-11-24"],
      ["descrip", "definition", "Live at the customer and billed"],
      ["term", "Done"],
      ["termNote", "administrativeStatus", "preferredTerm-admn-sts"],
      ["descrip", "context", "Acme is done since Tuesday"],
      ["note", "term-done.usage", "Say “delivered” before the bill"],
      ["term", "Finished"],
      ["termNote", "administrativeStatus", "admittedTerm-admn-sts"],
      ["note", "term-done.meant.a.1", "Meant before: Sales: The contract is signed"],
    ]) {
      expect(found).toContainEqual(expected);
    }
  });

  it("[EX13] open and parked terms say that they are, and have no preferred term and no definition", async () => {
    const found = elements(await exportedText("glossary.tbx", aFullSession()));
    expect(found.filter(([name]) => name === "admin").map((admin) => admin.at(-1))).toEqual([
      "agreed",
      "open",
      "parked",
    ]);
    expect(found.filter((element) => element.includes("definition"))).toHaveLength(1);
    expect(found.filter((element) => element.includes("preferredTerm-admn-sts"))).toHaveLength(1);
  });

  it.each([...hardTexts, "]]> &amp; <!-- -->"])("[EX13] a text reads back as it was typed: %j", async (text) => {
    const found = elements(await exportedText("glossary.tbx", aHardSession(text)));
    const said = found.filter(([name]) => name === "term" || name === "descrip").map((element) => element.at(-1));
    expect(said).toEqual([text, text, text, text, text, text].slice(0, said.length));
  });

  it.skipIf(!isInstalled("xmllint"))("[EX13] what XML has no place for is marked, and the file is whole", async () => {
    const xml = await exportedText("glossary.tbx", aHardSession(["a\uFFFE\uD800b", ...hardTexts].join(" ")));
    expect(validates(xml)).toBe("");
    expect(xml).toContain("a\uFFFD\uFFFDb");
  });
});
