import { type Context, type HrTime, ROOT_CONTEXT, type Tracer, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import type { SessionId } from "../../shared/ids.ts";
import type { Logger } from "../logger.ts";
import { type CommitTimes, type Measuring, notMeasuring, type TickTimes } from "../measuring.ts";
import { Crowd, intervalMs } from "../metrics/crowd.ts";
import type { ServerClock } from "../sessions/clock.ts";

export interface TracingOptions {
  /** Of an OTLP receiver over HTTP, such as `http://localhost:4318`. */
  readonly endpoint: string;
  /** What the server is called. */
  readonly service: string;
  readonly logger: Logger;
  readonly clock: ServerClock;
}

/** [OB7] Of the updates of an interval, so many are told: the slowest. */
const mostTraces = 100;

/** How long each part of an update took, in ms, one after the other. */
interface Update {
  readonly parts: readonly (readonly [name: string, ms: number])[];
  readonly totalMs: number;
}

function updateOf({ queuedMs, decidingMs, appendingMs, durableMs }: CommitTimes, tick: TickTimes): Update {
  const parts = [
    ["wait for the commit before", decidingMs - queuedMs],
    ["decide", appendingMs - decidingMs],
    ["commit", durableMs - appendingMs],
    ["wait for the tick", tick.startedMs - durableMs],
    ["broadcast", tick.sentMs - tick.startedMs],
  ] as const;
  return { parts, totalMs: tick.sentMs - queuedMs };
}

/**
 * Traces of how commands become commits and updates, for a receiver of OpenTelemetry. A trace that says
 * when it happened would be a list of who did what when [OB7]: so they are collected here as durations,
 * and are told in the interval and the company that metrics are told in, as if each had begun when the
 * interval did.
 */
export class Tracing implements Measuring {
  readonly commanded = notMeasuring.commanded;
  readonly limited = notMeasuring.limited;
  readonly sent = notMeasuring.sent;
  readonly #options: TracingOptions;
  readonly #provider: BasicTracerProvider;
  readonly #tracer: Tracer;
  readonly #crowd = new Crowd();
  #updates: Update[] = [];
  #cancel = () => {};

  constructor(options: TracingOptions) {
    this.#options = options;
    const exporter = new OTLPTraceExporter({ url: `${options.endpoint}/v1/traces` });
    this.#provider = new BasicTracerProvider({
      resource: resourceFromAttributes({ "service.name": options.service }),
      spanProcessors: [new BatchSpanProcessor(exporter)],
    });
    this.#tracer = this.#provider.getTracer("parley");
    this.#beat();
  }

  committed(session: SessionId): void {
    this.#crowd.add(session);
  }

  ticked(_: SessionId, times: TickTimes, first: CommitTimes | null): void {
    if (first === null) return;
    this.#updates.push(updateOf(first, times));
    if (this.#updates.length >= 2 * mostTraces) this.#updates = slowest(this.#updates);
  }

  async close(): Promise<void> {
    this.#cancel();
    await this.#provider.shutdown().catch(() => {});
  }

  #beat(): void {
    this.#cancel = this.#options.clock.after(intervalMs, () => {
      this.#beat();
      void this.#tell();
    });
  }

  async #tell(): Promise<void> {
    if (!this.#crowd.isEnough()) return;
    const updates = slowest(this.#updates);
    this.#updates = [];
    const fromMs = Math.floor(this.#options.clock.nowMs() / intervalMs) * intervalMs;
    for (const update of updates) this.#trace(update, fromMs);
    try {
      await this.#provider.forceFlush();
    } catch (error) {
      this.#options.logger.warn({ err: error }, "traces could not be sent");
    }
  }

  #trace({ parts, totalMs }: Update, fromMs: number): void {
    const root = this.#tracer.startSpan("update", { startTime: at(fromMs, 0), root: true });
    const within: Context = trace.setSpan(ROOT_CONTEXT, root);
    let passedMs = 0;
    for (const [name, ms] of parts) {
      const span = this.#tracer.startSpan(name, { startTime: at(fromMs, passedMs) }, within);
      passedMs += Math.max(0, ms);
      span.end(at(fromMs, passedMs));
    }
    root.end(at(fromMs, totalMs));
  }
}

const slowest = (updates: readonly Update[]): Update[] =>
  updates.toSorted((one, other) => other.totalMs - one.totalMs).slice(0, mostTraces);

/** `ms` after a whole second. */
const at = (fromMs: number, ms: number): HrTime => [
  Math.floor(fromMs / 1_000) + Math.floor(ms / 1_000),
  Math.floor((ms % 1_000) * 1_000_000),
];
