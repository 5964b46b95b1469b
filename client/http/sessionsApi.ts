import { localRefusal } from "../../shared/localRefusals.ts";
import type { CreateSession, SessionAtTheDoor, SessionCreated } from "../../shared/protocol/messages.ts";
import type { Refusal } from "../../shared/refusal.ts";

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
    return { ok: false, refusal: reason ?? localRefusal("unavailable") };
  } catch {
    // No network, or something on the way that does not speak our language.
    return { ok: false, refusal: localRefusal("unavailable") };
  }
}

export const json = <Value>(response: Response): Promise<Value> => response.json() as Promise<Value>;

/** The address of a session, with what follows it. */
export const sessionPath = (code: string, rest = ""): string => `/api/sessions/${encodeURIComponent(code)}${rest}`;

/** Carries a link's secret where no log keeps it. */
export const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });

/** A request that sends `content` as JSON. */
export const posted = (content: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...headers },
  body: JSON.stringify(content),
});

export const createSession = (session: CreateSession): Promise<Answer<SessionCreated>> =>
  ask("/api/sessions", posted(session), json<SessionCreated>);

/** What somebody at the door may know of a session. */
export const sessionAtTheDoor = (code: string): Promise<Answer<SessionAtTheDoor>> =>
  ask(sessionPath(code), undefined, json<SessionAtTheDoor>);

/** The report of a session as data, which is what a series goes on from. */
export const reportOfSession = (code: string, secret: string): Promise<Answer<unknown>> =>
  ask(sessionPath(code, "/exports/report.json"), { headers: bearer(secret) }, json<unknown>);

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
  const path = sessionPath(code, `/exports/${name}${chosen}`);
  const answer = await ask(path, { headers: bearer(secret) }, (response) => response.blob());
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
