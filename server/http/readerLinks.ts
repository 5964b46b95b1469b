import cors from "cors";
import { type Request, type RequestHandler, type Response, Router } from "express";
import * as v from "valibot";
import { dayOf } from "../../shared/day.ts";
import type { LinkId, SessionId } from "../../shared/ids.ts";
import {
  type ReaderLinkKind,
  type ReaderLinkMade,
  type ReaderLinks,
  ReaderLinkToMake,
} from "../../shared/protocol/readerLinks.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import type { Config } from "../config.ts";
import { sectionsOf } from "../exports/choice.ts";
import type { Exported, Exporting } from "../exports/exporting.ts";
import { type ExportName, hasSections, isExportName, reportPage } from "../exports/names.ts";
import type { Guessing } from "../guessing.ts";
import type { EventLog } from "../log/eventLog.ts";
import { dayOf as dayNumberOf, type ServerClock } from "../sessions/clock.ts";
import type { Directory } from "../sessions/directory.ts";
import { sessionsAfter } from "../sessions/laterSessions.ts";
import { type KeptReaderLink, readerLinkIn } from "../sessions/readerLinks.ts";
import { hashOfSecret } from "../sessions/secrets.ts";
import { refuse } from "./app.ts";
import { sendFile, takesGzip } from "./exports.ts";
import { bearer, roomOfFacilitator, unlessGuessed } from "./facilitator.ts";
import { limited } from "./limited.ts";

export interface ReaderLinkRoutes {
  readonly config: Config;
  readonly log: EventLog;
  readonly directory: Directory;
  readonly guessing: Guessing;
  readonly exporting: Exporting;
  readonly clock: ServerClock;
}

interface Found {
  readonly id: SessionId;
  readonly vault: ReadonlyMap<string, string>;
  readonly link: KeptReaderLink;
}

/** Reads of one address in a minute: a whole department behind it opens the page, and tools ask now and then. */
const readsPerMinute = 600;

/** Whether the reader has this one already. Not `request.fresh`: what Node's own `fetch` sends beside it would deny it. */
const knows = (request: Request, etag: string): boolean =>
  (request.get("If-None-Match") ?? "").split(",").some((one) => one.trim() === etag);

/** Links by which anybody reads: the facilitator makes and takes them back, and whoever has one reads. */
export function readerLinkRoutes(options: ReaderLinkRoutes): Router {
  const router = Router();
  managing(router, options);
  reading(router, options);
  return router;
}

function managing(router: Router, { directory, guessing, clock }: ReaderLinkRoutes): void {
  router.get("/sessions/:code/links", async (request, response) => {
    const room = await roomOfFacilitator(directory, guessing, request, response);
    if (room) response.json({ links: room.session.readerLinks.list() } satisfies ReaderLinks);
  });
  router.post("/sessions/:code/links", async (request, response) => {
    const room = await roomOfFacilitator(directory, guessing, request, response);
    if (!room) return;
    const parsed = v.safeParse(ReaderLinkToMake, request.body);
    if (!parsed.success) return refuse(response, "malformed");
    const { kind, days, sections } = parsed.output;
    const { state, readerLinks, id, expiresOn } = room.session;
    const entered = state.agenda.filter(({ key }) => state.stages[key]);
    const known: readonly string[] = sectionsOf({ results: entered, series: state.series });
    const isChosen = !sections || (kind === "report" && sections.every((section) => known.includes(section)));
    if (!isChosen) return refuse(response, "unknown-section");
    // [RL3] A link cannot outlive what it shows.
    const untilDay = Math.min(dayNumberOf(clock.nowMs()) + days, expiresOn);
    const secret = await readerLinks.add({ kind, untilDay, ...(sections && { sections }) });
    if (!secret) return refuse(response, "too-many-links");
    const made: ReaderLinkMade = { secret, path: `/${kind}/${id}`, links: readerLinks.list() };
    response.status(201).json(made);
  });
  router.delete("/sessions/:code/links/:link", async (request, response) => {
    const room = await roomOfFacilitator(directory, guessing, request, response);
    if (!room) return;
    const { readerLinks } = room.session;
    if (!(await readerLinks.revoke(request.params.link as LinkId))) return refuse(response, "not-found");
    response.json({ links: readerLinks.list() } satisfies ReaderLinks);
  });
}

/** [RL6] Whose pages may read by a link: those that the operator names, by the secret that they have. */
export const fromElsewhere = ({ corsOrigins }: Config): RequestHandler =>
  corsOrigins.length === 0
    ? (_request, _response, next) => next()
    : cors({
        origin: corsOrigins.includes("*") ? "*" : [...corsOrigins],
        methods: ["GET"],
        allowedHeaders: ["Authorization", "If-None-Match"],
        exposedHeaders: ["ETag"],
        maxAge: 600,
      });

function reading(router: Router, options: ReaderLinkRoutes): void {
  const { config, log, guessing, exporting, clock } = options;
  const often = limited({ windowMs: 60_000, limit: readsPerMinute });
  router.use(["/glossaries", "/reports"], fromElsewhere(config), often);

  /** The session and the link of a request; null where it has been refused. */
  const linkOf = (request: Request, response: Response, kind: ReaderLinkKind) =>
    unlessGuessed(guessing, request, response, async (): Promise<Found | RefusalCode> => {
      const session = await log.loadVault(String(request.params.session) as SessionId);
      const link = session && readerLinkIn(session.vault, hashOfSecret(bearer(request)));
      return session && link?.kind === kind ? { id: session.id, vault: session.vault, link } : "not-found";
    });

  const open = async (request: Request, response: Response, kind: ReaderLinkKind) => {
    const found = await linkOf(request, response, kind);
    if (!found) return null;
    const { link } = found;
    // Who has the secret is told what has become of it, and nobody else.
    if (link.revoked) refuse(response, "link-revoked");
    else if (link.untilDay < dayNumberOf(clock.nowMs())) refuse(response, "link-expired");
    else return found;
    return null;
  };

  /** [RL5] The file, or that it is still the one that the reader has. */
  const send = (request: Request, response: Response, exported: Exported): void => {
    if ("refusal" in exported) {
      refuse(response, exported.refusal);
      return;
    }
    response.set({ ETag: exported.etag, "Cache-Control": "private, no-cache" });
    if (knows(request, exported.etag)) response.status(304).end();
    else sendFile(response, exported);
  };

  const asked = ({ id, link: { sections } }: Found, name: ExportName | typeof reportPage, request: Request) => ({
    session: id,
    name,
    today: dayOf(clock.nowMs()),
    gzip: takesGzip(request),
    ...(sections && { sections: sections.join(",") }),
  });

  router.get("/glossaries/:session", async (request, response) => {
    const found = await open(request, response, "glossary");
    if (!found) return;
    const later = await sessionsAfter(log, found.id, found.vault);
    send(request, response, await exporting.write({ ...asked(found, "glossary.json", request), later }));
  });
  router.get("/reports/:session", async (request, response) => {
    const found = await open(request, response, "report");
    if (found) send(request, response, await exporting.write(asked(found, reportPage, request)));
  });
  router.get("/reports/:session/:name", async (request, response) => {
    const found = await open(request, response, "report");
    if (!found) return;
    const { name } = request.params;
    if (!isExportName(name) || !hasSections(name)) return refuse(response, "not-found");
    send(request, response, await exporting.write(asked(found, name, request)));
  });
}
