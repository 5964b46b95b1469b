import type { CreateSession, SessionAtTheDoor, SessionCreated } from "../../shared/protocol/messages.ts";
import { type Refusal, refusal } from "../../shared/refusal.ts";

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** Asks the server; what goes wrong on the way is a refusal too. */
export async function ask<Value>(
  path: string,
  init: RequestInit | undefined,
  read: (response: Response) => Promise<Value>,
): Promise<Answer<Value>> {
  try {
    const response = await fetch(path, init);
    if (response.ok) return { ok: true, value: await read(response) };
    const { refusal: reason } = (await response.json()) as { readonly refusal?: Refusal };
    return { ok: false, refusal: reason ?? refusal("unavailable") };
  } catch {
    // No network, or something on the way that does not speak our language.
    return { ok: false, refusal: refusal("unavailable") };
  }
}

const json = <Value>(response: Response): Promise<Value> => response.json() as Promise<Value>;

export const createSession = (session: CreateSession): Promise<Answer<SessionCreated>> =>
  ask(
    "/api/sessions",
    { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(session) },
    (response) => json<SessionCreated>(response),
  );

/** What somebody at the door may know of a session. */
export const sessionAtTheDoor = (code: string): Promise<Answer<SessionAtTheDoor>> =>
  ask(`/api/sessions/${encodeURIComponent(code)}`, undefined, (response) => json<SessionAtTheDoor>(response));

/** The report of a session as data, which is what a series goes on from. */
export const reportOfSession = (code: string, secret: string): Promise<Answer<unknown>> =>
  ask(
    `/api/sessions/${encodeURIComponent(code)}/exports/report.json`,
    { headers: { Authorization: `Bearer ${secret}` } },
    (response) => json<unknown>(response),
  );

export const exportNames = [
  "report.pdf",
  "report.docx",
  "report.html",
  "report.md",
  "report.csv",
  "report.json",
  "glossary.pdf",
  "glossary.docx",
  "glossary.html",
  "glossary.md",
  "glossary.xlsx",
  "glossary.csv",
  "glossary.json",
  "glossary.tbx",
  "glossary.ttl",
  "glossary.jsonld",
  "commitments.md",
  "commitments.csv",
  "commitments.ics",
] as const;
export type ExportName = (typeof exportNames)[number];

/**
 * Fetches an export with the facilitator's secret in a header, where no log keeps it, and saves it as a
 * file. `sections` are those that a report has; without them it has all.
 */
export async function downloadExport(
  code: string,
  secret: string,
  name: ExportName,
  sections?: readonly string[],
): Promise<Answer<void>> {
  const chosen = sections ? `?sections=${sections.map(encodeURIComponent).join(",")}` : "";
  const answer = await ask(
    `/api/sessions/${encodeURIComponent(code)}/exports/${name}${chosen}`,
    { headers: { Authorization: `Bearer ${secret}` } },
    (response) => response.blob(),
  );
  if (!answer.ok) return answer;
  saveFile(answer.value, `parley-${code.toLowerCase()}-${name}`);
  return { ok: true, value: undefined };
}

/** Gives a file to the browser to keep. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
