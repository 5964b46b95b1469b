import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { renderExport } from "../../server/exports/exports.ts";
import { aFullSession } from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";
import { aHardDocument, typed } from "../support/hardDocument.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The elements of a page, as a parser finds them that tells each departure from the standard. */
function elementsOf(html: string): { readonly elements: readonly Element[]; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) });
  const below = (nodes: readonly Node[]): Element[] =>
    nodes.flatMap((node) => ("tagName" in node ? [node, ...below(node.childNodes)] : []));
  return { elements: below(document.childNodes), errors };
}

const textOf = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";

const ours = new Set(
  "html head meta title style body main header footer nav h1 h2 h3 h4 p a ul ol li dl dt dd div blockquote figure figcaption details summary table thead tbody tr th td svg defs pattern rect line path circle text".split(
    " ",
  ),
);
const attribute = ({ attrs }: Element, name: string): string | undefined => attrs.find((it) => it.name === name)?.value;

describe("HTML", () => {
  it.each(["report.html", "glossary.html"] as const)(
    "[RP6] %s is one file that asks for nothing and runs nothing",
    async (name) => {
      const { type } = await renderExport(name, aFullSession());
      expect(type).toBe("text/html; charset=utf-8");
      const { elements, errors } = elementsOf(await exportedText(name, aFullSession()));
      expect(errors).toEqual([]);
      expect(elements.map(({ tagName }) => tagName).filter((tag) => !ours.has(tag))).toEqual([]);
      const policy = elements.find((it) => attribute(it, "http-equiv") === "Content-Security-Policy");
      expect(attribute(policy as Element, "content")).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/);
      for (const { attrs } of elements) {
        for (const { name, value } of attrs) {
          expect(name).not.toMatch(/^(?:on|src|style|xlink)/);
          if (name === "href") expect(value).toMatch(/^#part-\d+$/);
        }
      }
      expect(attribute(elements[0] as Element, "lang")).toBe("en");
      expect(elements.filter(({ tagName }) => tagName === "h1")).toHaveLength(1);
      const ids = elements.flatMap((it) => attribute(it, "id") ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it("[RP6] whatever was typed is text, in its own direction, and nothing else", async () => {
    for (const name of ["report.html", "glossary.html"] as const) {
      const { elements, errors } = elementsOf(await exportedText(name, aHardDocument()));
      expect(errors).toEqual([]);
      expect(elements.map(({ tagName }) => tagName).filter((tag) => !ours.has(tag))).toEqual([]);
      for (const text of typed) {
        const shown = elements.filter((it) => textOf(it) === text);
        expect(shown.length).toBeGreaterThan(name === "glossary.html" ? 2 : 4);
        expect(
          shown.filter(
            (it) => it.tagName !== "text" && it.childNodes[0]?.nodeName === "#text" && attribute(it, "dir") !== "auto",
          ),
        ).toEqual([]);
      }
    }
  });

  it("[RP5] beside each picture stand its numbers as a table", async () => {
    const { elements } = elementsOf(await exportedText("report.html", aFullSession()));
    const figures = elements.filter(({ tagName }) => tagName === "figure");
    expect(figures.length).toBeGreaterThan(5);
    for (const { childNodes } of figures) {
      const [caption, svg, details] = childNodes as Element[];
      expect(attribute(svg as Element, "role")).toBe("img");
      expect(attribute(svg as Element, "aria-labelledby")).toBe(attribute(caption as Element, "id"));
      expect(details?.tagName).toBe("details");
    }
  });
});
