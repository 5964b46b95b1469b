import {
  AlignmentType,
  BorderStyle,
  Document as DocxDocument,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { directionOf } from "../../../shared/direction.ts";
import type { Picture } from "../../../shared/pictures/picture.ts";
import { holdableInXml } from "../../../shared/xml.ts";
import { columnWidths } from "../columnWidths.ts";
import type { Block, Cell, Column, Document } from "../document.ts";
import { withinBounds } from "../longDocument.ts";
import { mediaTypes } from "../names.ts";
import { reportDocument } from "../report.ts";
import { glossaryDocument } from "../termBlocks.ts";
import { texts, writtenDirection, writtenLanguage } from "../texts/texts.ts";
import { sealedDocx } from "./docxPackage.ts";
import { docxNumbering, docxStyles, inks } from "./docxStyles.ts";
import type { Format } from "./format.ts";
import { pngOf } from "./png.ts";
import { altOf } from "./typstPictures.ts";

const words = () => texts().pages;

/** Twentieths of a point: A4, and what is left of it between the margins. */
const paper = { width: 11906, height: 16838, margin: 1247, measure: 11906 - 2 * 1247 } as const;

const isFromRight = (): boolean => writtenDirection() === "rtl";
const isRightToLeft = (text: string): boolean => directionOf(text, writtenDirection()) === "rtl";

/** In a document from the right every paragraph begins there, whatever its letters are. */
const paragraphOf = (text: string) => ((isFromRight() || isRightToLeft(text)) && { bidirectional: true }) || {};

/** What is all Latin keeps its signs at its own ends in a paragraph from the right. */
const inOrder = (line: string, text: string): string =>
  isFromRight() && !isRightToLeft(text) ? `\u200E${line}\u200E` : line;

type Look = { readonly bold?: boolean; readonly color?: string; readonly size?: number };

const runs = (text: string, look: Look = {}): TextRun[] =>
  holdableInXml(text)
    .split("\n")
    .map(
      (line, at) =>
        new TextRun({
          text: inOrder(line, text),
          ...look,
          ...(at > 0 && { break: 1 }),
          ...(isRightToLeft(text) && { rightToLeft: true }),
        }),
    );

type Extra = Omit<ConstructorParameters<typeof Paragraph>[0] & object, "children" | "text">;

const lineOf = (text: string, extra: Extra = {}, look: Look = {}): Paragraph =>
  new Paragraph({ children: runs(text, look), ...paragraphOf(text), ...extra });

const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const hairline = { style: BorderStyle.SINGLE, size: 4, color: inks.line } as const;
const noBorders = { top: none, bottom: none, left: none, right: none } as const;

const bullets = (items: readonly string[], reference = "bullets"): Paragraph[] =>
  items.map((item) => lineOf(item, { numbering: { reference, level: 0 } }));

function cellOf(cell: Cell, { numeric }: Column, width: number): TableCell {
  const its = typeof cell === "object" ? cell : [String(cell)];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children:
      its.length > 1
        ? bullets(its, "cell-bullets")
        : [lineOf(its[0] ?? "", { style: "Cell", ...(numeric && { alignment: AlignmentType.END }) })],
  });
}

const longest = (cell: Cell): number =>
  Math.max(0, ...(typeof cell === "object" ? cell : [String(cell)]).map(({ length }) => length));

/** The letters of a table, in twentieths of a point, as in its style; the fonts that Word has for Arabic are wider than ours. */
const tableEm = (): number => (isFromRight() ? 245 : 190);
const cellMargin = 160;

function widthsOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): number[] {
  const em = tableEm();
  const ems = columnWidths(columns, rows, { measure: paper.measure / em, gap: cellMargin / em });
  return ems.map((width) => Math.floor(width * em));
}

function tableOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  const widths = widthsOf(columns, rows);
  const head = columns.map(
    ({ head, numeric }, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        borders: { ...noBorders, bottom: { style: BorderStyle.SINGLE, size: 8, color: inks.soft } },
        children: [
          lineOf(
            head,
            { style: "Cell", keepNext: true, ...(numeric && { alignment: AlignmentType.END }) },
            { bold: true, color: inks.soft },
          ),
        ],
      }),
  );
  return new Table({
    visuallyRightToLeft: isFromRight(),
    columnWidths: widths,
    width: { size: paper.measure, type: WidthType.DXA },
    // Said once for the table: in each cell it would be most of a long document.
    borders: { ...noBorders, bottom: hairline, insideHorizontal: hairline, insideVertical: none },
    // Programs do not agree on which side is the left one of a table from the right.
    margins: {
      top: 45,
      bottom: 45,
      ...(isFromRight() ? { left: cellMargin / 2, right: cellMargin / 2 } : { left: 0, right: cellMargin }),
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: row.every((cell) => longest(cell) < 900),
            children: columns.map((column, at) => cellOf(row[at] ?? "", column, widths[at] ?? 0)),
          }),
      ),
    ],
  });
}

const gap = (after = 120): Paragraph =>
  new Paragraph({ spacing: { before: 0, after, line: 60, lineRule: LineRuleType.EXACT }, children: [] });

