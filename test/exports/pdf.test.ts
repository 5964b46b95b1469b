import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExportedSession, renderExport } from "../../server/exports/exports.ts";
import { pdf } from "../../server/exports/formats/pdf.ts";
import type { ExportName } from "../../server/exports/names.ts";
import { reportOf } from "../../server/exports/report.ts";
import type { Summary } from "../../server/exports/summary.ts";
import type { ContentId } from "../../shared/ids.ts";
import { aFullSession, anAgreedTerm, aSession, painPoints, vocabulary } from "../support/exportedSession.ts";
import { aHardDocument, typed } from "../support/hardDocument.ts";
import { isInstalled } from "../support/openedInOffice.ts";

const folder = mkdtempSync(path.join(tmpdir(), "parley-pdf-"));

async function saved(name: ExportName, session: ExportedSession): Promise<string> {
  const file = path.join(folder, `${readdirSync(folder).length}-${name}`);
  writeFileSync(file, (await renderExport(name, session)).body);
  return file;
}
const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** Letters and digits, without what a page adds: marks of direction, breaks of lines, spaces. */
const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
const isLeftToRight = (text: string): boolean => !/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text);

describe.skipIf(!isInstalled("pdftotext"))("PDF, as poppler reads it", () => {
  it("[RP4] [RP7] has the summary on its first page, and title, day and numbers on the others", async () => {
    const file = await saved("report.pdf", aFullSession());
    const page = (number: number) => run("pdftotext", "-layout", "-f", String(number), "-l", String(number), file, "-");
    const pages = Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", file))?.[1]);
    expect(pages).toBeGreaterThan(3);
    for (const text of [
      "What was agreed",
      "Who does what by when",
      "How the temperature changed",
      "What hurts most",
      "What is still open",
      "I write a hand-over checklist",
    ]) {
      expect(page(1)).toContain(text);
      expect(page(2)).not.toContain(text);
    }
    for (const number of [2, pages]) {
      expect(page(number)).toContain("Sales and operations");
      expect(page(number)).toContain("As of 2026-11-24");
      expect(page(number)).toContain(`Page ${number} of ${pages}`);
    }
  });

  it.each([
    ["long texts", 160, 40],
    ["texts as long as they may be, and all in capitals", 400, 60],
  ])("[RP4] a summary of many %s stays on its page", async (_, length, count) => {
    const session = aFullSession();
    const long = (nth: number) => `${nth} ${"Promise of a date ".repeat(length / 18)}`.toUpperCase();
    const many = Array.from({ length: count }, (_, nth) => long(nth));
    const report = reportOf(session);
    const summary: Summary = {
      agreed: many.map((text) => ({ term: text.slice(0, 60), definition: text })),
      commitments: many.map((text) => ({ text, owners: [{ name: "Maya Lindqvist", on: "2026-12-12" }] })),
      ...(report.summary?.temperature && { temperature: report.summary.temperature }),
      painPoints: many.map((text) => ({ text, side: "a", dots: 7 })),
      open: { terms: many, parked: many, notUnderstood: many, unsigned: many },
    };
    const file = path.join(folder, `summary-${length}.pdf`);
    writeFileSync(file, await pdf.report({ ...report, summary }, session.today));
    const page = (number: number) => run("pdftotext", "-layout", "-f", String(number), "-l", String(number), file, "-");
    expect(page(1)).toContain("Commitments that nobody");
    expect(page(2)).toContain("Nobody's name stands beside");
  });

  it("[RP5] no text of a picture runs over its edge, however wide its letters are", async () => {
    const wide = [
      "WWWWW MMMMM ".repeat(16),
      "Ωμέγα ".repeat(32),
      "Щука ЖЖЖЖ ".repeat(20),
      "mw@%".repeat(50),
      "期限".repeat(90),
    ];
    const file = await saved("report.pdf", aHardDocument(wide));
    const words = [...run("pdftotext", "-bbox", file, "-").matchAll(/xMax="([\d.]+)"/g)].map(([, end]) => Number(end));
    expect(words.length).toBeGreaterThan(500);
    // A4, less the margin of 22 mm.
    expect(Math.max(...words)).toBeLessThan(595.3 - 62.3 + 1);
  });

  it("[RP10] hyphenates long names of sides above numbers, for the sake of the texts beside them", async () => {
    const session = aSession(
      painPoints({
        voters: 6,
        ranked: [
          {
            id: "id".padEnd(22, "_") as ContentId,
            text: "Zusagen werden gemacht, bevor jemand aus dem Betrieb geprüft hat, ob die Frist zu halten ist",
            side: "b",
            posts: [],
            dots: 9,
            bySide: { a: 3, b: 6 },
          },
        ],
      }),
    );
    const sides = { a: "Vertrieb und Kundenbetreuung", b: "Betrieb und Produktentwicklung" };
    const file = await saved("report.pdf", { ...session, sides, language: "de" });
    const text = run("pdftotext", "-layout", file, "-");
    // A soft hyphen, so that whoever searches finds the whole word.
    expect(text).toMatch(/Kundenbe\u00AD/);
  });

  it("[RP7] is tagged, has a language and a title, and every font in it", async () => {
    const file = await saved("glossary.pdf", aHardDocument());
    expect(run("pdfinfo", file)).toMatch(/Tagged:\s+yes/);
    expect(run("pdfinfo", "-meta", file)).toContain("pdfuaid");
    const fonts = run("pdffonts", file).split("\n").slice(2).filter(Boolean);
    for (const family of ["NotoSans-Regular", "NotoSansHebrew", "NotoSansArabic", "NotoSansJP", "NotoEmoji"]) {
      expect(fonts.join("\n")).toContain(family);
    }
    expect(fonts.filter((font) => !/ yes yes yes /.test(font))).toEqual([]);
  });

  it("[RP7] has all that was typed", async () => {
    for (const name of ["report.pdf", "glossary.pdf"] as const) {
      const text = letters(run("pdftotext", "-nopgbrk", await saved(name, aHardDocument()), "-"));
      // Poppler gives words that run to the left in an order of its own.
      for (const part of typed.filter(isLeftToRight)) expect(text).toContain(letters(part));
      for (const letter of "תאריךיעדموعدنهائي") expect(text).toContain(letter);
    }
  });

  it("[RP7] names the characters that it has no font for", async () => {
    const session = aSession(
      vocabulary({ agreed: [anAgreedTerm("Done \u0378", { definition: "as \u{F0000} said" })] }),
    );
    const text = run("pdftotext", await saved("glossary.pdf", session), "-").replace(/\s+/g, " ");
    expect(text).toContain("U+0378");
    expect(text).toContain("U+F0000");
    const plain = run("pdftotext", await saved("glossary.pdf", aFullSession()), "-");
    expect(plain).not.toContain("could not be drawn");
  });

  it("[RP7] is drawn, page by page", async () => {
    const file = await saved("report.pdf", aFullSession());
    const into = mkdtempSync(path.join(folder, "pages-"));
    run("pdftoppm", "-r", "20", "-png", file, path.join(into, "page"));
    const pages = readdirSync(into);
    expect(pages.length).toBe(Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", file))?.[1]));
    // A page with nothing on it would be far smaller.
    for (const page of pages) expect(statSync(path.join(into, page)).size).toBeGreaterThan(1_000);
  });

  it("[RP7] is made of whatever was typed", async () => {
    const anything = fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 30 }), {
      minLength: 8,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(anything, async (texts) => {
        const { body } = await renderExport("report.pdf", aHardDocument(texts));
        expect(Buffer.from(body).subarray(0, 5).toString()).toBe("%PDF-");
      }),
      { numRuns: 6 },
    );
  });

  it("[RP9] says neither by whom nor when it was made, and is the same each time", async () => {
    const [one, other] = [await saved("report.pdf", aFullSession()), await saved("report.pdf", aFullSession())];
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
    expect(run("pdfinfo", one)).not.toMatch(/Author|CreationDate|ModDate/);
    expect(run("pdfinfo", "-meta", one)).not.toMatch(/CreateDate|ModifyDate|MetadataDate|creator>/);
  });
});
