import { describe, expect, it } from "vitest";
import { type ExportedSession, renderExport } from "../../server/exports/exports.ts";
import { pdfOf } from "../../server/exports/formats/typesetter.ts";
import { everyText, inLanguage, type Texts } from "../../server/exports/texts/texts.ts";
import { type Language, languageCodes, languages } from "../../shared/languages.ts";
import { aFullSession } from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";

const translated = languageCodes.filter((code) => code !== "en");

const sessionIn = (language: Language): ExportedSession => ({ ...aFullSession(), heldOn: "2026-11-23", language });
const bodyOf = async (name: Parameters<typeof renderExport>[0], language: Language): Promise<string> =>
  String((await renderExport(name, sessionIn(language))).body);

/** Every text by its path; a function says something of its arguments, each of which it has to name. */
function textsIn(of: unknown, path = ""): [path: string, text: string][] {
  if (typeof of === "string") return [[path, of]];
  if (typeof of === "function") {
    // Not two of these are in one place of any language's own words.
    const given = ["\u2460", "\u2461", "\u2462", "\u2463"].slice(0, of.length);
    return [[path, String(of(...given))]];
  }
  return Object.entries(of as object).flatMap(([key, child]) => textsIn(child, `${path}/${key}`));
}
const marks = (text: string): string => [...new Set(text.match(/[\u2460-\u2463]/g))].sort().join("");

describe.each(translated)("documents in %s", (code) => {
  const its: Texts = everyText[code];

  it("[LA11] say everything in their own words, with all that the English ones tell", () => {
    const english = new Map(textsIn(everyText.en));
    const own = textsIn(its);
    expect(own.map(([path]) => path)).toEqual([...english.keys()]);
    expect(own.filter(([path, text]) => marks(text) !== marks(english.get(path) ?? ""))).toEqual([]);
    // What has a space is a phrase; single words can be the same in two languages.
    const words = (text: string) => text.replace(/[\u2460-\u2463\d\W_]+/g, " ").trim();
    const left = own.filter(([path, text]) => words(text).includes(" ") && english.get(path) === text);
    // A range of numbers needs no words.
    expect(left.filter(([path]) => path !== "/axis/bin")).toEqual([]);
  });

  it("[LA11] have their headings, days and numbers, and name the language and its direction", async () => {
    const html = await bodyOf("report.html", code);
    expect(html).toContain(`<html lang="${code}" dir="${languages[code].direction}">`);
    const day = new Intl.DateTimeFormat(`${code}-u-nu-latn`, { dateStyle: "long", timeZone: "UTC" });
    expect(html).toContain(its.pages.heldOn(day.format(new Date("2026-11-23T00:00:00Z"))));
    const markdown = await bodyOf("report.md", code);
    expect(markdown).toContain(`## ${its.summary.title}`);
    expect(markdown).toContain(its.temperature.title.opening);
    const { dots, between, raisedBy } = its.summary;
    expect(markdown).toContain(dots(9) + between + raisedBy("Operations"));
    const decimal = new Intl.NumberFormat(`${code}-u-nu-latn`, { minimumFractionDigits: 1 }).format(4.7);
    expect(markdown).toContain(decimal);
    expect(await bodyOf("commitments.ics", code)).toContain(`//${code.toUpperCase()}`);
    expect(await exportedText("report.docx", sessionIn(code))).toContain(its.summary.title);
  });

  it("[LA11] have a letter for each of their characters in a PDF", () => {
    const characters = [...new Set(textsIn(its).flatMap(([, text]) => [...text]))].filter((one) => /\S/.test(one));
    const shown = characters.filter((one) => !/[\u2460-\u2463]/.test(one)).join(" ");
    const source = '#set document(title: "Letters")\n#text(json("letters.json"))';
    const { notDrawn } = inLanguage(code, () => pdfOf(source, { "letters.json": JSON.stringify(shown) }, code));
    expect(notDrawn).toEqual([]);
  });
});

it("[LA12] tables and files for programs are the same in every language", async () => {
  for (const name of [
    "glossary.csv",
    "glossary.tbx",
    "glossary.ttl",
    "glossary.json",
    "report.csv",
    "commitments.csv",
  ] as const) {
    expect(await bodyOf(name, "ar")).toBe(await bodyOf(name, "en"));
  }
  const workbook = async (language: Language) => exportedText("glossary.xlsx", sessionIn(language));
  expect(await workbook("ar")).toBe(await workbook("en"));
});
