import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Server, Socket } from "socket.io";
import type { WebSocket } from "ws";
import type { Config } from "../config.ts";
import { commandWindowS, farBeyond, limitsOf, networkWindowS, overLimit } from "../limits.ts";
import type { Measuring } from "../measuring.ts";
import { OpenLines } from "../openLines.ts";
import { Pace } from "../pace.ts";
import { addressOf, networkOf } from "../visitors.ts";
import { webSocketOf } from "./backlog.ts";

/** An Engine.IO connection: what there is before somebody has come in by it. */
export type Line = Socket["conn"];

/** Whoever floods is told why before the line goes, where they listen, in ms. */
const lastWordsMs = 500;
/** A line that was lost by a flood counts as so many: to come back at once is no way around the limit. */
const priceOfFlood = 50;
/** For who has too many lines open there is no time at which one is free; it is worth asking again then, in ms. */
const lineFreeMs = 30_000;

export interface Sending {
  /** The person on all their lines. */
  readonly person: string;
  readonly session: string;
  readonly network: string;
}

/** [WB8] What may come in over sockets: by line, person, session and network. */
export class Traffic {
  readonly #config: Config;
  readonly #measuring: Measuring;
  readonly #commands: Record<keyof Sending, RateLimiterMemory>;
  readonly #mostFrames: number;
  readonly #pace: Pace;
  readonly #entries: RateLimiterMemory;
  readonly #lines: RateLimiterMemory;
  readonly #mostLines: number;
  readonly #open = new OpenLines();
  readonly #ended = new WeakSet<Line>();

  constructor(config: Config, measuring: Measuring) {
    const { commands, line, entries, lines, pace } = limitsOf(config);
    const inWindow = (points: number, duration: number) => new RateLimiterMemory({ points, duration });
    this.#config = config;
    this.#measuring = measuring;
    this.#commands = {
      person: inWindow(commands.person, commandWindowS),
      session: inWindow(commands.session, commandWindowS),
      network: inWindow(commands.network, commandWindowS),
    };
    this.#mostFrames = line;
    this.#pace = new Pace(pace.frames);
    this.#entries = inWindow(entries, networkWindowS);
    this.#lines = inWindow(farBeyond * entries, networkWindowS);
    this.#mostLines = lines;
  }

  networkOf(request: Line["request"]): string {
    return networkOf(addressOf(request, this.#config));
  }

  /** ms until the next command is taken; 0 for now. What a person has too many counts for nobody else. */
  async waitToSend(from: Sending): Promise<number> {
    for (const of of ["person", "session", "network"] as const) {
      const waitMs = await overLimit(this.#commands[of], from[of]);
      if (waitMs > 0) {
        this.#measuring.limited(of);
        return waitMs;
      }
    }
    return 0;
  }

  /** ms until people of this network may come in; 0 for now. Not all at the same moment, or it would be the next rush. */
  async waitToEnter(network: string): Promise<number> {
    const busyMs = await overLimit(this.#entries, network);
    const fullMs = this.#open.of(network) > this.#mostLines ? lineFreeMs : 0;
    if (busyMs > 0 || fullMs > 0) this.#measuring.limited(fullMs > 0 ? "lines" : "entries");
    return Math.ceil(Math.max(busyMs, fullMs) * (1 + Math.random()));
  }

  /** Whether a line may be opened at all: who asks far beyond all limits gets no answer that costs anything. */
  async mayOpen(request: Line["request"]): Promise<boolean> {
    const may = (await overLimit(this.#lines, this.networkOf(request))) === 0;
    if (!may) this.#measuring.limited("lines");
    return may;
  }

  hasEnded(line: Line): boolean {
    return this.#ended.has(line);
  }

  /** Counts what comes over each line from its first byte on. `onFlood` is told before one goes. */
  watch(engine: Server["engine"], onFlood: (line: Line, waitMs: number) => void): void {
    engine.on("connection", (line: Line) => {
      const network = this.networkOf(line.request);
      this.#open.add(network, line);
      let [count, untilMs] = [0, 0];
      /** Whether this one may still be read. */
      const isWithin = (bytes: number): boolean => {
        if (this.#ended.has(line)) return false;
        const nowMs = performance.now();
        if (nowMs >= untilMs) [count, untilMs] = [0, nowMs + commandWindowS * 1_000];
        count += 1 + (bytes >> 12);
        if (count <= this.#mostFrames) return true;
        this.#measuring.limited("line");
        onFlood(line, Math.ceil(untilMs - nowMs));
        this.#end(line, network);
        return false;
      };
      const watchTransport = () => {
        const webSocket = webSocketOf(line);
        if (webSocket) this.#paceFrames(line, webSocket, network, isWithin);
      };
      watchTransport();
      line.on("upgrade", watchTransport);
      line.on("packet", ({ data }) => void (webSocketOf(line) || isWithin(data?.length ?? 0)));
    });
  }

  /** Before Engine.IO reads a frame: what is too much then costs next to nothing. */
  #paceFrames(line: Line, webSocket: WebSocket, network: string, isWithin: (bytes: number) => boolean): void {
    const read = webSocket.listeners("message") as ((data: Buffer, isBinary: boolean) => void)[];
    webSocket.removeAllListeners("message");
    webSocket.on("message", (data: Buffer, isBinary) => {
      if (!isWithin(data.length)) return;
      const isTaken = this.#pace.take(network, () => {
        if (this.#ended.has(line) || webSocket.readyState !== webSocket.OPEN) return false;
        for (const listener of read) listener.call(webSocket, data, isBinary);
        return true;
      });
      if (isTaken) return;
      this.#measuring.limited("frames");
      webSocket.terminate();
    });
    webSocket.on("ping", ({ length }) => void isWithin(length));
  }

  /** Nothing more is read from it, so that what is on its way costs nothing. */
  #end(line: Line, network: string): void {
    this.#ended.add(line);
    const webSocket = webSocketOf(line);
    webSocket?.pause();
    void this.#entries.penalty(network, priceOfFlood);
    void this.#lines.penalty(network, priceOfFlood);
    setTimeout(() => {
      line.close(true);
      webSocket?.terminate();
    }, lastWordsMs).unref();
  }
}
