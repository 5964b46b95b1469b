import type writeExcelFile from "write-excel-file/node";

type Features = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>["features"]>;

/** Of a column, in characters: as many as a page of A4 across takes at a size that can be read, some 7 pt. */
const readable = 200;

/** How a sheet with columns this wide is printed: on so many pages beside each other, scaled to fill them. */
export const pagesAcross = (widths: readonly number[]): number =>
  Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / readable));

/** What the library has no word for, about one sheet. */
export interface Print {
  readonly sheet: string;
  readonly pagesAcross: number;
  /** The first row and the first column, said again on each page. */
  readonly hasHeads: boolean;
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const namesOf = (prints: readonly Print[]): string => {
  const names = prints.map(({ sheet, hasHeads }, at) => {
    const titles = `${quoted(sheet)}!$A:$A,${quoted(sheet)}!$1:$1`;
    return hasHeads ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${titles}</definedName>` : "";
  });
  return `<definedNames>${names.join("")}</definedNames>`;
};

/** Comes first of all in a sheet; without it the numbers of pages are not looked at. */
function fittedToPages(xml: string): string {
  const start = xml.indexOf(">", xml.indexOf("<worksheet")) + 1;
  return `${xml.slice(0, start)}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${xml.slice(start)}`;
}

/** On paper: landscape, as few pages across as can be read, as many down as it takes, with the heads on each. */
export const printed = (prints: readonly Print[]): Features[number] => ({
  files: {
    transform: {
      "xl/workbook.xml": { transform: (xml) => xml.replace("</sheets>", `</sheets>${namesOf(prints)}`) },
      "xl/worksheets/sheet{id}.xml": {
        transform: fittedToPages,
        transformElementAttributes: (tag, attributes, _, __, { sheetIndex }) =>
          tag === "pageSetup"
            ? { ...attributes, fitToWidth: prints[sheetIndex]?.pagesAcross ?? 1, fitToHeight: 0 }
            : attributes,
      },
    },
  },
});
