import { type ImportFormat, largestImportBytes } from "../../shared/protocol/importing.ts";
import { csv } from "./csv.ts";
import { json } from "./json.ts";
import { list } from "./list.ts";
import { jsonLd, turtle } from "./rdf.ts";
import { type Readers, type ReadGlossary, Unreadable } from "./readTerms.ts";
import { tbx } from "./tbx.ts";
import { xlsx } from "./xlsx.ts";

const readers: Readers = { json, csv, xlsx, tbx, ttl: turtle, jsonld: jsonLd, list };

/** What a file says. Throws `Unreadable` where it is not what its name says, or more than is read. */
export async function readGlossary(file: Uint8Array, format: ImportFormat): Promise<ReadGlossary> {
  if (file.length === 0) throw new Unreadable("empty-file");
  if (file.length > largestImportBytes)
    throw new Unreadable("too-large-inside", { expected: largestImportBytes / 1e6 });
  return readers[format](file);
}
