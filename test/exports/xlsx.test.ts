import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { type ExportedSession, renderExport } from "../../server/exports/exports.ts";
import {
  aFullSession,
  aHardSession,
  anAgreedTerm,
  aSession,
  hardTexts,
  vocabulary,
} from "../support/exportedSession.ts";
import { isInstalled, sheetsInLibreOffice } from "../support/openedInOffice.ts";

const workbook = async (session: ExportedSession): Promise<Buffer> =>
  Buffer.from((await renderExport("glossary.xlsx", session)).body);

type Row = Record<string, string | number | null>;
/** The sheets as another program reads them: rows by the heads of their columns. */
async function sheets(session: ExportedSession): Promise<Record<string, Row[]>> {
  const read = await readExcelFile(await workbook(session), { trim: false });
  return Object.fromEntries(
    read.map(({ sheet, data: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) =>
        Object.fromEntries(head.map((name, at) => [String(name), (row[at] as string | number | undefined) ?? null])),
      ),
    ]),
  );
}

const manyTerms = aSession(
  vocabulary({ agreed: hardTexts.map((text) => anAgreedTerm(text.trim(), { definition: text.trim() })) }),
);

describe("XLSX", () => {
  it("[EX12] has a sheet each for agreed, open and parked terms, for the votes, and for what it is", async () => {
    const { Agreed, Open, Parked, Votes, About } = await sheets(aFullSession());
    expect(Agreed).toMatchObject([
      {
        Term: "Done",
        Definition: "Live at the customer and billed",
        Usage: "Say “delivered” before the bill",
        Example: "Acme is done since Tuesday",
        "Also said": "Finished",
        "Meant before: Sales": "The contract is signed",
        "Meant before: Operations": "• It runs\n• The ticket is closed",
        "Sales: Accepts": "yes",
        "Sales: Can live with it": 1,
        "Neutral: Accepts": null,
        Version: 2,
        Date: "2026-11-24",
      },
    ]);
    expect(Open).toMatchObject([
      { Term: "Urgent", Status: "open", Drafts: "Within four hours", Objections: "Whose today?" },
    ]);
    expect(Parked).toMatchObject([{ Term: "Go-live", "Also said": "Launch" }]);
    expect(Votes?.map(({ Term, Version, Side, Passed }) => [Term, Version, Side, Passed])).toEqual([
      ["Done", 1, "Sales", "no"],
      ["Done", 1, "Operations", "no"],
      ["Done", 2, "Sales", "yes"],
      ["Done", 2, "Operations", "yes"],
      ["Urgent", 1, "Sales", "no"],
      ["Urgent", 1, "Operations", "no"],
    ]);
    expect(About).toHaveLength(3);
  });

  it("[EX12] keeps the first row and column in sight, and gives columns a width", async () => {
    const parts = unzipSync(await workbook(aFullSession()));
    const sheet = Buffer.from(parts["xl/worksheets/sheet1.xml"] ?? []).toString();
    expect(sheet).toContain('<pane ySplit="1" xSplit="1" topLeftCell="B2"');
    expect(sheet).toContain('<col min="3" max="3" width="48" customWidth="1"/>');
  });

  it("[EX12] is printed across, on as few pages as can be read, with the heads and the terms on each", async () => {
    const parts = unzipSync(await workbook(aFullSession()));
    const part = (name: string) => Buffer.from(parts[`xl/${name}.xml`] ?? []).toString();
    const setup =
      /<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="(\d+)" fitToHeight="0"/;
    const across = [1, 2, 3, 4, 5].map((sheet) => setup.exec(part(`worksheets/sheet${sheet}`))?.[1]);
    // The agreed terms have a column for each count of each side.
    expect(across).toEqual(["3", "2", "1", "2", "1"]);
    expect(part("workbook")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Agreed'!$A:$A,'Agreed'!$1:$1</definedName>`,
    );
  });

  it.each([...hardTexts, "_x0041_", "__proto__", "constructor", "\uFFFE \uD800"])(
    "[EX12] a text is a text, and reads back as typed: %j",
    async (text) => {
      const { Agreed, Parked } = await sheets(aHardSession(text));
      expect(Agreed).toMatchObject([{ Term: text, Definition: text, Usage: text, Example: text, "Also said": text }]);
      expect(Parked).toMatchObject([{ Term: text }]);
      const parts = unzipSync(await workbook(aHardSession(text)));
      for (const [part, content] of Object.entries(parts)) {
        if (part.startsWith("xl/worksheets/")) expect(Buffer.from(content).toString()).not.toContain("<f>");
      }
    },
  );

  it("[EX1] [EX2] has no time in it, and the same content gives the same bytes", async () => {
    const book = await workbook(aFullSession());
    // Date and time of a part of an archive: the first ones that ZIP knows.
    expect(book.readUInt32LE(10)).toBe(0x00210000);
    expect((await workbook(aFullSession())).equals(book)).toBe(true);
  });

  it.skipIf(!isInstalled("soffice"))(
    "[EX12] LibreOffice reads every text as it was typed",
    { timeout: 120_000 },
    async () => {
      const { Agreed = "", ...others } = sheetsInLibreOffice(await workbook(manyTerms));
      expect(Object.keys(others).sort()).toEqual(["About", "Open", "Parked", "Votes"]);
      const read: Record<string, string>[] = parse(Agreed, { columns: true });
      expect(read.map(({ Term, Definition }) => [Term, Definition]).sort()).toEqual(
        hardTexts.map((text) => [text.trim(), text.trim()]).sort(),
      );
    },
  );
});
