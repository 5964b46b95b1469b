import type {
  ReaderLinkMade,
  ReaderLinks,
  ReaderLinkToMake,
  ReadGlossary,
  ReadReport,
} from "../../shared/protocol/readerLinks.ts";
import {
  type Answer,
  ask,
  bearer,
  type ExportName,
  exportNames,
  json,
  posted,
  saveFile,
  sessionPath,
} from "./sessionsApi.ts";

const path = (code: string, id = ""): string => sessionPath(code, `/links${id}`);

/** The read-only links of a session, for its facilitator. */
export const readerLinksOf = (code: string, secret: string): Promise<Answer<ReaderLinks>> =>
  ask(path(code), { headers: bearer(secret) }, json<ReaderLinks>);

export const makeReaderLink = (code: string, secret: string, link: ReaderLinkToMake): Promise<Answer<ReaderLinkMade>> =>
  ask(path(code), posted(link, bearer(secret)), json<ReaderLinkMade>);

export const revokeReaderLink = (code: string, secret: string, id: string): Promise<Answer<ReaderLinks>> =>
  ask(path(code, `/${id}`), { method: "DELETE", headers: bearer(secret) }, json<ReaderLinks>);

/** What a read-only link opens. The browser has the last answer and asks whether there is a newer one. */
const read = <Value>(path: string, secret: string): Promise<Answer<Value>> =>
  ask(path, { headers: bearer(secret), cache: "no-cache" }, json<Value>);

export const readGlossary = (session: string, secret: string): Promise<Answer<ReadGlossary>> =>
  read(`/api/glossaries/${encodeURIComponent(session)}`, secret);

export const readReport = (session: string, secret: string): Promise<Answer<ReadReport>> =>
  read(`/api/reports/${encodeURIComponent(session)}`, secret);

export type ReportName = Extract<ExportName, `report.${string}`>;
export const reportNames = exportNames.filter((name): name is ReportName => name.startsWith("report."));

/** Saves the report as a file. */
export async function downloadReport(session: string, secret: string, name: ReportName): Promise<Answer<void>> {
  const path = `/api/reports/${encodeURIComponent(session)}/${name}`;
  const answer = await ask(path, { headers: bearer(secret) }, (response) => response.blob());
  if (answer.ok) saveFile(answer.value, `parley-${name}`);
  return answer.ok ? { ok: true, value: undefined } : answer;
}
