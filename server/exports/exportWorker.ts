import { move, transferableSymbol, valueSymbol } from "piscina";
import type { StageResult } from "../../shared/session/view.ts";
import { type Choice, type ExportedSession, type ExportName, renderExport } from "./exports.ts";

/** What the thread gets: results as JSON, one text for each stage, because texts are copied at once and objects are not. */
export interface ExportJob {
  readonly name: ExportName;
  readonly session: Omit<ExportedSession, "results">;
  readonly results: readonly string[];
  readonly choice: Choice;
}

/** What it gives back. */
export interface ExportedFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Runs in a thread of its own: writes one file, whose bytes change hands without being copied. */
export default async function write({ name, session, results, choice }: ExportJob) {
  const parsed = results.map((result) => JSON.parse(result) as StageResult);
  const { type, body } = await renderExport(name, { ...session, results: parsed }, choice);
  // A buffer of Node may be part of a larger one, which cannot be given away: this one is whole.
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);
  const file: ExportedFile = { type, bytes };
  return move({ [transferableSymbol]: bytes.buffer, [valueSymbol]: file });
}
