import { describe, expect, it } from "vitest";
import type { Appended, VaultChange } from "../../server/log/eventLog.ts";
import type { DeliveryId, JoinCode, SessionId } from "../../shared/ids.ts";
import type { ContractRun } from "./eventLogContract.ts";
import { aCommand, aNewSession, anAppend, anId, textsOf } from "./storedSessions.ts";

/** What goes in comes out, once and in order. */
export function appendingContract(on: ContractRun): void {
  describe("creating and finding", () => {
    it("[LG1] a created session is found by its code and loaded by its id, by every process", async () => {
      const { snapshot, vault: _, ...row } = aNewSession("aster");
      await on.aStoredSession("aster");
      const other = await on.openAnother();
      expect(await other.find(row.code)).toEqual({ ...row, lastSeq: 0 });
      expect(await other.load(row.id)).toEqual({
        ...row,
        snapshot,
        events: [],
        vault: new Map([["session-key", "key of aster"]]),
        recentCommands: [],
      });
    });

    it("[LG1] a code that is in use is not given twice", async () => {
      const id = await on.aStoredSession("aster");
      const { code } = aNewSession("aster");
      expect(await on.log.create(aNewSession("birch", { code }))).toBe("code-taken");
      expect((await on.log.find(code))?.id).toBe(id);
      expect(await on.log.load(anId("birch"))).toBeNull();
    });

    it("[LG1] what nobody created is found by no code and no id", async () => {
      await on.aStoredSession("aster");
      expect(await on.log.find("NOBODYXX" as JoinCode)).toBeNull();
      expect(await on.log.load(anId("nobody"))).toBeNull();
    });

    it("[LG1] two sessions created at once with one code: one of them gets it", async () => {
      const code = "SAMECODE" as JoinCode;
      const other = await on.openAnother();
      const results = await Promise.all([
        on.log.create(aNewSession("aster", { code })),
        other.create(aNewSession("birch", { code })),
      ]);
      expect(results.toSorted()).toEqual(["code-taken", "done"]);
    });
  });
  describe("appending", () => {
    it("[LG1] events come back in order, with their format, after the store is opened again", async () => {
      const id = await on.aStoredSession("aster");
      expect(await on.log.append(anAppend(id, 0, ["one", "two"]))).toBe("done");
      const third = { version: 7, body: `{"text":"three 🌱 'quoted' \\\\ \\u0000"}` };
      expect(await on.log.append({ ...anAppend(id, 2, []), events: [third] })).toBe("done");
      await on.log.close();
      expect((await (await on.openAnother()).load(id))?.events).toEqual([
        { seq: 1, version: 1, body: `{"text":"one"}` },
        { seq: 2, version: 1, body: `{"text":"two"}` },
        { seq: 3, ...third },
      ]);
    });

    it("[LG1] what is answered `done` is there for another process at that moment", async () => {
      const id = await on.aStoredSession("aster");
      const other = await on.openAnother();
      const seen = await on.log.append(anAppend(id, 0, ["one"])).then(() => other.load(id));
      expect(textsOf(seen)).toEqual(["one"]);
    });

    it("[LG1] the logs of two sessions do not mix", async () => {
      const [aster, birch] = [await on.aStoredSession("aster"), await on.aStoredSession("birch")];
      await Promise.all([
        on.log.append(anAppend(aster, 0, ["a1", "a2"], { commands: [aCommand("a")] })),
        on.log.append(anAppend(birch, 0, ["b1"], { commands: [aCommand("b")] })),
      ]);
      const [a, b] = [await on.log.load(aster), await on.log.load(birch)];
      expect([textsOf(a), textsOf(b)]).toEqual([["a1", "a2"], ["b1"]]);
      expect([a?.recentCommands, b?.recentCommands]).toEqual([[aCommand("a")], [aCommand("b")]]);
    });

    it("[LG2] an append after the wrong event is a conflict and leaves nothing behind", async () => {
      const id = await on.aStoredSession("aster");
      await on.log.append(anAppend(id, 0, ["one"]));
      const before = await on.log.load(id);
      const late = {
        commands: [aCommand("late")],
        vault: [
          { name: "session-key", destroy: true },
          { name: "late", value: "1" },
        ] satisfies VaultChange[],
        snapshot: { seq: 0, version: 1, body: "{}" },
      };
      expect(await on.log.append(anAppend(id, 0, ["late"], late))).toBe("conflict");
      expect(await on.log.append(anAppend(id, 2, ["early"], late))).toBe("conflict");
      expect(await on.log.load(id)).toEqual(before);
    });

    it("[LG2] of two processes that append after the same event one wins, and the other can go on from there", async () => {
      const id = await on.aStoredSession("aster");
      const other = await on.openAnother();
      const results = await Promise.all([
        on.log.append(anAppend(id, 0, ["mine"])),
        other.append(anAppend(id, 0, ["theirs"])),
      ]);
      expect(results.toSorted()).toEqual(["conflict", "done"]);
      const winner = results[0] === "done" ? "mine" : "theirs";
      expect(await other.append(anAppend(id, 1, ["next"]))).toBe("done");
      expect(textsOf(await on.log.load(id))).toEqual([winner, "next"]);
    });

    it("[LG1] what one process appends after another one's snapshot comes back", async () => {
      const id = await on.aStoredSession("aster");
      const other = await on.openAnother();
      await on.log.append(anAppend(id, 0, ["one"]));
      await other.append(anAppend(id, 1, ["two"], { snapshot: { seq: 2, version: 1, body: "{}" } }));
      expect(await on.log.append(anAppend(id, 2, ["three"]))).toBe("done");
      expect(textsOf(await other.load(id))).toEqual(["three"]);
    });

    it("[LG2] the expected event counts on across a snapshot", async () => {
      const id = await on.aStoredSession("aster");
      await on.log.append(anAppend(id, 0, ["one", "two"], { snapshot: { seq: 2, version: 1, body: "{}" } }));
      expect(await on.log.append(anAppend(id, 0, ["late"]))).toBe("conflict");
      expect(await on.log.append(anAppend(id, 2, ["three"]))).toBe("done");
      expect(textsOf(await on.log.load(id))).toEqual(["three"]);
    });

    it("[LG2] an append without events is checked too", async () => {
      const id = await on.aStoredSession("aster");
      await on.log.append(anAppend(id, 0, ["one"]));
      const vault = [{ name: "voting-1", value: "secret" }];
      expect(await on.log.append(anAppend(id, 0, [], { vault }))).toBe("conflict");
      expect(await on.log.append(anAppend(id, 1, [], { vault }))).toBe("done");
      expect((await on.log.load(id))?.vault.get("voting-1")).toBe("secret");
    });

    it("[LG8] appends of one turn get their own answers: a conflict of one does not undo the others", async () => {
      const [aster, birch] = [await on.aStoredSession("aster"), await on.aStoredSession("birch")];
      const results = await Promise.all([
        on.log.append(anAppend(aster, 0, ["a1"])),
        on.log.append(anAppend(birch, 5, ["b6"])),
        on.log.append(anAppend(anId("nobody"), 0, ["n1"])),
        on.log.append(anAppend(aster, 1, ["a2"])),
        on.log.append(anAppend(aster, 1, ["a2 again"])),
        on.log.append(anAppend(birch, 0, ["b1"])),
      ]);
      expect(results).toEqual(["done", "conflict", "gone", "done", "conflict", "done"] satisfies Appended[]);
      expect([textsOf(await on.log.load(aster)), textsOf(await on.log.load(birch))]).toEqual([["a1", "a2"], ["b1"]]);
    });

    it("[LG8] many sessions that append at once all get through", async () => {
      const ids: SessionId[] = [];
      for (let i = 0; i < 30; i += 1) ids.push(await on.aStoredSession(`s${i}`));
      const results = await Promise.all(ids.map((id, i) => on.log.append(anAppend(id, 0, [`text ${i}`]))));
      expect(new Set(results)).toEqual(new Set(["done"]));
      expect(await Promise.all(ids.map(async (id) => textsOf(await on.log.load(id))))).toEqual(
        ids.map((_, i) => [`text ${i}`]),
      );
    });
  });
  describe("command ids", () => {
    it("[LG3] a command that is known already is a conflict, in whichever process it came", async () => {
      const id = await on.aStoredSession("aster");
      const other = await on.openAnother();
      await on.log.append(anAppend(id, 0, ["one"], { commands: [aCommand("c1"), aCommand("c2")] }));
      expect(await other.append(anAppend(id, 1, ["again"], { commands: [aCommand("new"), aCommand("c2")] }))).toBe(
        "conflict",
      );
      const stored = await on.log.load(id);
      expect(textsOf(stored)).toEqual(["one"]);
      expect(stored?.recentCommands).not.toContain(aCommand("new"));
    });

    it("[LG3] a retry in the same turn is a conflict, and so is one command twice in an append", async () => {
      const id = await on.aStoredSession("aster");
      const commands = [aCommand("c1")];
      const results = await Promise.all([
        on.log.append(anAppend(id, 0, ["one"], { commands })),
        on.log.append(anAppend(id, 1, ["again"], { commands })),
        on.log.append(anAppend(id, 1, ["twice"], { commands: [aCommand("c2"), aCommand("c2")] })),
      ]);
      expect(results).toEqual(["done", "conflict", "conflict"]);
      expect(textsOf(await on.log.load(id))).toEqual(["one"]);
    });

    it("[LG3] an id belongs to its session", async () => {
      const [aster, birch] = [await on.aStoredSession("aster"), await on.aStoredSession("birch")];
      const commands = [aCommand("c1")];
      expect(await on.log.append(anAppend(aster, 0, ["one"], { commands }))).toBe("done");
      expect(await on.log.append(anAppend(birch, 0, ["one"], { commands }))).toBe("done");
    });

    it("[LG3] ids come back sorted, so that the order in which they came is not told", async () => {
      const id = await on.aStoredSession("aster");
      await on.log.append(anAppend(id, 0, ["one"], { commands: [aCommand("d"), aCommand("b")] }));
      await on.log.append(anAppend(id, 1, ["two"], { commands: [aCommand("c"), aCommand("a")] }));
      expect((await on.log.load(id))?.recentCommands).toEqual(["a", "b", "c", "d"].map(aCommand));
    });

    it("[LG3] a sweep forgets ids once two days have passed since the day on which they came", async () => {
      const id = await on.aStoredSession("aster");
      await on.log.append(anAppend(id, 0, ["one"], { commands: [aCommand("old")] }));
      on.day += 1;
      await on.log.append(anAppend(id, 1, ["two"], { commands: [aCommand("young")] }));
      await on.log.sweep(20_002);
      expect((await on.log.load(id))?.recentCommands).toEqual(["old", "young"].map(aCommand));
      await on.log.sweep(20_003);
      expect((await on.log.load(id))?.recentCommands).toEqual([aCommand("young")]);
      await on.log.sweep(20_004);
      expect((await on.log.load(id))?.recentCommands).toEqual([]);
      expect(textsOf(await on.log.load(id))).toEqual(["one", "two"]);
    });
  });
  describe("what other tools are to be told", () => {
    const delivery = (name: string) => ({ id: anId<DeliveryId>(name), type: "session.ended" as const, day: 20_000 });
    const names = async () => (await on.log.deliveries()).map(({ id, attempts }) => [id, attempts]);

    it("[WH5] is durable with its events or not at all, and is there until it was taken", async () => {
      const aster = await on.aStoredSession("aster");
      const birch = await on.aStoredSession("birch");
      const telling = (name: string) => ({ deliveries: [{ ...delivery(name), attempts: 0 }] });
      expect(await on.log.append(anAppend(aster, 7, ["one"], telling("never")))).toBe("conflict");
      expect(await on.log.append(anAppend(birch, 0, ["one"], telling("second")))).toBe("done");
      expect(await on.log.append(anAppend(aster, 0, ["one"], telling("first")))).toBe("done");
      await on.log.countDelivery(anId("second"), 3);
      const other = await on.openAnother();
      expect(await other.deliveries()).toEqual([
        { ...delivery("first"), session: aster, attempts: 0 },
        { ...delivery("second"), session: birch, attempts: 3 },
      ]);
      await other.removeDelivery(anId("first"));
      expect(await names()).toEqual([[anId("second"), 3]]);
    });

    it("[WH7] goes with its session, erased or expired", async () => {
      const aster = await on.aStoredSession("aster");
      const birch = await on.aStoredSession("birch", { expiresOn: 20_001 });
      for (const [id, name] of [[aster, "first"] as const, [birch, "second"] as const]) {
        await on.log.append(anAppend(id, 0, ["one"], { deliveries: [{ ...delivery(name), attempts: 0 }] }));
      }
      await on.log.erase(aster);
      expect(await names()).toEqual([[anId("second"), 0]]);
      await on.log.countDelivery(anId("first"), 1);
      await on.log.sweep(20_002);
      expect(await names()).toEqual([]);
    });
  });
}
