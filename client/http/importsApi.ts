import { nanoid } from "nanoid";
import type { AgendaKey } from "../../shared/ids.ts";
import type { ImportPreview } from "../../shared/protocol/importing.ts";
import type { TermToBring } from "../../shared/stages/shared-vocabulary/brought.ts";
import { type Answer, ask, bearer, json, posted, sessionPath } from "./sessionsApi.ts";

/** The stage into which terms are brought, and the facilitator's secret. */
export interface ImportInto {
  readonly code: string;
  readonly secret: string;
  readonly at: AgendaKey;
}

const path = ({ code, at }: ImportInto): string => sessionPath(code, `/imports/${encodeURIComponent(at)}`);

/** What is in a file; nothing of it is in the session yet. */
export const previewImport = (into: ImportInto, file: Blob, name: string): Promise<Answer<ImportPreview>> =>
  ask(
    `${path(into)}?name=${encodeURIComponent(name)}`,
    { method: "POST", headers: { "Content-Type": "application/octet-stream", ...bearer(into.secret) }, body: file },
    json<ImportPreview>,
  );

/** Brings in all of these terms, or none of them. */
export const bringTerms = (into: ImportInto, terms: readonly TermToBring[], merge: boolean): Promise<Answer<unknown>> =>
  ask(
    `${path(into)}/terms`,
    posted({ id: nanoid(22), terms, duplicates: merge ? "merge" : "refuse" }, bearer(into.secret)),
    json<unknown>,
  );
