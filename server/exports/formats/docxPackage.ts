import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The first day that a ZIP file can tell. */
const noDay = new Date(1980, 0, 1);

/** Who made it and when: the library writes both, with the time to the second. */
const traces =
  /<(cp:lastModifiedBy|dc:creator|dcterms:created|dcterms:modified|cp:revision)\b[^>]*(?:\/>|>[^<]*<\/\1>)/g;

/** Pictures numbered from 1 in each document; the library counts on for as long as the process runs. */
function numbered(xml: string): string {
  let count = 0;
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_, start: string) => {
    count += 1;
    return `${start}${count}"`;
  });
}

/** The package without times and authors, its parts in one order: the same document is the same bytes [EX2]. */
export function sealedDocx(made: Uint8Array): Buffer {
  const parts = unzipSync(made);
  const sealed: Zippable = {};
  // Readers want to find the list of types first.
  const names = Object.keys(parts).sort((one, other) =>
    one.startsWith("[") !== other.startsWith("[") ? (one.startsWith("[") ? -1 : 1) : one < other ? -1 : 1,
  );
  for (const name of names) {
    const part = parts[name] ?? new Uint8Array();
    sealed[name] =
      name === "docProps/core.xml"
        ? strToU8(strFromU8(part).replace(traces, ""))
        : name === "word/document.xml"
          ? strToU8(numbered(strFromU8(part)))
          : part;
  }
  return Buffer.from(zipSync(sealed, { mtime: noDay, os: 0 }));
}
