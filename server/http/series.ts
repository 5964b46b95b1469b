import type { FileFault } from "../../shared/files/faults.ts";
import { parseJoinCode } from "../../shared/ids.ts";
import type { SessionToCreate } from "../../shared/protocol/messages.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import type { Series } from "../../shared/session/series.ts";
import { readSeries, seriesFor } from "../../shared/session/seriesFile.ts";
import { envelopes } from "../exports/envelope.ts";
import { exportedSession } from "../exports/exportedSession.ts";
import { reportOf } from "../exports/report.ts";
import type { ServerClock } from "../sessions/clock.ts";
import type { Directory } from "../sessions/directory.ts";
import { hashOfSecret } from "../sessions/secrets.ts";

export type SeriesToBe =
  | { readonly series: Series }
  /** `faults` say what is wrong with the file, each with its place. */
  | { readonly code: RefusalCode; readonly faults?: readonly FileFault[] };

/** [SR1] The session before as a file: the same whether it comes by link or was downloaded. */
async function fileOf(
  from: NonNullable<SessionToCreate["from"]>,
  directory: Directory,
  clock: ServerClock,
): Promise<{ readonly file: unknown } | { readonly code: RefusalCode }> {
  if ("file" in from) return from;
  const code = parseJoinCode(from.code);
  const room = code && (await directory.find(code));
  if (!room) return { code: "unknown-session" };
  if (!room.session.links.rankOf(hashOfSecret(from.secret))) return { code: "not-facilitator" };
  return { file: { ...envelopes.report, ...reportOf(exportedSession(room.session.state, clock.nowMs())) } };
}

/** What a new session takes along from the one before it, or why it does not. */
export async function seriesToBe(
  { from, sides }: Pick<SessionToCreate, "from" | "sides">,
  directory: Directory,
  clock: ServerClock,
): Promise<SeriesToBe | null> {
  if (!from) return null;
  const found = await fileOf(from, directory, clock);
  if ("code" in found) return found;
  const read = readSeries(found.file);
  return read.faults ? { code: "malformed", faults: read.faults } : { series: seriesFor(read, sides) };
}
