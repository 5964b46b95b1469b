import { dayOf } from "../../shared/day.ts";
import type { DeliveryId, SessionId } from "../../shared/ids.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { WebhookTarget } from "../config.ts";
import type { Exporting } from "../exports/exporting.ts";
import type { Delivery, DeliveryType, NewDelivery } from "../log/deliveries.ts";
import type { EventLog } from "../log/eventLog.ts";
import type { Logger } from "../logger.ts";
import { calendarDay, dayOf as dayNumberOf, type ServerClock } from "../sessions/clock.ts";
import { announced } from "./announcing.ts";
import { mostAttempts, waitMs } from "./retrying.ts";
import { signed } from "./signing.ts";

export interface WebhookPorts {
  readonly log: EventLog;
  readonly exporting: Exporting;
  readonly logger: Logger;
  readonly clock: ServerClock;
  readonly random: () => number;
  /** [ND8] With several servers, whether this is the one that sends; and the way to tell the one that is. */
  readonly elsewhere?: { isSender(): boolean; wake(): void } | undefined;
}

/** Deliveries that are sent at the same time; each holds one file in memory. */
const mostAtOnce = 4;
/** How long a receiver may take to answer, in ms. */
const timeoutMs = 10_000;
/** The receiver does not want any more, as of Standard Webhooks. */
const gone = 410;

/** [WH2] What the data of each type is called and made of: an export, as it can be downloaded. */
const contents = {
  "glossary.agreed": { name: "glossary", file: "glossary.json" },
  "session.ended": { name: "report", file: "report.json", sections: "summary" },
} as const satisfies Record<DeliveryType, object>;

type Outcome =
  | { readonly kind: "taken" | "erased" | "stopped" }
  | { readonly kind: "failed"; readonly why: { readonly status?: number; readonly code?: string } };

/** [WH9] Where no tool is to be told any more, nothing waits for the day on which another one is. */
export async function forgetDeliveries(log: EventLog): Promise<void> {
  for (const { id } of await log.deliveries()) await log.removeDelivery(id);
}

/** Tells a tool of the operator what rooms have reached. What is pending is in the log, and survives a restart. */
export class Webhooks {
  readonly #target: WebhookTarget;
  readonly #ports: WebhookPorts;
  readonly #stopping = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  readonly #waits = new Set<() => void>();
  #due: Delivery[] = [];
  /** Those that this run has in hand. */
  readonly #known = new Set<DeliveryId>();

  constructor(target: WebhookTarget, ports: WebhookPorts) {
    this.#target = target;
    this.#ports = ports;
  }

