import { nanoid } from "nanoid";
import type { AgendaKey } from "../../shared/ids.ts";
import type { ImportPreview } from "../../shared/protocol/importing.ts";
import type { TermToBring } from "../../shared/stages/shared-vocabulary/brought.ts";
import { type Answer, ask } from "./sessionsApi.ts";

/** The stage into which terms are brought, and the facilitator's secret. */
export interface ImportInto {
  readonly code: string;
  readonly secret: string;
  readonly at: AgendaKey;
}

const path = ({ code, at }: ImportInto): string =>
  `/api/sessions/${encodeURIComponent(code)}/imports/${encodeURIComponent(at)}`;
const bearer = ({ secret }: ImportInto) => ({ Authorization: `Bearer ${secret}` });

/** What is in a file; nothing of it is in the session yet. */
export const previewImport = (into: ImportInto, file: Blob, name: string): Promise<Answer<ImportPreview>> =>
  ask(
    `${path(into)}?name=${encodeURIComponent(name)}`,
    { method: "POST", headers: { "Content-Type": "application/octet-stream", ...bearer(into) }, body: file },
    (response) => response.json() as Promise<ImportPreview>,
  );

/** Brings in all of these terms, or none of them. */
export const bringTerms = (into: ImportInto, terms: readonly TermToBring[], merge: boolean): Promise<Answer<unknown>> =>
  ask(
    `${path(into)}/terms`,
    {
      method: "POST",
      headers: { "Content-Type": "application/json", ...bearer(into) },
      body: JSON.stringify({ id: nanoid(22), terms, duplicates: merge ? "merge" : "refuse" }),
    },
    (response) => response.json(),
  );
