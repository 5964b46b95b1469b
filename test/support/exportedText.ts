import { execFileSync } from "node:child_process";
import { unzipSync } from "fflate";
import { type Choice, type ExportedSession, renderExport } from "../../server/exports/exports.ts";
import { type ExportName, exportNames } from "../../server/exports/names.ts";
import { isInstalled } from "./openedInOffice.ts";

/** What is on the pages of a PDF and in its metadata, as poppler reads it. */
function textOfPdf(bytes: Buffer): string {
  const read = (program: string, ...options: readonly string[]) =>
    execFileSync(program, [...options, "-", "-"].slice(0, program === "pdfinfo" ? -1 : undefined), {
      input: bytes,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
    });
  // A hash of the document itself, which the standard asks for, has as many letters as an id of content.
  const metadata = read("pdfinfo", "-meta").replace(/<xmpMM:(DocumentID|InstanceID)>[^<]*<\/xmpMM:\1>/g, "");
  return `${read("pdftotext", "-nopgbrk")}\n${read("pdfinfo", "-isodates")}\n${metadata}`;
}

/** The exports that can be read here: for PDF it takes a program that we did not write. */
export const readableNames = exportNames.filter((name) => !name.endsWith(".pdf") || isInstalled("pdftotext"));

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
  if (bytes.subarray(0, 5).toString() === "%PDF-") return textOfPdf(bytes);
  if (!isArchive(bytes)) return bytes.toString();
  return Object.entries(unzipSync(bytes))
    .map(([part, content]) => `${part}\n${textOfXml(Buffer.from(content).toString())}`)
    .join("\n");
}