  /** What is to be written in the commit of these events; `state` is the one after them. */
  announced(state: SessionState, events: readonly SessionEvent[]): readonly NewDelivery[] {
    return announced(state, events, dayNumberOf(this.#ports.clock.nowMs()));
  }

  /** They are durable, and are sent. */
  committed(session: SessionId, deliveries: readonly NewDelivery[]): void {
    const { elsewhere } = this.#ports;
    const isOurs = !elsewhere || elsewhere.isSender();
    if (isOurs) this.#take(deliveries.map((delivery) => ({ ...delivery, session })));
    else if (deliveries.length > 0) elsewhere.wake();
  }

  /** [WH5] Sends what an earlier run has left, and what other servers have. */
  async resume(): Promise<void> {
    if (this.#ports.elsewhere?.isSender() === false) return;
    this.#take(await this.#ports.log.deliveries());
  }

  #take(deliveries: readonly Delivery[]): void {
    const fresh = deliveries.filter(({ id }) => !this.#known.has(id));
    for (const { id } of fresh) this.#known.add(id);
    this.#send(fresh);
  }

  /** Gives up the attempts that are under way, without counting them: the next run makes them again. */
  async close(): Promise<void> {
    this.#stopping.abort();
    this.#due = [];
    for (const cancel of this.#waits) cancel();
    await Promise.all(this.#underWay);
  }

  #send(deliveries: readonly Delivery[]): void {
    if (this.#stopping.signal.aborted) return;
    this.#due.push(...deliveries);
    while (this.#underWay.size < mostAtOnce) {
      const next = this.#due.shift();
      if (!next) return;
      const attempt = this.#attempt(next).finally(() => {
        this.#underWay.delete(attempt);
        this.#send([]);
      });
      this.#underWay.add(attempt);
    }
  }

  /** One attempt and what follows from it. Does not reject. */
  async #attempt(delivery: Delivery): Promise<void> {
    const { log, logger, clock, random } = this.#ports;
    const { id, type } = delivery;
    const outcome = await this.#outcome(delivery);
    if (outcome.kind === "stopped") return;
    const attempts = delivery.attempts + 1;
    const isOver = outcome.kind !== "failed" || outcome.why.status === gone || attempts >= mostAttempts;
    if (outcome.kind === "failed") {
      // Not the address, which can hold a secret, and not the message of an error, which can hold the address.
      const about = { type, attempts, ...outcome.why };
      if (isOver) logger.error(about, "a webhook was not taken and is given up");
      else logger.warn(about, "a webhook was not taken; it is tried again");
    }
    try {
      await (isOver ? log.removeDelivery(id) : log.countDelivery(id, attempts));
    } catch {
      // The log has told that it cannot write. At worst the next run sends this one once more.
    }
    if (isOver) this.#known.delete(id);
    if (isOver || this.#stopping.signal.aborted) return;
    const cancel = clock.after(waitMs(attempts, random), () => {
      this.#waits.delete(cancel);
      this.#send([{ ...delivery, attempts }]);
    });
    this.#waits.add(cancel);
  }

  async #outcome(delivery: Delivery): Promise<Outcome> {
    try {
      const body = await this.#body(delivery);
      return body === null ? { kind: "erased" } : await this.#post(delivery, body);
    } catch (error) {
      if (this.#stopping.signal.aborted) return { kind: "stopped" };
      return { kind: "failed", why: { code: codeOf(error) } };
    }
  }

  /** [WH2] [WH7] Read at each attempt: null where the session was erased. */
  async #body({ session, type, day }: Delivery): Promise<string | null> {
    const { name, file, ...sections } = contents[type];
    const today = dayOf(this.#ports.clock.nowMs());
    const exported = await this.#ports.exporting.write({ session, name: file, today, ...sections });
    if ("refusal" in exported) {
      if (exported.refusal === "session-deleted") return null;
      throw Object.assign(new Error("no export"), { code: exported.refusal });
    }
    const [content, timestamp] = [Buffer.from(exported.bytes).toString(), calendarDay(day)];
    // Put together as text: a large glossary is parsed by the receiver and not here, where rooms wait.
    return `{"type":"${type}","timestamp":"${timestamp}","data":{"session":"${session}","${name}":${content.trim()}}}`;
  }

  async #post({ id }: Delivery, body: string): Promise<Outcome> {
    const { clock } = this.#ports;
    const impatience = new AbortController();
    const cancel = clock.after(timeoutMs, () =>
      impatience.abort(Object.assign(new Error("no answer"), { code: "timeout" })),
    );
    try {
      const { status, body: answer } = await fetch(this.#target.url, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "User-Agent": "Parley",
          ...signed(this.#target.secret, { id, atMs: clock.nowMs(), body }),
        },
        body,
        // [WH3] Elsewhere is where the operator did not say.
        redirect: "manual",
        signal: AbortSignal.any([impatience.signal, this.#stopping.signal]),
      });
      await answer?.cancel().catch(() => {});
      return status >= 200 && status < 300 ? { kind: "taken" } : { kind: "failed", why: { status } };
    } finally {
      cancel();
    }
  }
}

/** The code of an error or of its cause, such as `ECONNREFUSED`. */
function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at.code;
  }
  return "unknown";
}
