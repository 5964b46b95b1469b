import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Append, Appended, EventLog, NewSession, StoredSession, VaultChange } from "../../server/log/eventLog.ts";
import { StorageError } from "../../server/log/storageError.ts";
import type { CommandId, JoinCode, SessionId } from "../../shared/ids.ts";

/** A store of its own for one test. */
export interface TestStore {
  /** A log on the store, as another process would open it. `today` is a unix day. */
  open(today?: () => number): Promise<EventLog>;
  remove(): Promise<void>;
}

export const anId = <Id extends string>(name: string): Id => name.padEnd(22, "_") as Id;
export const aCommand = (name: string): CommandId => anId(name);

export function aNewSession(name: string, given: Partial<NewSession> = {}): NewSession {
  return {
    id: anId<SessionId>(name),
    code: name.toUpperCase().padEnd(8, "X") as JoinCode,
    facilitatorHash: `hash of ${name}`,
    expiresOn: 20_090,
    snapshot: { seq: 0, version: 1, body: `{"state":"${name} 0"}` },
    vault: [{ name: "session-key", value: `key of ${name}` }],
    ...given,
  };
}

/** An append of one event a text. */
export function anAppend(
  session: SessionId,
  expectedSeq: number,
  texts: string[],
  given: Partial<Append> = {},
): Append {
  const events = texts.map((text) => ({ version: 1, body: JSON.stringify({ text }) }));
  return { session, expectedSeq, events, commands: [], vault: [], ...given };
}

const textsOf = (stored: StoredSession | null): string[] =>
  (stored?.events ?? []).map(({ body }) => (JSON.parse(body) as { text: string }).text);

