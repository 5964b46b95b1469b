import { execFileSync } from "node:child_process";
import { unzipSync } from "fflate";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { type ExportedSession, renderExport } from "../../server/exports/exports.ts";
import {
  aCommitment,
  aFullSession,
  anAgreedTerm,
  aSession,
  commitments,
  vocabulary,
} from "../support/exportedSession.ts";
import { isInstalled } from "../support/openedInOffice.ts";

const arabic = { title: "لقاء الربع الرابع (Q4)", sides: { a: "المبيعات", b: "العمليات" }, language: "ar" } as const;

/** Every picture there is, with the sides' names in Arabic. */
const pictured = (): ExportedSession => ({ ...aFullSession(), ...arabic });

/** What begins with Latin letters and is a sentence in Arabic, and what is Latin alone. */
const startsLatin = "Go-live هو اليوم الذي يعمل فيه النظام!";
const mixed = (): ExportedSession => ({
  ...aSession(
    vocabulary({ agreed: [anAgreedTerm("SLA", { definition: startsLatin, also: ["going live!", "التشغيل"] })] }),
    commitments([
      aCommitment("أجيب خلال يوم عمل", { owners: [{ id: "owner" as never, name: "Peter Schmidt", on: "2026-12-20" }] }),
    ]),
  ),
  ...arabic,
});

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const below = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => ("tagName" in node ? [node, ...below(node.childNodes)] : []));
const textOf = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
const attribute = ({ attrs }: Element, name: string): string | undefined => attrs.find((it) => it.name === name)?.value;
const place = (element: Element | undefined, name: string): number => Number(element && attribute(element, name));

async function elementsOf(session: ExportedSession): Promise<readonly Element[]> {
  return below(parse(String((await renderExport("report.html", session)).body)).childNodes);
}
/** Each picture as the elements that it is drawn with. */
async function picturesOf(session: ExportedSession): Promise<readonly (readonly Element[])[]> {
  const elements = await elementsOf(session);
  return elements.filter(({ tagName }) => tagName === "svg").map(({ childNodes }) => below(childNodes));
}
const textsIn = (picture: readonly Element[]): readonly Element[] =>
  picture.filter(({ tagName }) => tagName === "text");
const said = (picture: readonly Element[], text: string): Element | undefined =>
  textsIn(picture).find((it) => textOf(it) === text);

describe("pictures of a session that is written from the right", () => {
  it("[LA16] have what is first at the right: sides, scales and bars", async () => {
    const pictures = await picturesOf(pictured());
    const withBoth = pictures.filter((it) => said(it, arabic.sides.a) && said(it, "5"));
    expect(withBoth.length).toBeGreaterThan(2);
    for (const picture of withBoth) {
      expect(place(said(picture, arabic.sides.a), "x")).toBeGreaterThan(place(said(picture, arabic.sides.b), "x"));
      expect(place(said(picture, "1"), "x")).toBeGreaterThan(place(said(picture, "5"), "x"));
    }
    const understood = pictures.find((it) => said(it, "تمامًا"));
    const end = (element: Element) => Math.round(place(element, "x") + place(element, "width"));
    const bars = (understood ?? []).filter((it) => it.tagName === "rect" && place(it, "height") === 13);
    expect(bars.length).toBeGreaterThan(1);
    expect(new Set(bars.map(end))).toEqual(new Set([place(said(understood ?? [], "0"), "x")]));
  });

  it("[LA16] are as wide, and have every shape and text that others have, mirrored", async () => {
    const positions = (picture: readonly Element[]) =>
      picture
        .filter(({ tagName, attrs }) => tagName === "rect" && attrs.some(({ name }) => name === "y"))
        .map((it) => [place(it, "x"), place(it, "width"), place(it, "y"), attribute(it, "fill")?.replace(/\d+/, "")]);
    const [own, other] = [await picturesOf(pictured()), await picturesOf(aFullSession())];
    expect(own.length).toBe(other.length);
    expect(own.map((it) => textsIn(it).length)).toEqual(other.map((it) => textsIn(it).length));
    // The places of a legend go by how long its words are; of this picture everything else does not.
    const map = (all: typeof own) => all.find((it) => it.every(({ tagName }) => tagName !== "line")) ?? [];
    expect(positions(map(own)).length).toBeGreaterThan(1);
    expect(positions(map(own))).toEqual(
      positions(map(other)).map(([x = 0, width = 0, ...rest]) => [
        expect.closeTo(640 - Number(x) - Number(width), 1),
        width,
        ...rest,
      ]),
    );
  });

  it("[LA16] say in which direction each text is written, and where it begins", async () => {
    for (const picture of await picturesOf(pictured())) {
      for (const text of textsIn(picture)) {
        const isLatin = /\p{Script=Latin}/u.test(textOf(text)) && !/\p{Script=Arabic}/u.test(textOf(text));
        expect([textOf(text), attribute(text, "direction")]).toEqual([textOf(text), isLatin ? "ltr" : "rtl"]);
      }
    }
    const [, ...others] = await picturesOf(pictured());
    const latin = others.map((it) => said(it, "Promises that nobody checked")).find((it) => it);
    // On the map, what is all Latin ends where Arabic begins: at the right of its area.
    expect(latin && [attribute(latin, "x"), attribute(latin, "text-anchor")]).toEqual(["632", "end"]);
  });

  it("[LA16] have arrows that point along, and leave those in what was typed", async () => {
    const arrow = "من العرض → العقد";
    const session = pictured();
    const results = session.results.map((entry) =>
      entry.id === "perspective-swap"
        ? { ...entry, result: { items: entry.result.items.map((item) => ({ ...item, text: arrow })) } }
        : entry,
    );
    const texts = (await picturesOf({ ...session, results })).flatMap((it) => textsIn(it).map(textOf));
    expect(texts.filter((text) => text.includes("→") && text !== arrow)).toEqual(
      texts.filter((text) => text === "→ احتكاك صحي"),
    );
    expect(texts).toContain("→ احتكاك صحي");
    expect(texts).toContain("حرب سامّة ←");
    expect(texts.some((text) => /^المتوسط [\d.]+ ← [\d.]+$/.test(text))).toBe(true);
    expect(texts).toContain(arrow);
  });
});

