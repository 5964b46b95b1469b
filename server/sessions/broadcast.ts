import { inKeyOrder, type JsonObject } from "../../shared/json.ts";
import type { Position } from "../../shared/protocol/messages.ts";
import { diff, type Patch } from "../../shared/protocol/patch.ts";
import { type Live, nobodyLive, sample } from "../../shared/session/live.ts";
import { type View, view } from "../../shared/session/view.ts";
import type { Audience } from "../../shared/stages/registry.ts";
import type { CommitTimes, TickTimes } from "../measuring.ts";
import type { LiveSession } from "./liveSession.ts";
import { randomToken } from "./secrets.ts";

export interface BroadcastTiming {
  /** The least and the most time between two patches of one audience, in ms. */
  readonly tickMs: number;
  readonly maxTickMs: number;
  /** The slow beat of counts in ms; up to as much again is added at random. */
  readonly beatMs: number;
}

/** How patches reach people; one call serves a whole audience. */
export interface Fanout {
  patch(audience: Audience, version: number, patch: Patch): void;
  /** How many connections the audience has. */
  size(audience: Audience): number;
  /** An update was handed over; `first` is the first commit that is in it, where there is one. */
  sent?(times: TickTimes, first: CommitTimes | null): void;
}

/** Patches that are kept for those who were away for a moment. */
const mostKept = 200;
/** In the lobby nothing is written, so that counts may follow at once. */
const lobbyBeatMs = 250;
/** A tick may take this share of the time until the next one. */
const busyShare = 0.25;

interface Channel {
  view: View;
  version: number;
  /** For those who come in, made for the first of them. */
  full?: FullView | undefined;
  /** The patches that led to `version`, the newest last. */
  readonly patches: { readonly version: number; readonly patch: Patch }[];
}

export interface CatchUp {
  readonly patches: readonly { readonly version: number; readonly patch: Patch }[];
}
export interface FullView {
  readonly epoch: string;
  readonly version: number;
  readonly view: View;
}

/**
 * Turns states into patches: one view, one diff and one encoding for each audience and tick,
 * however many people watch [SY1]. Counts come from the sample of the last beat [AN5].
 */
export class Broadcast {
  /** Names this run; versions of another mean nothing here. */
  readonly epoch = randomToken();
  readonly #session: LiveSession;
  readonly #fanout: Fanout;
  readonly #timing: BroadcastTiming;
  readonly #random: () => number;
  readonly #channels = new Map<Audience, Channel>();
  /** Where the versions of an audience that nobody watches any more go on. */
  readonly #retired = new Map<Audience, number>();
  #live: Live;
  #tick: NodeJS.Timeout | null = null;
  #beat: NodeJS.Timeout | null = null;
  #lastTickMs = Number.NEGATIVE_INFINITY;
  #costMs = 0;
  #firstCommit: CommitTimes | null = null;

  constructor(session: LiveSession, fanout: Fanout, timing: BroadcastTiming, random: () => number) {
    this.#session = session;
    this.#fanout = fanout;
    this.#timing = timing;
    this.#random = random;
    this.#live = session.keepsBeat ? this.#sampled() : nobodyLive;
    session.listen({
      committed: (stepped, times) => {
        // The counts of the step before mean nothing in a new one.
        if (stepped) this.#live = this.#sampled();
        this.#firstCommit ??= times;
        this.#scheduleBeat();
        this.#scheduleTick();
      },
      presence: () => this.#scheduleBeat(),
      rehearsing: () => this.#scheduleTick(),
      beat: () => this.#count(),
      gone: () => this.stop(),
    });
  }

  /** What somebody who comes (back) needs: the patches since, or the whole view, one object for each version. */
  catchUp(audience: Audience, from: Position | null): CatchUp | FullView {
    // [ND2] Who comes from another server has seen what this one may be about to show.
    if (this.#tick && from && from.epoch !== this.epoch) this.#send();
    const channel = this.#channel(audience);
    if (from?.epoch === this.epoch && from.version <= channel.version) {
      const patches = channel.patches.filter(({ version }) => version > from.version);
      if (patches.length === channel.version - from.version) return { patches };
    }
    channel.full ??= { epoch: this.epoch, version: channel.version, view: inKeyOrder(channel.view) };
    return channel.full;
  }

  stop(): void {
    if (this.#tick) clearTimeout(this.#tick);
    if (this.#beat) clearTimeout(this.#beat);
    this.#tick = null;
    this.#beat = null;
  }

  #sampled(): Live {
    const { state, roster, moreTime } = this.#session;
    return { ...sample(state, roster.connected()), ...(moreTime.isWanted && { moreTime: true as const }) };
  }

  /**
   * The sample, and what may follow at once because it tells of no person: how many are simulated, and that
   * nobody needs more time any more.
   */
  #now(): Live {
    const { simulated, moreTime } = this.#session;
    const { moreTime: wasWanted, ...live } = this.#live;
    return {
      ...live,
      ...(wasWanted && moreTime.isWanted && { moreTime: true as const }),
      ...(simulated > 0 && { simulated }),
    };
  }

  #channel(audience: Audience): Channel {
    let channel = this.#channels.get(audience);
    if (!channel) {
      const version = (this.#retired.get(audience) ?? -1) + 1;
      channel = { view: view(this.#session.state, this.#now(), audience), version, patches: [] };
      this.#channels.set(audience, channel);
    }
    return channel;
  }

  /** [AN5] [ND6] At every server in the same moment: three that each count in their own would tell more than one. */
  #scheduleBeat(): void {
    if (this.#beat || !this.#session.keepsBeat) return;
    const { beatMs } = this.#timing;
    const slowMs = beatMs + this.#random() * beatMs;
    const waitMs = this.#session.state.phase === "lobby" ? Math.min(lobbyBeatMs, slowMs) : slowMs;
    this.#beat = setTimeout(() => {
      this.#beat = null;
      this.#session.across?.beat();
      this.#count();
    }, waitMs);
    this.#beat.unref();
  }

  #count(): void {
    this.#live = this.#sampled();
    this.#scheduleTick();
  }

  #scheduleTick(): void {
    if (this.#tick) return;
    const { tickMs, maxTickMs } = this.#timing;
    const restMs = Math.min(maxTickMs, Math.max(tickMs, this.#costMs / busyShare));
    const waitMs = Math.max(0, this.#lastTickMs + restMs - performance.now());
    this.#tick = setTimeout(() => {
      this.#tick = null;
      this.#send();
    }, waitMs);
  }

  #send(): void {
    const startedMs = performance.now();
    for (const [audience, channel] of this.#channels) {
      if (this.#fanout.size(audience) === 0) {
        // Nobody watches: whoever comes next gets the whole view.
        this.#channels.delete(audience);
        this.#retired.set(audience, channel.version);
        continue;
      }
      const next = view(this.#session.state, this.#now(), audience);
      const difference = diff(channel.view as unknown as JsonObject, next as unknown as JsonObject);
      if (!difference) continue;
      const patch = inKeyOrder(difference);
      channel.view = next;
      channel.full = undefined;
      channel.version += 1;
      channel.patches.push({ version: channel.version, patch });
      if (channel.patches.length > mostKept) channel.patches.shift();
      this.#fanout.patch(audience, channel.version, patch);
    }
    this.#lastTickMs = performance.now();
    this.#costMs = this.#lastTickMs - startedMs;
    this.#fanout.sent?.({ startedMs, sentMs: this.#lastTickMs }, this.#firstCommit);
    this.#firstCommit = null;
  }
}
