import { unzipSync } from "fflate";
import { type Choice, type ExportedSession, type ExportName, renderExport } from "../../server/exports/exports.ts";

/** The beginning of every ZIP archive, such as the documents of an office. */
const isArchive = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));

/** The texts and the values of attributes of an XML document, one a line, without the names of schemas. */
const textOfXml = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, (tag) => `\n${[...tag.matchAll(/="([^"]*)"/g)].map(([, value]) => value).join("\n")}\n`)
    .split("\n")
    .filter((line) => line !== "" && !/^(?:https?:|urn:|application\/)/.test(line))
    .join("\n");

/** All that can be read in an export: of an archive the names of its parts and what is in them. */
export async function exportedText(name: ExportName, session: ExportedSession, choice?: Choice): Promise<string> {
  const { body } = await renderExport(name, session, choice);
  const bytes = Buffer.from(body);
  if (!isArchive(bytes)) return bytes.toString();
  return Object.entries(unzipSync(bytes))
    .map(([part, content]) => `${part}\n${textOfXml(Buffer.from(content).toString())}`)
    .join("\n");
}