/** What every engine behind the port does. */
export function eventLogContract(engine: string, newStore: () => Promise<TestStore>): void {
  describe(`the event log on ${engine}`, () => {
    let store: TestStore;
    let log: EventLog;
    let day: number;
    const opened: EventLog[] = [];

    const openAnother = async (): Promise<EventLog> => {
      const another = await store.open(() => day);
      opened.push(another);
      return another;
    };
    const aStoredSession = async (name: string, given: Partial<NewSession> = {}): Promise<SessionId> => {
      const session = aNewSession(name, given);
      expect(await log.create(session)).toBe("done");
      return session.id;
    };

    beforeEach(async () => {
      day = 20_000;
      store = await newStore();
      log = await openAnother();
    });
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
      await store.remove();
    });

    describe("creating and finding", () => {
      it("[LG1] a created session is found by its code and loaded by its id, by every process", async () => {
        const { snapshot, vault: _, ...row } = aNewSession("aster");
        await aStoredSession("aster");
        const other = await openAnother();
        expect(await other.find(row.code)).toEqual(row);
        expect(await other.load(row.id)).toEqual({
          ...row,
          snapshot,
          events: [],
          vault: new Map([["session-key", "key of aster"]]),
          recentCommands: [],
        });
      });

      it("[LG1] a code that is in use is not given twice", async () => {
        const id = await aStoredSession("aster");
        const { code } = aNewSession("aster");
        expect(await log.create(aNewSession("birch", { code }))).toBe("code-taken");
        expect((await log.find(code))?.id).toBe(id);
        expect(await log.load(anId("birch"))).toBeNull();
      });

      it("[LG1] what nobody created is found by no code and no id", async () => {
        await aStoredSession("aster");
        expect(await log.find("NOBODYXX" as JoinCode)).toBeNull();
        expect(await log.load(anId("nobody"))).toBeNull();
      });

      it("[LG1] two sessions created at once with one code: one of them gets it", async () => {
        const code = "SAMECODE" as JoinCode;
        const other = await openAnother();
        const results = await Promise.all([
          log.create(aNewSession("aster", { code })),
          other.create(aNewSession("birch", { code })),
        ]);
        expect(results.toSorted()).toEqual(["code-taken", "done"]);
      });
    });

    describe("appending", () => {
      it("[LG1] events come back in order, with their format, after the store is opened again", async () => {
        const id = await aStoredSession("aster");
        expect(await log.append(anAppend(id, 0, ["one", "two"]))).toBe("done");
        const third = { version: 7, body: `{"text":"three 🌱 'quoted' \\\\ \\u0000"}` };
        expect(await log.append({ ...anAppend(id, 2, []), events: [third] })).toBe("done");
        await log.close();
        expect((await (await openAnother()).load(id))?.events).toEqual([
          { seq: 1, version: 1, body: `{"text":"one"}` },
          { seq: 2, version: 1, body: `{"text":"two"}` },
          { seq: 3, ...third },
        ]);
      });

      it("[LG1] what is answered `done` is there for another process at that moment", async () => {
        const id = await aStoredSession("aster");
        const other = await openAnother();
        const seen = await log.append(anAppend(id, 0, ["one"])).then(() => other.load(id));
        expect(textsOf(seen)).toEqual(["one"]);
      });

      it("[LG1] the logs of two sessions do not mix", async () => {
        const [aster, birch] = [await aStoredSession("aster"), await aStoredSession("birch")];
        await Promise.all([
          log.append(anAppend(aster, 0, ["a1", "a2"], { commands: [aCommand("a")] })),
          log.append(anAppend(birch, 0, ["b1"], { commands: [aCommand("b")] })),
        ]);
        const [a, b] = [await log.load(aster), await log.load(birch)];
        expect([textsOf(a), textsOf(b)]).toEqual([["a1", "a2"], ["b1"]]);
        expect([a?.recentCommands, b?.recentCommands]).toEqual([[aCommand("a")], [aCommand("b")]]);
      });

      it("[LG2] an append after the wrong event is a conflict and leaves nothing behind", async () => {
        const id = await aStoredSession("aster");
        await log.append(anAppend(id, 0, ["one"]));
        const before = await log.load(id);
        const late = {
          commands: [aCommand("late")],
          vault: [
            { name: "session-key", destroy: true },
            { name: "late", value: "1" },
          ] satisfies VaultChange[],
          snapshot: { seq: 0, version: 1, body: "{}" },
        };
        expect(await log.append(anAppend(id, 0, ["late"], late))).toBe("conflict");
        expect(await log.append(anAppend(id, 2, ["early"], late))).toBe("conflict");
        expect(await log.load(id)).toEqual(before);
      });

      it("[LG2] of two processes that append after the same event one wins, and the other can go on from there", async () => {
        const id = await aStoredSession("aster");
        const other = await openAnother();
        const results = await Promise.all([
          log.append(anAppend(id, 0, ["mine"])),
          other.append(anAppend(id, 0, ["theirs"])),
        ]);
        expect(results.toSorted()).toEqual(["conflict", "done"]);
        const winner = results[0] === "done" ? "mine" : "theirs";
        expect(await other.append(anAppend(id, 1, ["next"]))).toBe("done");
        expect(textsOf(await log.load(id))).toEqual([winner, "next"]);
      });

      it("[LG2] the expected event counts on across a snapshot", async () => {
        const id = await aStoredSession("aster");
        await log.append(anAppend(id, 0, ["one", "two"], { snapshot: { seq: 2, version: 1, body: "{}" } }));
        expect(await log.append(anAppend(id, 0, ["late"]))).toBe("conflict");
        expect(await log.append(anAppend(id, 2, ["three"]))).toBe("done");
        expect(textsOf(await log.load(id))).toEqual(["three"]);
      });

      it("[LG2] an append without events is checked too", async () => {
        const id = await aStoredSession("aster");
        await log.append(anAppend(id, 0, ["one"]));
        const vault = [{ name: "voting-1", value: "secret" }];
        expect(await log.append(anAppend(id, 0, [], { vault }))).toBe("conflict");
        expect(await log.append(anAppend(id, 1, [], { vault }))).toBe("done");
        expect((await log.load(id))?.vault.get("voting-1")).toBe("secret");
      });

      it("[LG8] appends of one turn get their own answers: a conflict of one does not undo the others", async () => {
        const [aster, birch] = [await aStoredSession("aster"), await aStoredSession("birch")];
        const results = await Promise.all([
          log.append(anAppend(aster, 0, ["a1"])),
          log.append(anAppend(birch, 5, ["b6"])),
          log.append(anAppend(anId("nobody"), 0, ["n1"])),
          log.append(anAppend(aster, 1, ["a2"])),
          log.append(anAppend(aster, 1, ["a2 again"])),
          log.append(anAppend(birch, 0, ["b1"])),
        ]);
        expect(results).toEqual(["done", "conflict", "gone", "done", "conflict", "done"] satisfies Appended[]);
        expect([textsOf(await log.load(aster)), textsOf(await log.load(birch))]).toEqual([["a1", "a2"], ["b1"]]);
      });

      it("[LG8] many sessions that append at once all get through", async () => {
        const ids: SessionId[] = [];
        for (let i = 0; i < 30; i += 1) ids.push(await aStoredSession(`s${i}`));
        const results = await Promise.all(ids.map((id, i) => log.append(anAppend(id, 0, [`text ${i}`]))));
        expect(new Set(results)).toEqual(new Set(["done"]));
        expect(await Promise.all(ids.map(async (id) => textsOf(await log.load(id))))).toEqual(
          ids.map((_, i) => [`text ${i}`]),
        );
      });
    });

    describe("command ids", () => {
      it("[LG3] a command that is known already is a conflict, in whichever process it came", async () => {
        const id = await aStoredSession("aster");
        const other = await openAnother();
        await log.append(anAppend(id, 0, ["one"], { commands: [aCommand("c1"), aCommand("c2")] }));
        expect(await other.append(anAppend(id, 1, ["again"], { commands: [aCommand("new"), aCommand("c2")] }))).toBe(
          "conflict",
        );
        const stored = await log.load(id);
        expect(textsOf(stored)).toEqual(["one"]);
        expect(stored?.recentCommands).not.toContain(aCommand("new"));
      });

      it("[LG3] a retry in the same turn is a conflict, and so is one command twice in an append", async () => {
        const id = await aStoredSession("aster");
        const commands = [aCommand("c1")];
        const results = await Promise.all([
          log.append(anAppend(id, 0, ["one"], { commands })),
          log.append(anAppend(id, 1, ["again"], { commands })),
          log.append(anAppend(id, 1, ["twice"], { commands: [aCommand("c2"), aCommand("c2")] })),
        ]);
        expect(results).toEqual(["done", "conflict", "conflict"]);
        expect(textsOf(await log.load(id))).toEqual(["one"]);
      });

      it("[LG3] an id belongs to its session", async () => {
        const [aster, birch] = [await aStoredSession("aster"), await aStoredSession("birch")];
        const commands = [aCommand("c1")];
        expect(await log.append(anAppend(aster, 0, ["one"], { commands }))).toBe("done");
        expect(await log.append(anAppend(birch, 0, ["one"], { commands }))).toBe("done");
      });

      it("[LG3] ids come back sorted, so that the order in which they came is not told", async () => {
        const id = await aStoredSession("aster");
        await log.append(anAppend(id, 0, ["one"], { commands: [aCommand("d"), aCommand("b")] }));
        await log.append(anAppend(id, 1, ["two"], { commands: [aCommand("c"), aCommand("a")] }));
        expect((await log.load(id))?.recentCommands).toEqual(["a", "b", "c", "d"].map(aCommand));
      });

      it("[LG3] a sweep forgets ids once two days have passed since the day on which they came", async () => {
        const id = await aStoredSession("aster");
        await log.append(anAppend(id, 0, ["one"], { commands: [aCommand("old")] }));
        day += 1;
        await log.append(anAppend(id, 1, ["two"], { commands: [aCommand("young")] }));
        await log.sweep(20_002);
        expect((await log.load(id))?.recentCommands).toEqual(["old", "young"].map(aCommand));
        await log.sweep(20_003);
        expect((await log.load(id))?.recentCommands).toEqual([aCommand("young")]);
        await log.sweep(20_004);
        expect((await log.load(id))?.recentCommands).toEqual([]);
        expect(textsOf(await log.load(id))).toEqual(["one", "two"]);
      });
    });

    describe("snapshots", () => {
      it("[LG4] a snapshot takes the place of the older one and of the events up to it", async () => {
        const id = await aStoredSession("aster");
        await log.append(anAppend(id, 0, ["one", "two", "three"]));
        const snapshot = { seq: 2, version: 3, body: `{"state":"after two"}` };
        await log.append(anAppend(id, 3, ["four"], { snapshot }));
        const stored = await log.load(id);
        expect(stored?.snapshot).toEqual(snapshot);
        expect(stored?.events.map(({ seq }) => seq)).toEqual([3, 4]);
        expect(textsOf(stored)).toEqual(["three", "four"]);
      });

      it("[LG4] a snapshot may cover the events of its own append", async () => {
        const id = await aStoredSession("aster");
        const snapshot = { seq: 2, version: 1, body: `{"state":"after two"}` };
        await log.append(anAppend(id, 0, ["one", "two"], { snapshot }));
        expect(await log.load(id)).toMatchObject({ snapshot, events: [] });
      });

      it("[LG4] a snapshot that is not newer than the stored one is ignored, and the rest of the append is kept", async () => {
        const id = await aStoredSession("aster");
        const snapshot = { seq: 2, version: 1, body: `{"state":"after two"}` };
        await log.append(anAppend(id, 0, ["one", "two"], { snapshot }));
        for (const seq of [1, 2]) {
          const stale = { seq, version: 1, body: `{"state":"stale"}` };
          expect(await log.append(anAppend(id, seq + 1, [`after ${seq + 1}`], { snapshot: stale }))).toBe("done");
        }
        const stored = await log.load(id);
        expect(stored?.snapshot).toEqual(snapshot);
        expect(textsOf(stored)).toEqual(["after 2", "after 3"]);
      });

      it("[LG4] a snapshot of what is not in the log yet is a mistake of the caller", async () => {
        const id = await aStoredSession("aster");
        const snapshot = { seq: 2, version: 1, body: "{}" };
        await expect(log.append(anAppend(id, 0, ["one"], { snapshot }))).rejects.toThrow(RangeError);
        expect(textsOf(await log.load(id))).toEqual([]);
      });
    });

    describe("the vault", () => {
      it("[LG6] secrets are set, replaced and destroyed with the append that says so", async () => {
        const id = await aStoredSession("aster");
        const vault: VaultChange[] = [
          { name: "voting-1", value: "first" },
          { name: "removed", value: "1" },
        ];
        await log.append(anAppend(id, 0, ["opened"], { vault }));
        await log.append(anAppend(id, 1, [], { vault: [{ name: "voting-1", value: "second" }] }));
        expect((await log.load(id))?.vault).toEqual(
          new Map([
            ["session-key", "key of aster"],
            ["voting-1", "second"],
            ["removed", "1"],
          ]),
        );
        await log.append(anAppend(id, 1, ["closed"], { vault: [{ name: "voting-1", destroy: true }] }));
        expect((await log.load(id))?.vault).toEqual(
          new Map([
            ["session-key", "key of aster"],
            ["removed", "1"],
          ]),
        );
      });

      it("[LG6] destroying a secret that is not there is nothing special, and the last change to a name counts", async () => {
        const id = await aStoredSession("aster");
        const vault: VaultChange[] = [
          { name: "nothing", destroy: true },
          { name: "x", value: "1" },
          { name: "x", destroy: true },
          { name: "y", destroy: true },
          { name: "y", value: "2" },
        ];
        expect(await log.append(anAppend(id, 0, [], { vault }))).toBe("done");
        expect([...((await log.load(id))?.vault.keys() ?? [])].toSorted()).toEqual(["session-key", "y"]);
      });

      it("[LG6] secrets of one name in two sessions are two secrets", async () => {
        const [aster, birch] = [await aStoredSession("aster"), await aStoredSession("birch")];
        await log.append(anAppend(aster, 0, [], { vault: [{ name: "session-key", destroy: true }] }));
        expect((await log.load(aster))?.vault).toEqual(new Map());
        expect((await log.load(birch))?.vault).toEqual(new Map([["session-key", "key of birch"]]));
      });
    });

    describe("erasing and sweeping", () => {
      it("[LG5] an erased session is gone for every process, and its code is free", async () => {
        const id = await aStoredSession("aster");
        const other = await openAnother();
        await log.append(anAppend(id, 0, ["one"], { commands: [aCommand("c1")] }));
        await other.load(id);
        await log.erase(id);
        const { code } = aNewSession("aster");
        expect(await other.find(code)).toBeNull();
        expect(await other.load(id)).toBeNull();
        expect(await other.append(anAppend(id, 1, ["two"]))).toBe("gone");
        expect(await other.create(aNewSession("birch", { code }))).toBe("done");
        expect(await log.load(anId("birch"))).toMatchObject({ events: [], recentCommands: [] });
      });

      it("[LG5] erasing leaves other sessions alone, and erasing again is harmless", async () => {
        const [aster, birch] = [await aStoredSession("aster"), await aStoredSession("birch")];
        await log.append(anAppend(birch, 0, ["b1"], { commands: [aCommand("c")] }));
        const before = await log.load(birch);
        await log.erase(aster);
        await log.erase(aster);
        expect(await log.load(birch)).toEqual(before);
        expect(await log.append(anAppend(birch, 1, ["b2"]))).toBe("done");
      });

      it("[LG5] an append that waits while its session is erased is answered `gone`", async () => {
        const id = await aStoredSession("aster");
        const [, appended] = await Promise.all([log.erase(id), log.append(anAppend(id, 0, ["one"]))]);
        expect(appended).toBe("gone");
        expect(await log.load(id)).toBeNull();
      });

      it("[LG7] a session is kept on its last day and erased after it", async () => {
        const id = await aStoredSession("aster", { expiresOn: 20_010 });
        const kept = await aStoredSession("birch", { expiresOn: 20_011 });
        expect(await log.sweep(20_010)).toBe(0);
        expect(await log.load(id)).not.toBeNull();
        expect(await log.sweep(20_011)).toBe(1);
        expect(await log.load(id)).toBeNull();
        expect(await log.load(kept)).not.toBeNull();
      });

      it("[LG7] a sweep erases all that expired, however many, and says how many", async () => {
        for (let i = 0; i < 45; i += 1) await aStoredSession(`s${i}`, { expiresOn: 20_000 + (i % 3) });
        expect(await log.sweep(20_002)).toBe(30);
        expect(await log.sweep(20_002)).toBe(0);
        expect(await log.load(anId("s2"))).not.toBeNull();
      });
    });

    describe("the end", () => {
      it("[LG1] closing finishes the appends that wait", async () => {
        const id = await aStoredSession("aster");
        const appended = log.append(anAppend(id, 0, ["one"]));
        await log.close();
        expect(await appended).toBe("done");
        expect(textsOf(await (await openAnother()).load(id))).toEqual(["one"]);
      });

      it("[LG1] a log is ready until it is closed; then everything rejects, and closing again is harmless", async () => {
        const id = await aStoredSession("aster");
        await expect(log.ready()).resolves.toBeUndefined();
        await log.close();
        await log.close();
        const closed = { name: "StorageError", failure: "closed" };
        await expect(log.ready()).rejects.toMatchObject(closed);
        await expect(log.load(id)).rejects.toMatchObject(closed);
        await expect(log.append(anAppend(id, 0, ["one"]))).rejects.toThrow(StorageError);
      });
    });
  });
}
