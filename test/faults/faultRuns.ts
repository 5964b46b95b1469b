import { expect } from "vitest";
import type { BusyRoom } from "./aBusyRoom.ts";
import { violations } from "./checkHistory.ts";

/** `FAULTS=full` asks for the long runs. */
export const isFull = process.env.FAULTS === "full";

/** How often a fault is made: `short` times in `npm test`, `full` times in `npm run test:faults`. */
export const runs = (short: number, full: number): number => (isFull ? full : short);

/** Seed of what is random in a run: printed, and taken from `FAULTS_SEED` to try the same again. */
export function newSeed(of: string): number {
  const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${of}: FAULTS_SEED=${seed}`);
  return seed;
}

/** Adds up what the rooms of a run went through, and holds each to it that its views are explained. */
export function newFigures() {
  const sums = { rooms: 0, acknowledged: 0, sentAgain: 0, violations: 0 };
  return {
    check({ history, positions, figures, lies }: BusyRoom): void {
      const found = violations(history.happenings, positions);
      sums.rooms += 1;
      sums.acknowledged += figures.acknowledged;
      sums.sentAgain += figures.sentAgain;
      sums.violations += found.length;
      expect(found).toEqual([]);
      expect(lies).toEqual([]);
    },
    /** What is lost or doubled is a violation, as is whatever else no order of events explains. */
    print(of: string): void {
      const { rooms, acknowledged, sentAgain, violations } = sums;
      console.log(
        `${of}: ${rooms} rooms, ${acknowledged} commands acknowledged, ${sentAgain} times one was sent again; ${violations} lost, doubled or out of order`,
      );
    },
  };
}
