import { zipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { Unreadable } from "./readTerms.ts";

/** Largest contents of all parts together, in bytes: a small archive can unfold to any size. */
const largestInside = 24_000_000;
const mostParts = 200;
/** A cell far out would make a table of everything before it. */
const lastRow = 5_000;
const lastColumn = "ZZ";

/** Parts that say something; pictures, macros and what they link to are left where they are. */
const isRead = (name: string): boolean => /^(?:\[Content_Types\]|_rels\/|xl\/(?!media|embeddings)[\w./-]+)/.test(name);

const open = (archive: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true };
    fromBuffer(Buffer.from(archive), options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

const contentOf = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });

/** The parts of an archive. What a part says of its size is believed only as far as it holds. */
async function partsOf(archive: Uint8Array): Promise<Record<string, Uint8Array>> {
  const zip = await open(archive);
  const parts: Record<string, Uint8Array> = {};
  let inside = 0;
  let count = 0;
  for await (const entry of entriesOf(zip)) {
    count += 1;
    inside += entry.uncompressedSize;
    if (count > mostParts || inside > largestInside)
      throw new Unreadable("too-large-inside", { expected: largestInside / 1e6 });
    if (isRead(entry.fileName) && !entry.isEncrypted()) parts[entry.fileName] = await contentOf(zip, entry);
  }
  return parts;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  while (true) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once("entry", resolve);
      zip.once("end", () => resolve(null));
      zip.once("error", reject);
      zip.readEntry();
    });
    zip.removeAllListeners("entry").removeAllListeners("end").removeAllListeners("error");
    if (entry === null) return;
    yield entry;
  }
}

/** Whether all references of a sheet are within what is read. */
function isWithin(sheet: string): boolean {
  if (/<!DOCTYPE/i.test(sheet)) return false;
  for (const [, reference = ""] of sheet.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const [, column = "", row = ""] = /^([A-Z]*)(\d*)$/.exec(reference) ?? ["", "x".repeat(9), ""];
    const isFar = column.length > lastColumn.length || Number(row) > lastRow;
    if (isFar) return false;
  }
  return true;
}

type Cell = string | number | boolean | Date | null | undefined;

/** A cell as a person would read it: a day without its time. */
const textOf = (cell: Cell): string =>
  cell === null || cell === undefined ? "" : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);

export interface SheetOfText {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The sheets of a workbook, all cells as texts. Throws `Unreadable` for what is none, or would be too large. */
export async function sheetsOf(file: Uint8Array): Promise<readonly SheetOfText[]> {
  try {
    const parts = await partsOf(file);
    for (const [name, content] of Object.entries(parts)) {
      if (!name.startsWith("xl/worksheets/")) continue;
      if (!isWithin(Buffer.from(content).toString("utf8"))) {
        throw new Unreadable("too-large-inside", { place: { at: name }, expected: largestInside / 1e6 });
      }
    }
    // Packed anew: an archive can say one thing in its list of parts and another beside them.
    const sheets = await readExcelFile(Buffer.from(zipSync(parts, { level: 0 })), { trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((cell) => textOf(cell as Cell))),
    }));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable("unreadable");
  }
}
