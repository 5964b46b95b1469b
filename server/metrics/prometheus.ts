import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { SessionId } from "../../shared/ids.ts";
import { type Audience, audiences } from "../../shared/stages/registry.ts";
import type { EventLog } from "../log/eventLog.ts";
import {
  type CommandResult,
  type CommitTimes,
  type LimitName,
  limitNames,
  type Measuring,
  type TickTimes,
} from "../measuring.ts";
import { Crowd, fewestSessions } from "./crowd.ts";

/** What is looked up in the moment in which it is told. */
export interface Surroundings {
  readonly log: Pick<EventLog, "failing">;
  /** Sessions in memory, and those of them in which somebody is. */
  sessions(): { readonly loaded: number; readonly inUse: number };
  sockets(): { readonly [Of in Audience]: number };
}

/** [OB4] Commands are told in whole tens. */
const grain = 10;
/** In seconds: from a commit that waits for nothing to one that waits for a tired disk. */
const latencies = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Of what prom-client knows of a process: nothing that counts open lines. */
const ofProcess =
  /^(process_(cpu_|start_time_seconds$|resident_memory_bytes$)|nodejs_(eventloop_lag_|heap_size_|external_memory_bytes$|gc_duration_seconds$|version_info$))/;

/**
 * The metrics of this process. What people did is counted all the time and told by `told` only [OB2].
 */
export class Prometheus implements Measuring {
  readonly #of: Surroundings;
  readonly #people = new Registry();
  readonly #process = new Registry();
  readonly #crowd = new Crowd();
  /** By name and result, with a space between them. */
  readonly #commands = new Map<string, number>();
  readonly #told = new Map<string, number>();
  readonly #commandsTotal: Counter<"command" | "result">;
  readonly #limitedTotal: Counter<"limit">;
  readonly #sentBytesTotal: Counter<"audience">;
  readonly #commit: Histogram;
  readonly #tick: Histogram;
  readonly #shown: Histogram;
  readonly #sessions: Gauge<"state">;
  readonly #sockets: Gauge<"audience">;
  readonly #storageFailing: Gauge;
  #ofPeople = "";

  constructor(of: Surroundings) {
    this.#of = of;
    const people = { registers: [this.#people] };
    const process = { registers: [this.#process] };
    this.#commandsTotal = new Counter({
      ...people,
      name: "parley_commands_total",
      help: "Commands by name and result, in whole tens",
      labelNames: ["command", "result"],
    });
    this.#limitedTotal = new Counter({
      ...people,
      name: "parley_limited_total",
      help: "What was refused or ended because it was too much, by limit",
      labelNames: ["limit"],
    });
    for (const limit of limitNames) this.#limitedTotal.inc({ limit }, 0);
    this.#sentBytesTotal = new Counter({
      ...people,
      name: "parley_patch_bytes_total",
      help: "Bytes of patches on all lines, by audience",
      labelNames: ["audience"],
    });
    for (const audience of audiences) this.#sentBytesTotal.inc({ audience }, 0);
    const histogram = (name: string, help: string) => new Histogram({ ...people, name, help, buckets: latencies });
    this.#commit = histogram("parley_commit_seconds", "From handing a commit to the store until it is durable");
    this.#tick = histogram("parley_tick_seconds", "Making an update of a session and handing it to its lines");
    this.#shown = histogram(
      "parley_shown_seconds",
      "From the first command of an update until it is handed to the lines",
    );
    this.#sessions = new Gauge({
      ...process,
      name: "parley_sessions",
      help: "Sessions in memory, and those in which somebody is",
      labelNames: ["state"],
    });
    this.#sockets = new Gauge({
      ...process,
      name: "parley_sockets",
      help: `Lines of people, by audience; absent where fewer than ${fewestSessions} sessions are in use`,
      labelNames: ["audience"],
    });
    this.#storageFailing = new Gauge({
      ...process,
      name: "parley_storage_failing",
      help: "1 while nothing can be saved",
    });
    collectDefaultMetrics({ register: this.#process });
    for (const { name } of this.#process.getMetricsAsArray()) {
      if (!name.startsWith("parley_") && !ofProcess.test(name)) this.#process.removeSingleMetric(name);
    }
  }

  commanded(session: SessionId, nameOf: () => string, result: CommandResult): void {
    this.#crowd.add(session);
    const key = `${nameOf()} ${result}`;
    this.#commands.set(key, (this.#commands.get(key) ?? 0) + 1);
  }

  limited(limit: LimitName): void {
    this.#limitedTotal.inc({ limit });
  }

  committed(_: SessionId, { appendingMs, durableMs }: CommitTimes): void {
    this.#commit.observe((durableMs - appendingMs) / 1_000);
  }

  ticked(_: SessionId, { startedMs, sentMs }: TickTimes, first: CommitTimes | null): void {
    this.#tick.observe((sentMs - startedMs) / 1_000);
    if (first) this.#shown.observe((sentMs - first.queuedMs) / 1_000);
  }

  sent(audience: Audience, bytes: number): void {
    this.#sentBytesTotal.inc({ audience }, bytes);
  }

  get contentType(): string {
    return this.#people.contentType;
  }

  /** What may be told now, in Prometheus' text format; until it is called again nothing else may. */
  async told(): Promise<string> {
    if (this.#crowd.isEnough() || this.#ofPeople === "") {
      this.#countCommands();
      this.#ofPeople = await this.#people.metrics();
    }
    const { loaded, inUse } = this.#of.sessions();
    this.#sessions.set({ state: "loaded" }, loaded);
    this.#sessions.set({ state: "in-use" }, inUse);
    this.#countSockets(inUse);
    this.#storageFailing.set(this.#of.log.failing === null ? 0 : 1);
    return this.#ofPeople + (await this.#process.metrics());
  }

  #countCommands(): void {
    for (const [key, count] of this.#commands) {
      const rounded = Math.floor(count / grain) * grain;
      const [command = "", result = ""] = key.split(" ");
      const before = this.#told.get(key) ?? 0;
      if (rounded > before) this.#commandsTotal.inc({ command, result }, rounded - before);
      this.#told.set(key, rounded);
    }
  }

  #countSockets(inUse: number): void {
    this.#sockets.reset();
    if (inUse > 0 && inUse < fewestSessions) return;
    const counts = this.#of.sockets();
    for (const audience of audiences) this.#sockets.set({ audience }, counts[audience]);
  }
}
