import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type ExportedSession, renderExport } from "../../server/exports/exports.ts";
import {
  aFullSession,
  aHardSession,
  anAgreedTerm,
  anOpenTerm,
  aSession,
  hardTexts,
  vocabulary,
  votes,
} from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";

const csv = exportedText;
/** As strict as a parser can be: exactly CRLF, exactly as many cells as columns, no stray quotes. */
const rows = (text: string): string[][] => parse(text, { bom: true, record_delimiter: "\r\n" });
const records = (text: string): Record<string, string>[] => {
  const [head = [], ...others] = rows(text);
  return others.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])));
};
/** The text with an apostrophe before each line that begins like a formula. */
const asCell = (text: string) => text.replace(/^(?=[=+\-@])/gm, "'");

describe("CSV", () => {
  it.each(["glossary.csv", "report.csv"] as const)(
    "[EX8] %s is UTF-8 with a byte order mark and CRLF",
    async (name) => {
      const { type, body } = await renderExport(name, aFullSession());
      expect(type).toBe("text/csv; charset=utf-8");
      expect([...Buffer.from(body as string).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(String(body)).toMatch(/^\uFEFF[^\r\n]+\r\n/);
      expect(String(body).endsWith("\r\n")).toBe(true);
    },
  );

  it("[EX8] a cell with a line break is quoted, so that no reader takes it for two rows", async () => {
    for (const name of ["glossary.csv", "report.csv"] as const) {
      const text = await csv(name, aHardSession("first\nsecond"));
      expect(parse(text, { bom: true, record_delimiter: ["\r\n", "\n", "\r"] })).toEqual(rows(text));
    }
  });

  it.each(hardTexts)("[EX8] a term, a definition and what else people type read back as typed: %j", async (text) => {
    const [agreed, open, parked] = records(await csv("glossary.csv", aHardSession(text)));
    expect(agreed).toMatchObject({
      Term: asCell(text),
      Definition: asCell(text),
      Usage: asCell(text),
      Example: asCell(text),
      "Also said": asCell(text),
      "Meant before: Without a side": asCell(`• ${text}\n• ${text}`),
    });
    expect(open).toMatchObject({ Term: asCell(text), Drafts: asCell(`${text}!`), Objections: asCell(text) });
    expect(parked).toMatchObject({ Term: asCell(text), Status: "parked" });
  });

  it.each(hardTexts)("[EX8] a post, a restatement and a proposal read back as typed: %j", async (text) => {
    const typed = records(await csv("report.csv", aHardSession(text))).filter(({ Kind }) =>
      ["Post", "Restatement", "Proposal", "Objection"].includes(Kind ?? ""),
    );
    expect(typed.length).toBeGreaterThanOrEqual(6);
    for (const row of typed) expect(row.Text).toBe(asCell(text));
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x"])(
    "[EX8] a spreadsheet takes no cell for a formula: %j",
    async (text) => {
      for (const name of ["glossary.csv", "report.csv"] as const) {
        const cells = rows(await csv(name, aHardSession(text))).flat();
        expect(cells.filter((cell) => cell.endsWith(text.trim())).length).toBeGreaterThan(0);
        expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
      }
    },
  );

  it.each(["a;=1+1", 'a;"=1+1"', "a; @x", "a\n=1+1", "a\n-1", 'a\n"+1"'])(
    "[EX8] nor does one that splits lines at semicolons and line breaks: %j",
    async (text) => {
      for (const name of ["glossary.csv", "report.csv"] as const) {
        const cells = (await csv(name, aHardSession(text))).slice(1).split(/[;\r\n]+/);
        expect(cells.filter((cell) => /^[\s"]*'[=+\-@]/.test(cell)).length).toBeGreaterThan(0);
        expect(cells.filter((cell) => /^[\s"]*[=+\-@]/.test(cell))).toEqual([]);
      }
    },
  );

  it("[EX8] the glossary has one row for each term", async () => {
    const table = records(await csv("glossary.csv", aFullSession()));
    expect(table.map(({ Term, Status }) => [Term, Status])).toEqual([
      ["Done", "agreed"],
      ["Urgent", "open"],
      ["Go-live", "parked"],
    ]);
  });

  it("[EX4] an agreed term has its meanings, tally by side, version and day", async () => {
    const [done] = records(await csv("glossary.csv", aFullSession()));
    expect(done).toMatchObject({
      "Meant before: Sales": "The contract is signed",
      "Meant before: Operations": "• It runs\n• The ticket is closed",
      "Sales: Accepts": "yes",
      "Sales: Agree": "3",
      "Sales: Can live with it": "1",
      "Sales: Object": "0",
      "Operations: Object": "1",
      "Neutral: Accepts": "",
      Version: "2",
      Date: "2026-11-24",
    });
  });

  it("[EX3] numbers that are withheld are empty cells", async () => {
    const bySide = { a: votes(3, 0, 0), b: { accepted: true } };
    const [term] = records(
      await csv("glossary.csv", aSession(vocabulary({ agreed: [anAgreedTerm("Done", { bySide })] }))),
    );
    expect(term).toMatchObject({ "Operations: Accepts": "yes", "Operations: Agree": "", "Operations: Object": "" });
  });

  it("[EX6] the report is one flat table with a section for each stage", async () => {
    const table = records(await csv("report.csv", aFullSession()));
    expect([...new Set(table.map(({ Section }) => Section))]).toEqual([
      "Temperature",
      "Two worlds",
      "Pain points",
      "Perspective swap",
      "What happened? The promise of Sales",
      "Shared vocabulary",
      "Hard questions",
      "Temperature at the close",
      "Commitments",
      "Close",
    ]);
    const found = (kind: string) =>
      table.filter(({ Kind }) => Kind === kind).map(({ Item, Side, Text, Number: count }) => [Item, Side, Text, count]);
    expect(found("Dots")).toEqual([
      ["Promises that nobody checked", "Sales", "", "3"],
      ["Promises that nobody checked", "Operations", "", "6"],
      ["Tickets wait for a week", "Sales", "", "4"],
      ["Tickets wait for a week", "Operations", "", "0"],
    ]);
    expect(found("Understood")).toEqual([["Promises that nobody checked", "Operations", "", "2.67"]]);
    expect(found("Objection")).toEqual([["Urgent", "", "Whose today?", ""]]);
  });

  it("[EX6] a stage's own title names its section", async () => {
    const [stage] = aSession(vocabulary({ parked: [anOpenTerm("Done")] })).results;
    const titled = aSession({ ...stage, title: "Our words" } as ExportedSession["results"][number]);
    expect(records(await csv("report.csv", titled)).map(({ Section }) => Section)).toEqual(["Our words"]);
  });
});
