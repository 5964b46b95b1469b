import { createHash } from "node:crypto";
import { directionOf } from "../../../shared/direction.ts";
import type { Picture } from "../../../shared/pictures/picture.ts";
import { type Palette, svgText } from "../../../shared/pictures/svg.ts";
import type { Block, Cell, Column, Document } from "../document.ts";
import { textType } from "../names.ts";
import { reportDocument } from "../report.ts";
import { glossaryDocument } from "../termBlocks.ts";
import { texts, writtenDirection, writtenLanguage } from "../texts/texts.ts";
import type { Format } from "./format.ts";
import { htmlStyle } from "./htmlStyle.ts";

const words = () => texts().pages;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Text that means nothing in HTML, as content and in quoted attributes; what HTML cannot hold is taken out. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/gu, "")
    .replace(/[&<>"']/g, (found) => entities[found] ?? "");

/**
 * What may have been typed in any direction of writing stands in an element that finds out by itself. On a page that
 * is written from the right the first letter tells too little, and what is all Latin keeps its order alone: its
 * bullet and its column are where those of the others are.
 */
function element(tag: string, text: string, attributes = ""): string {
  const page = writtenDirection();
  if (page === "ltr") return `<${tag}${attributes} dir="auto">${escaped(text)}</${tag}>`;
  const inside = directionOf(text, page) === page ? escaped(text) : `<bdi dir="ltr">${escaped(text)}</bdi>`;
  return `<${tag}${attributes}>${inside}</${tag}>`;
}

/** Colours come from the style, so that a picture changes with the night as the page does. */
const palette: Palette = {
  ink: "var(--ink)",
  soft: "var(--soft)",
  line: "var(--line)",
  surface: "var(--paper)",
  a: "var(--a)",
  b: "var(--b)",
  neutral: "var(--neutral)",
  together: "var(--together)",
  agree: "var(--agree)",
  object: "var(--object)",
};

const list = (items: readonly string[], tag = "ul", attributes = ""): string =>
  `<${tag}${attributes}>${items.map((item) => element("li", item)).join("")}</${tag}>`;

function cellText(cell: Cell, tag: string, attributes: string): string {
  if (typeof cell !== "object") return element(tag, String(cell), attributes);
  const [only = ""] = cell;
  return cell.length === 1 ? element(tag, only, attributes) : `<${tag}${attributes}>${list(cell)}</${tag}>`;
}

function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const number = (at: number): string => (columns[at]?.numeric ? ' class="number"' : "");
  const head = columns.map((column, at) => element("th", column.head, ` scope="col"${number(at)}`)).join("");
  const body = rows.map((row) => `<tr>${row.map((cell, at) => cellText(cell, "td", number(at))).join("")}</tr>`);
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

function figure(picture: Picture, at: number): string {
  const id = `p${at}`;
  const drawing = svgText(picture, palette, id, { role: "img", "aria-labelledby": `${id}-title` });
  const numbers = table(
    picture.table.columns.map((head) => ({ head })),
    picture.table.rows,
  );
  return `<figure>${element("figcaption", picture.title, ` id="${id}-title"`)}${drawing}<details><summary>${escaped(words().asTable)}</summary>${numbers}</details></figure>`;
}

const fact = (label: string, its: readonly string[]): string =>
  element("dt", label) + (its.length === 1 ? element("dd", its.join()) : `<dd>${list(its)}</dd>`);

function write(block: Block, at: number): string {
  switch (block.kind) {
    case "heading":
      return element(`h${block.level}`, block.text, ` id="part-${at}"`);
    case "paragraph":
      return element("p", block.text);
    case "quote":
      return `<blockquote>${element("p", block.text)}</blockquote>`;
    case "list":
      return list(block.items, block.ordered ? "ol" : "ul");
    case "tasks":
      return list(block.items, "ul", ' class="tasks"');
    case "facts":
      return `<dl>${block.facts.map(({ label, texts }) => fact(label, texts)).join("")}</dl>`;
    case "figures":
      return `<dl class="figures">${block.figures
        .map(({ value, label }) => `<div>${element("dt", label)}${element("dd", value)}</div>`)
        .join("")}</dl>`;
    case "picture":
      return figure(block.picture, at);
    case "page-break":
      return '<div class="page-break"></div>';
    case "table":
      return table(block.columns, block.rows);
  }
}

/** Links to the sections, where there are some to choose from. */
function contents(blocks: readonly Block[]): string {
  const sections = blocks.flatMap((block, at) =>
    block.kind === "heading" && block.level === 2 ? [{ ...block, at }] : [],
  );
  if (sections.length < 2) return "";
  const links = sections.map(({ text, at }) => `<li>${element("a", text, ` href="#part-${at}"`)}</li>`);
  return `<nav aria-label="${escaped(words().contents)}"><ul>${links.join("")}</ul></nav>`;
}

const styleHash = createHash("sha256").update(htmlStyle).digest("base64");

/** One file that loads nothing and runs nothing, which its policy holds it to. */
function page({ title, kind, day, blocks }: Document): string {
  const [first, ...rest] = blocks;
  // The title comes before the links to the sections.
  const start = first?.kind === "heading" ? element("h1", first.text) : "";
  const body = (start === "" ? blocks : rest).map(write).join("\n");
  return `<!DOCTYPE html>
<html lang="${writtenLanguage()}" dir="${writtenDirection()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<header><p class="kind">${escaped(kind)}</p>
${start}
${contents(start === "" ? blocks : rest)}</header>
${body}
<footer>${escaped(day)}</footer>
</main>
</body>
</html>
`;
}

/** HTML, as one file that stands alone. */
export const html: Format = {
  type: textType("html"),
  isDocument: true,
  glossary: (glossary, today) => page(glossaryDocument(glossary, today)),
  report: (report, today) => page(reportDocument(report, today)),
};
