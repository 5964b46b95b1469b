import {
  AlignmentType,
  BorderStyle,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  ShadingType,
} from "docx";
import type { Direction } from "../../../shared/direction.ts";
import type { Language } from "../../../shared/languages.ts";

/** The colours of the app in daylight. */
export const inks = { ink: "1A1B2E", soft: "54566D", line: "D9D9E3", accent: "0C6B61", tint: "EEF6F4" } as const;

/** Each of the scripts has one that the office programs come with: Calibri has no letter of Arabic or Japanese. */
const font = { ascii: "Calibri", hAnsi: "Calibri", cs: "Tahoma", eastAsia: "Yu Gothic" } as const;

/** Sizes in half points, spaces in twentieths of a point. */
export const docxStyles = (language: Language, direction: Direction): IStylesOptions => ({
  default: {
    document: {
      // Word has a language for each of the three kinds of script.
      run: { font, size: 20, color: inks.ink, language: { value: language, eastAsia: "ja", bidirectional: "ar" } },
      paragraph: { spacing: { after: 80, line: 252, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font, size: 48, bold: true, color: inks.ink }, paragraph: { spacing: { before: 0, after: 80 } } },
    heading1: {
      run: { font, size: 32, bold: true, color: inks.ink },
      paragraph: {
        spacing: { before: 360, after: 120 },
        keepNext: true,
        border: { top: { style: BorderStyle.SINGLE, size: 12, color: inks.ink, space: 8 } },
      },
    },
    heading2: {
      run: { font, size: 25, bold: true, color: inks.ink },
      paragraph: { spacing: { before: 220, after: 70 }, keepNext: true },
    },
    heading3: {
      run: { font, size: 22, bold: true, color: inks.accent },
      paragraph: { spacing: { before: 240, after: 90 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: "Cell",
      name: "Cell",
      basedOn: "Normal",
      run: { size: 19 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "Caption",
      name: "Caption",
      basedOn: "Normal",
      run: { size: 19, color: inks.soft },
      paragraph: { spacing: { before: 100, after: 60 } },
    },
    {
      id: "Said",
      name: "Said",
      basedOn: "Normal",
      paragraph: {
        spacing: { before: 80, after: 160 },
        indent: { left: 170 },
        shading: { type: ShadingType.CLEAR, fill: inks.tint, color: "auto" },
        // An indent goes along the text, a border does not.
        border: {
          [direction === "rtl" ? "right" : "left"]: {
            style: BorderStyle.SINGLE,
            size: 20,
            color: inks.accent,
            space: 8,
          },
        },
      },
    },
  ],
});

/** Where texts run from the right, some programs draw a bullet outside of where its line begins: there is room for it. */
const outside = { ltr: 0, rtl: 150 } as const;

const level = (
  format: ILevelsOptions["format"],
  text: string,
  hanging: number,
  direction: Direction,
): ILevelsOptions => ({
  level: 0,
  format: format ?? LevelFormat.BULLET,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: hanging + outside[direction], hanging }, spacing: { after: 60 } } },
});

export const docxNumbering = (direction: Direction): INumberingOptions["config"] => [
  { reference: "bullets", levels: [level(LevelFormat.BULLET, "•", 280, direction)] },
  { reference: "cell-bullets", levels: [level(LevelFormat.BULLET, "•", 180, direction)] },
  { reference: "boxes", levels: [level(LevelFormat.BULLET, "☐", 340, direction)] },
  { reference: "numbers", levels: [level(LevelFormat.DECIMAL, "%1.", 320, direction)] },
];
