import { commitmentsDocument } from "../commitmentBlocks.ts";
import type { Block, Cell } from "../document.ts";
import { textType } from "../names.ts";
import { reportBlocks } from "../report.ts";
import { glossaryBlocks } from "../termBlocks.ts";
import type { CommitmentsFormat, Format } from "./format.ts";

/**
 * A line of plain text that means nothing in CommonMark, in GitHub's extension of it, or in the
 * common additions of wikis: emphasis, links, tags, formulas, highlights, short codes. `<` and
 * `&` become entities, because a renderer that does not know `\<` would take it for HTML.
 */
const escapedLine = (line: string): string =>
  line
    .replace(/[\\`*_[\]{}|~$^#@]|:(?=\S)|=(?==)|(?<==)=|(?<=www)\./gi, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/^[-+=>]|(?<=^\d{1,9})[.)](?=\s|$)/, "\\$&");

const linesOf = (text: string): string[] => text.split("\n").map((line) => escapedLine(line.trim()));

/** Text on one line, for headings and labels. */
const inline = (text: string): string => escapedLine(text.replace(/\s+/g, " ").trim());

function inCell(cell: Cell): string {
  if (typeof cell !== "object") return linesOf(String(cell)).join("<br>");
  return cell.map((text) => (cell.length > 1 ? `• ${inCell(text)}` : inCell(text))).join("<br>");
}

/** Text over lines: each line break stays, and so do empty lines, as paragraphs. */
const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => linesOf(paragraph).join("  \n"))
    .join("\n\n");

const indented = (text: string, first: string, others: string): string =>
  text
    .split("\n")
    .map((line, at) => (at === 0 ? first + line : line === "" ? others.trimEnd() : others + line))
    .join("\n");

const item = (text: string): string => indented(text, "- ", "  ");

const fact = (label: string, texts: readonly string[]): string => {
  const [only = ""] = texts;
  const start = `**${inline(label)}:**`;
  if (texts.length === 1) return item(`${start} ${paragraphs(only)}`);
  return item([start, ...texts.map((text) => item(paragraphs(text)))].join("\n"));
};

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function write(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${inline(block.text)}`;
    case "paragraph":
      return paragraphs(block.text);
    case "quote":
      return indented(paragraphs(block.text), "> ", "> ");
    case "list":
      return block.items
        .map((text, at) => (block.ordered ? indented(paragraphs(text), `${at + 1}. `, "   ") : item(paragraphs(text))))
        .join("\n");
    case "tasks":
      return block.items.map((text) => indented(paragraphs(text), "- [ ] ", "  ")).join("\n");
    case "facts":
      return block.facts.map(({ label, texts }) => fact(label, texts)).join("\n");
    case "figures":
      return block.figures.map(({ value, label }) => item(`**${inline(value)}** ${inline(label)}`)).join("\n");
    case "picture":
      return written(block.otherwise);
    case "page-break":
      return "";
    case "table":
      return [
        row(block.columns.map(({ head }) => inline(head))),
        row(block.columns.map(({ numeric }) => (numeric ? "---:" : "---"))),
        ...block.rows.map((cells) => row(cells.map(inCell))),
      ].join("\n");
  }
}

const written = (blocks: readonly Block[]): string => blocks.map(write).filter(Boolean).join("\n\n");
const file = (blocks: readonly Block[]): string => `${written(blocks)}\n`;

export const markdown: Format & CommitmentsFormat = {
  type: textType("md"),
  isDocument: true,
  glossary: (glossary) => file(glossaryBlocks(glossary)),
  report: (report) => file(reportBlocks(report)),
  commitments: (commitments) => file(commitmentsDocument(commitments)),
};