function figuresOf(figures: readonly { readonly value: string; readonly label: string }[]): Table {
  const width = Math.floor(paper.measure / figures.length);
  const edge = { style: BorderStyle.SINGLE, size: 24, color: "FFFFFF" } as const;
  return new Table({
    visuallyRightToLeft: isFromRight(),
    columnWidths: figures.map(() => width),
    width: { size: paper.measure, type: WidthType.DXA },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: edge },
    rows: [
      new TableRow({
        cantSplit: true,
        children: figures.map(
          ({ value, label }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              shading: { type: ShadingType.CLEAR, fill: inks.tint, color: "auto" },
              margins: { top: 120, bottom: 120, left: 140, right: 100 },
              children: [
                lineOf(value, { style: "Cell" }, { bold: true, size: 30, color: inks.accent }),
                lineOf(label, { style: "Cell" }, { size: 16, color: inks.soft }),
              ],
            }),
        ),
      }),
    ],
  });
}

function pictureOf(picture: Picture): Paragraph[] {
  // px at 96 to the inch, of which Word makes the measure of the page.
  const width = (paper.measure / 1440) * 96;
  return [
    lineOf(picture.title, { style: "Caption", keepNext: true }),
    new Paragraph({
      spacing: { after: 100 },
      children: [
        new ImageRun({
          type: "png",
          data: pngOf(picture),
          transformation: { width, height: (width / picture.width) * picture.height },
          altText: {
            name: holdableInXml(picture.title),
            title: holdableInXml(picture.title),
            description: holdableInXml(altOf(picture)),
          },
        }),
      ],
    }),
  ];
}

const factOf = (label: string, its: readonly string[]): Paragraph[] => {
  const [only = ""] = its;
  if (its.length !== 1) return [lineOf(label, { keepNext: true }, { bold: true }), ...bullets(its)];
  return [
    new Paragraph({
      ...paragraphOf(only),
      children: [...runs(`${label}: `, { bold: true }), ...runs(only)],
    }),
  ];
};

function write(block: Block, next: Block | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [lineOf(block.text, { heading: levels[block.level - 1] ?? HeadingLevel.HEADING_3 })];
    case "paragraph":
      return [lineOf(block.text, { keepNext: next?.kind === "picture" || next?.kind === "table" })];
    case "quote":
      return [lineOf(block.text, { style: "Said" })];
    case "list":
      return bullets(block.items, block.ordered ? "numbers" : "bullets");
    case "tasks":
      return block.items.map((item) => lineOf(item, { numbering: { reference: "boxes", level: 0 } }));
    case "facts":
      return block.facts.flatMap(({ label, texts }) => factOf(label, texts));
    case "figures":
      return [figuresOf(block.figures), gap()];
    case "picture":
      return pictureOf(block.picture);
    case "page-break":
      return [
        new Paragraph({
          pageBreakBefore: true,
          spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
          children: [],
        }),
      ];
    case "table":
      return [tableOf(block.columns, block.rows), gap()];
  }
}

const small = { size: 17, color: inks.soft } as const;
const atTheEnd = { tabStops: [{ type: TabStopType.RIGHT, position: paper.measure }] } as const;

/** `Page 2 of 7`, with the numbers as fields. */
function pageOf(): TextRun {
  const [before = "", between = "", after = ""] = words().page("|", "|").split("|");
  return new TextRun({
    ...small,
    rightToLeft: isFromRight(),
    children: ["\t", before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
  });
}

async function written({ title, kind, day, blocks }: Document): Promise<Buffer> {
  const running = title.replace(/\s+/g, " ").slice(0, 90);
  const document = new DocxDocument({
    title: holdableInXml(title),
    creator: "",
    lastModifiedBy: "",
    styles: docxStyles(writtenLanguage(), writtenDirection()),
    numbering: { config: docxNumbering(writtenDirection()) },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: paper.width, height: paper.height },
            margin: { top: 1360, bottom: 1247, left: paper.margin, right: paper.margin },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({ children: [] })] }),
          default: new Header({
            children: [
              new Paragraph({
                ...atTheEnd,
                ...paragraphOf(kind),
                children: [...runs(running, small), new TextRun({ ...small, children: ["\t"] }), ...runs(kind, small)],
              }),
            ],
          }),
        },
        footers: Object.fromEntries(
          (["first", "default"] as const).map((which) => [
            which,
            new Footer({
              children: [
                new Paragraph({ ...atTheEnd, ...paragraphOf(day), children: [...runs(day, small), pageOf()] }),
              ],
            }),
          ]),
        ),
        children: [
          lineOf(kind, { spacing: { after: 0 } }, { bold: true, color: inks.accent }),
          ...blocks.flatMap((block, at) => write(block, blocks[at + 1])),
        ],
      },
    ],
  });
  return sealedDocx(await Packer.toBuffer(document));
}

/** Word's own format. */
export const docx: Format = {
  type: mediaTypes.docx,
  isDocument: true,
  glossary: (glossary, today) => written(withinBounds(glossaryDocument(glossary, today))),
  report: (report, today) => written(withinBounds(reportDocument(report, today))),
};
