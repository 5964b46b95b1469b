import type { MemberId, SessionId } from "../../shared/ids.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { NewDelivery } from "../log/deliveries.ts";
import type { EventLog } from "../log/eventLog.ts";
import type { Logger } from "../logger.ts";
import type { CommitTimes, Measuring } from "../measuring.ts";
import type { Nodes } from "../nodes/nodes.ts";
import type { ServerClock } from "./clock.ts";

export interface LiveSessionPorts {
  readonly log: EventLog;
  readonly logger: Logger;
  readonly clock: ServerClock;
  readonly random: () => number;
  /** There where other tools are told. */
  readonly webhooks?: Announcing | undefined;
  readonly measuring?: Measuring | undefined;
  /** There where other servers use the same store at the same time. */
  readonly nodes?: Nodes | undefined;
}

/** Which events other tools are told of; `announced` is written in the commit of the events, `committed` follows it. */
export interface Announcing {
  announced(state: SessionState, events: readonly SessionEvent[]): readonly NewDelivery[];
  committed(session: SessionId, deliveries: readonly NewDelivery[]): void;
}

export interface LiveSessionTiming {
  /** The least time between two commits of a session, in ms: what comes in between goes together. */
  readonly tickMs: number;
  /** How long somebody who lost the connection still counts as present, in ms. */
  readonly graceMs: number;
}

/** What a live session tells its surroundings; no sockets in here. */
export interface LiveSessionEvents {
  /**
   * The state has changed and is durable. `stepped`: a new step, ballot or deal has begun. `times` are those of
   * the commit, where this server made it.
   */
  committed(stepped: boolean, times: CommitTimes | null): void;
  /** Presence or readiness has changed. */
  presence(): void;
  /** The personal views of these members may have changed; all of them without a list. */
  personal(members?: ReadonlySet<MemberId>): void;
  /** How many simulated people take part has changed. */
  rehearsing(): void;
  /** [ND6] Another server, which keeps the beat, counts now. */
  beat(): void;
  /** Another server has changed whom links let in, and has removed these people. */
  doorsChanged(removed: readonly MemberId[]): void;
  /** Another server was asked to end the rehearsal. */
  stopRehearsal(): void;
  /** Somebody else erased the session. */
  gone(): void;
}
