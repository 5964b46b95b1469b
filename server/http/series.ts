import type { Request, Response } from "express";
import { dayOf } from "../../shared/day.ts";
import type { SessionToCreate } from "../../shared/protocol/messages.ts";
import type { Series } from "../../shared/session/series.ts";
import { readSeries, seriesFor } from "../../shared/session/seriesFile.ts";
import type { Exporting } from "../exports/exporting.ts";
import type { Guessing } from "../guessing.ts";
import type { EventLog } from "../log/eventLog.ts";
import type { ServerClock } from "../sessions/clock.ts";
import { refuse } from "./app.ts";
import { vaultOfFacilitator } from "./facilitator.ts";

interface Ports {
  readonly log: EventLog;
  readonly exporting: Exporting;
  readonly guessing: Guessing;
  readonly clock: ServerClock;
}

type Before = NonNullable<SessionToCreate["from"]>;

/** [SR1] The session before as a file: by its link it is the report that its facilitator would download. */
async function fileOf(
  from: Before,
  ports: Ports,
  request: Request,
  response: Response,
): Promise<{ file: unknown; linked?: true } | null> {
  if ("file" in from) return { file: from.file };
  const session = await vaultOfFacilitator(ports.log, ports.guessing, request, response, from);
  if (!session) return null;
  const today = dayOf(ports.clock.nowMs());
  const report = await ports.exporting.write({ session: session.id, name: "report.json", gzip: false, today });
  if (!("refusal" in report)) {
    return { file: JSON.parse(Buffer.from(report.bytes).toString("utf8")), linked: true };
  }
  refuse(response, report.refusal);
  return null;
}

/** What a new session takes along from the one before it; null where the request has been refused. */
export async function seriesToBe(
  from: Before,
  sides: SessionToCreate["sides"],
  ports: Ports,
  request: Request,
  response: Response,
): Promise<Series | null> {
  const found = await fileOf(from, ports, request, response);
  if (!found) return null;
  const read = readSeries(found.file);
  if (!read.faults) return { ...seriesFor(read, sides), ...(found.linked && { linked: found.linked }) };
  refuse(response, "malformed", { faults: read.faults });
  return null;
}
