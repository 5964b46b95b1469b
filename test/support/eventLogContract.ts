import { afterEach, beforeEach, describe, expect } from "vitest";
import type { EventLog, NewSession } from "../../server/log/eventLog.ts";
import type { SessionId } from "../../shared/ids.ts";
import { appendingContract } from "./eventLogAppendingContract.ts";
import { forgettingContract } from "./eventLogForgettingContract.ts";
import { aNewSession } from "./storedSessions.ts";

/** A store of its own for one test. */
export interface TestStore {
  /** A log on the store, as another process would open it. `today` is a unix day. */
  open(today?: () => number): Promise<EventLog>;
  remove(): Promise<void>;
}

/** What the tests of the contract work on; all of it is new for each test. */
export interface ContractRun {
  readonly log: EventLog;
  /** The unix day; 20,000 at first. */
  day: number;
  openAnother(): Promise<EventLog>;
  aStoredSession(name: string, given?: Partial<NewSession>): Promise<SessionId>;
}

/** What every engine behind the port does. */
export function eventLogContract(engine: string, newStore: () => Promise<TestStore>): void {
  describe(`the event log on ${engine}`, () => {
    let store: TestStore;
    let log: EventLog;
    const opened: EventLog[] = [];
    const on: ContractRun = {
      get log() {
        return log;
      },
      day: 20_000,
      async openAnother() {
        const another = await store.open(() => on.day);
        opened.push(another);
        return another;
      },
      async aStoredSession(name, given) {
        const session = aNewSession(name, given);
        expect(await log.create(session)).toBe("done");
        return session.id;
      },
    };

    beforeEach(async () => {
      on.day = 20_000;
      store = await newStore();
      log = await on.openAnother();
    });
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
      await store.remove();
    });

    appendingContract(on);
    forgettingContract(on);
  });
}