describe("a web page that is written from the right", () => {
  it("[LA11] keeps what is all Latin in its own order, at the place of its neighbours", async () => {
    const elements = await elementsOf(mixed());
    const items = elements.filter(({ tagName }) => tagName === "li").filter((it) => textOf(it) === "going live!");
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(attribute(item, "dir")).toBeUndefined();
      expect(below(item.childNodes).map((it) => [it.tagName, attribute(it, "dir")])).toEqual([["bdi", "ltr"]]);
    }
  });

  it("[LA11] reads a sentence from the right that begins with Latin letters, and numbers with their column", async () => {
    const elements = await elementsOf(mixed());
    const sentences = elements.filter((it) => textOf(it) === startsLatin || /^Peter Schmidt، حتى/.test(textOf(it)));
    expect(sentences.length).toBeGreaterThan(2);
    expect(elements.flatMap((it) => attribute(it, "dir") ?? []).filter((dir) => dir === "auto")).toEqual([]);
    for (const it of sentences) expect(below(it.childNodes).map(({ tagName }) => tagName)).not.toContain("bdi");
  });
});

/** Words of a file on paper, each with where it begins and ends, in pt. */
function wordsOf(file: Buffer): readonly { readonly text: string; readonly from: number; readonly to: number }[] {
  const text = execFileSync("pdftotext", ["-bbox", "-", "-"], { input: file, encoding: "utf8" });
  return [...text.matchAll(/xMin="([\d.]+)".*?xMax="([\d.]+)".*?>(.*)<\/word>/g)].map(([, from, to, word = ""]) => ({
    text: word,
    from: Number(from),
    to: Number(to),
  }));
}

describe.skipIf(!isInstalled("pdftotext"))("a PDF that is written from the right", () => {
  /** A4, less the margin of 22 mm. */
  const margin = 595.3 - 62.4;

  it("[LA11] begins at the right, where a sentence begins with Latin letters too", async () => {
    const words = wordsOf(Buffer.from((await renderExport("report.pdf", mixed())).body));
    const starts = words.filter(({ text }) => text === "Go-live").map(({ to }) => margin - to);
    // In a table beside its term, and as a quotation.
    expect(Math.min(...starts)).toBeLessThan(15);
    const names = words.filter(({ text }) => text.startsWith("Schmidt"));
    expect(names.some(({ to }) => margin - to < 20)).toBe(true);
  });

  it("[LA11] has items of a list beside their bullets, in whatever letters", async () => {
    const words = wordsOf(Buffer.from((await renderExport("glossary.pdf", mixed())).body));
    const bullet = words.find(({ text }) => text === "•");
    const latin = words.find(({ text }) => text === "live!");
    expect((bullet?.from ?? 0) - (latin?.to ?? 0)).toBeLessThan(9);
  });
});

describe("a Word document that is written from the right", () => {
  async function partsOf(session: ExportedSession): Promise<(name: string) => string> {
    const parts = unzipSync(Buffer.from((await renderExport("report.docx", session)).body));
    return (name) => Buffer.from(parts[name] ?? []).toString();
  }
  const paragraphsIn = (xml: string): readonly string[] =>
    xml.split("<w:p>").flatMap((part) => (part.includes("<w:t ") ? [part.split("</w:p>")[0] ?? ""] : []));

  it("[LA11] has each of its paragraphs from there: numbers, Latin terms, head and foot of a page", async () => {
    const part = await partsOf(pictured());
    for (const name of ["word/document.xml", "word/header1.xml", "word/footer1.xml", "word/footer2.xml"]) {
      const paragraphs = [part(name), part(name.replace("1", "2"))].flatMap(paragraphsIn);
      expect(paragraphs.length).toBeGreaterThan(0);
      expect(paragraphs.filter((paragraph) => !paragraph.includes("<w:bidi/>"))).toEqual([]);
    }
  });

  it("[LA11] keeps what is all Latin in its own order, and begins what is not at the right", async () => {
    const xml = (await partsOf(mixed()))("word/document.xml");
    const latin = paragraphsIn(xml).find((paragraph) => paragraph.includes("going live!"));
    expect(latin).toContain("\u200Egoing live!\u200E");
    expect(latin).not.toContain("<w:rtl/>");
    const sentence = paragraphsIn(xml).find((paragraph) => paragraph.includes(startsLatin));
    expect(sentence).toMatch(/<w:bidi\/>.*<w:rtl\/>/s);
  });

  it("[LA16] has the bar of a quotation where its lines begin", async () => {
    const said = (xml: string) => /w:styleId="Said".*?<\/w:style>/s.exec(xml)?.[0];
    expect(said((await partsOf(mixed()))("word/styles.xml"))).toContain("<w:pBdr><w:right ");
    expect(said((await partsOf(aFullSession()))("word/styles.xml"))).toContain("<w:pBdr><w:left ");
  });

  it("[LA11] has a font for Arabic, which that of other texts has no letters of", async () => {
    const styles = (await partsOf(mixed()))("word/styles.xml");
    expect(styles).toMatch(/<w:rFonts [^>]*w:cs="Tahoma"/);
    expect(styles).toMatch(/<w:rFonts [^>]*w:eastAsia="Yu Gothic"/);
  });
});
