import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { move, transferableSymbol, valueSymbol } from "piscina";
import type { Day } from "../../shared/day.ts";
import type { SessionId } from "../../shared/ids.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import { type Database, readContent } from "../log/database.ts";
import { replay } from "../sessions/storedState.ts";
import { parseChoice } from "./choice.ts";
import { exportedSession } from "./exportedSession.ts";
import { type Choice, type ExportedSession, renderExport } from "./exports.ts";
import { followSeries, type LaterSession } from "./followingSeries.ts";
import { json } from "./formats/json.ts";
import { type ExportName, hasSections, reportPage } from "./names.ts";
import { reportOf } from "./report.ts";
import { reportPageOf } from "./reportPage.ts";
import { inLanguage } from "./texts/texts.ts";

export interface ExportJob {
  /** The database to read from. */
  readonly database: Database;
  readonly session: SessionId;
  readonly name: ExportName | typeof reportPage;
  /** The day of the export. */
  readonly today: Day;
  /** The sections of a report, as in `summary,<key>`; all of them without it. */
  readonly sections?: string;
  /** Of the glossary: the sessions that go on from this one, each after the one before it, whose results it takes in. */
  readonly later?: readonly LaterSession[];
  /** Packs texts for the way, which takes as long as writing them. */
  readonly gzip?: boolean;
}

export interface ExportedFile {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Where they are packed. */
  readonly encoding?: "gzip";
  /** The same for the same file, packed or not, as an `ETag`. */
  readonly etag: string;
}

export type Exported = ExportedFile | { readonly refusal: RefusalCode };

const page = (of: ExportedSession, choice: Choice) => ({
  type: json.type,
  body: JSON.stringify(inLanguage(of.language, () => reportPageOf(reportOf(of, choice), of.language))),
});

async function written({ database, session, name, today, sections, later, gzip }: ExportJob): Promise<Exported> {
  const content = await readContent(database, session);
  if (!content) return { refusal: "session-deleted" };
  const { state } = replay(content);
  const of = exportedSession(state, today);
  const choice =
    sections === undefined ? "everything" : (name === reportPage || hasSections(name)) && parseChoice(sections, of);
  if (!choice) return { refusal: "unknown-section" };
  const followed = later?.length ? await followSeries(database, { session, state, today }, later) : null;
  const { type, body } = followed
    ? { type: json.type, body: await json.glossary(followed, today) }
    : name === reportPage
      ? page(of, choice)
      : await renderExport(name, of, choice);
  const isText = typeof body === "string";
  const file = isText ? Buffer.from(body) : body;
  const etag = `W/"${createHash("sha256").update(file).digest("base64url").slice(0, 27)}"`;
  // A buffer of Node may be part of a larger one, which cannot be given away: these are whole.
  if (gzip && isText) return { type, bytes: new Uint8Array(gzipSync(file)), encoding: "gzip", etag };
  return { type, bytes: new Uint8Array(file), etag };
}

/** Runs in a thread of its own: reads a session and writes one file, whose bytes change hands without being copied. */
export default async function write(job: ExportJob) {
  const exported = await written(job);
  const given = "bytes" in exported ? [exported.bytes.buffer] : [];
  return move({ [transferableSymbol]: given, [valueSymbol]: exported });
}
