import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderExport } from "../../server/exports/exports.ts";
import { aFullSession } from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";
import { aHardDocument, typed } from "../support/hardDocument.ts";
import { isInstalled, textsInLibreOffice } from "../support/openedInOffice.ts";

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

describe("DOCX", () => {
  it.skipIf(!isInstalled("soffice"))(
    "[RP8] opens in LibreOffice, with all that people typed in it",
    async () => {
      const files = {
        "report.docx": Buffer.from((await renderExport("report.docx", aHardDocument())).body),
        "glossary.docx": Buffer.from((await renderExport("glossary.docx", aHardDocument())).body),
        "full.docx": Buffer.from((await renderExport("report.docx", aFullSession())).body),
      };
      const opened = textsInLibreOffice(files);
      for (const name of ["report.docx", "glossary.docx"] as const) {
        for (const text of typed) expect(letters(opened[name] ?? "")).toContain(letters(text));
      }
      for (const text of ["What is still open", "Live at the customer and billed", "Said as the other side would"]) {
        expect(opened["full.docx"]).toContain(text);
      }
    },
    120_000,
  );

  it("[RP8] writes from right to left what is written so", async () => {
    const parts = unzipSync(Buffer.from((await renderExport("glossary.docx", aHardDocument())).body));
    const xml = Buffer.from(parts["word/document.xml"] ?? []).toString();
    const paragraph = /<w:p>(?:(?!<\/w:p>).)*موعد نهائي(?:(?!<\/w:p>).)*<\/w:p>/s.exec(xml)?.[0];
    expect(paragraph).toMatch(/<w:bidi\/>.*<w:rtl\/>/s);
  });

  it("[RP5] has each picture as an image with the numbers in words", async () => {
    const parts = unzipSync(Buffer.from((await renderExport("report.docx", aFullSession())).body));
    const images = Object.entries(parts).filter(([name]) => name.startsWith("word/media/"));
    expect(images.length).toBeGreaterThan(4);
    for (const [, image] of images) expect([...image.subarray(1, 4)]).toEqual([..."PNG"].map((it) => it.charCodeAt(0)));
    expect(await exportedText("report.docx", aFullSession())).toContain("Operations, at first, 1 0");
  });

  it("[RP9] says neither by whom nor when it was made, and is the same each time", async () => {
    const made = async () => Buffer.from((await renderExport("report.docx", aFullSession())).body);
    const one = await made();
    expect((await made()).equals(one)).toBe(true);
    const core = Buffer.from(unzipSync(one)["docProps/core.xml"] ?? []).toString();
    expect(core).toContain("Sales and operations");
    expect(core).not.toMatch(/created|modified|creator|lastModifiedBy|20\d\d-/);
  });
});
