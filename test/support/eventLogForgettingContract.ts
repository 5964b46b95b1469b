import { describe, expect, it } from "vitest";
import type { VaultChange } from "../../server/log/eventLog.ts";
import { StorageError } from "../../server/log/storageError.ts";
import type { ContractRun } from "./eventLogContract.ts";
import { aCommand, aNewSession, anAppend, anId, textsOf } from "./storedSessions.ts";

/** What is replaced, destroyed or erased does not come back. */
export function forgettingContract(on: ContractRun): void {
  describe("snapshots", () => {
    it("[LG4] a snapshot takes the place of the older one and of the events up to it", async () => {
      const id = await on.aStoredSession("aster");
      await on.log.append(anAppend(id, 0, ["one", "two", "three"]));
      const snapshot = { seq: 2, version: 3, body: `{"state":"after two"}` };
      await on.log.append(anAppend(id, 3, ["four"], { snapshot }));
      const stored = await on.log.load(id);
      expect(stored?.snapshot).toEqual(snapshot);
      expect(stored?.events.map(({ seq }) => seq)).toEqual([3, 4]);
      expect(textsOf(stored)).toEqual(["three", "four"]);
    });

    it("[LG4] a snapshot may cover the events of its own append", async () => {
      const id = await on.aStoredSession("aster");
      const snapshot = { seq: 2, version: 1, body: `{"state":"after two"}` };
      await on.log.append(anAppend(id, 0, ["one", "two"], { snapshot }));
      expect(await on.log.load(id)).toMatchObject({ snapshot, events: [] });
    });

    it("[LG4] a snapshot that is not newer than the stored one is ignored, and the rest of the append is kept", async () => {
      const id = await on.aStoredSession("aster");
      const snapshot = { seq: 2, version: 1, body: `{"state":"after two"}` };
      await on.log.append(anAppend(id, 0, ["one", "two"], { snapshot }));
      for (const seq of [1, 2]) {
        const stale = { seq, version: 1, body: `{"state":"stale"}` };
        expect(await on.log.append(anAppend(id, seq + 1, [`after ${seq + 1}`], { snapshot: stale }))).toBe("done");
      }
      const stored = await on.log.load(id);
      expect(stored?.snapshot).toEqual(snapshot);
      expect(textsOf(stored)).toEqual(["after 2", "after 3"]);
    });

    it("[LG4] a snapshot of what is not in the log yet is a mistake of the caller", async () => {
      const id = await on.aStoredSession("aster");
      const snapshot = { seq: 2, version: 1, body: "{}" };
      await expect(on.log.append(anAppend(id, 0, ["one"], { snapshot }))).rejects.toThrow(RangeError);
      expect(textsOf(await on.log.load(id))).toEqual([]);
    });
  });
  describe("the vault", () => {
    it("[LG6] secrets are set, replaced and destroyed with the append that says so", async () => {
      const id = await on.aStoredSession("aster");
      const vault: VaultChange[] = [
        { name: "voting-1", value: "first" },
        { name: "removed", value: "1" },
      ];
      await on.log.append(anAppend(id, 0, ["opened"], { vault }));
      await on.log.append(anAppend(id, 1, [], { vault: [{ name: "voting-1", value: "second" }] }));
      expect((await on.log.load(id))?.vault).toEqual(
        new Map([
          ["session-key", "key of aster"],
          ["voting-1", "second"],
          ["removed", "1"],
        ]),
      );
      await on.log.append(anAppend(id, 1, ["closed"], { vault: [{ name: "voting-1", destroy: true }] }));
      expect((await on.log.load(id))?.vault).toEqual(
        new Map([
          ["session-key", "key of aster"],
          ["removed", "1"],
        ]),
      );
    });

    it("[LG6] destroying a secret that is not there is nothing special, and the last change to a name counts", async () => {
      const id = await on.aStoredSession("aster");
      const vault: VaultChange[] = [
        { name: "nothing", destroy: true },
        { name: "x", value: "1" },
        { name: "x", destroy: true },
        { name: "y", destroy: true },
        { name: "y", value: "2" },
      ];
      expect(await on.log.append(anAppend(id, 0, [], { vault }))).toBe("done");
      expect([...((await on.log.load(id))?.vault.keys() ?? [])].toSorted()).toEqual(["session-key", "y"]);
    });

    it("[LG6] secrets of one name in two sessions are two secrets", async () => {
      const [aster, birch] = [await on.aStoredSession("aster"), await on.aStoredSession("birch")];
      await on.log.append(anAppend(aster, 0, [], { vault: [{ name: "session-key", destroy: true }] }));
      expect((await on.log.load(aster))?.vault).toEqual(new Map());
      expect((await on.log.load(birch))?.vault).toEqual(new Map([["session-key", "key of birch"]]));
    });
  });
  describe("erasing and sweeping", () => {
    it("[LG5] an erased session is gone for every process, and its code is free", async () => {
      const id = await on.aStoredSession("aster");
      const other = await on.openAnother();
      await on.log.append(anAppend(id, 0, ["one"], { commands: [aCommand("c1")] }));
      await other.load(id);
      await on.log.erase(id);
      const { code } = aNewSession("aster");
      expect(await other.find(code)).toBeNull();
      expect(await other.load(id)).toBeNull();
      expect(await other.append(anAppend(id, 1, ["two"]))).toBe("gone");
      expect(await other.create(aNewSession("birch", { code }))).toBe("done");
      expect(await on.log.load(anId("birch"))).toMatchObject({ events: [], recentCommands: [] });
    });

    it("[LG5] erasing leaves other sessions alone, and erasing again is harmless", async () => {
      const [aster, birch] = [await on.aStoredSession("aster"), await on.aStoredSession("birch")];
      await on.log.append(anAppend(birch, 0, ["b1"], { commands: [aCommand("c")] }));
      const before = await on.log.load(birch);
      await on.log.erase(aster);
      await on.log.erase(aster);
      expect(await on.log.load(birch)).toEqual(before);
      expect(await on.log.append(anAppend(birch, 1, ["b2"]))).toBe("done");
    });

    it("[LG5] an append that waits while its session is erased is answered `gone`", async () => {
      const id = await on.aStoredSession("aster");
      const [, appended] = await Promise.all([on.log.erase(id), on.log.append(anAppend(id, 0, ["one"]))]);
      expect(appended).toBe("gone");
      expect(await on.log.load(id)).toBeNull();
    });

    it("[LG7] a session is kept on its last day and erased after it", async () => {
      const id = await on.aStoredSession("aster", { expiresOn: 20_010 });
      const kept = await on.aStoredSession("birch", { expiresOn: 20_011 });
      expect(await on.log.sweep(20_010)).toBe(0);
      expect(await on.log.load(id)).not.toBeNull();
      expect(await on.log.sweep(20_011)).toBe(1);
      expect(await on.log.load(id)).toBeNull();
      expect(await on.log.load(kept)).not.toBeNull();
    });

    it("[LG7] a sweep erases all that expired, however many, and says how many", async () => {
      for (let i = 0; i < 45; i += 1) await on.aStoredSession(`s${i}`, { expiresOn: 20_000 + (i % 3) });
      expect(await on.log.sweep(20_002)).toBe(30);
      expect(await on.log.sweep(20_002)).toBe(0);
      expect(await on.log.load(anId("s2"))).not.toBeNull();
    });
  });
  describe("the end", () => {
    it("[LG1] closing finishes the appends that wait", async () => {
      const id = await on.aStoredSession("aster");
      const appended = on.log.append(anAppend(id, 0, ["one"]));
      await on.log.close();
      expect(await appended).toBe("done");
      expect(textsOf(await (await on.openAnother()).load(id))).toEqual(["one"]);
    });

    it("[LG1] a log is ready until it is closed; then everything rejects, and closing again is harmless", async () => {
      const id = await on.aStoredSession("aster");
      await expect(on.log.ready()).resolves.toBeUndefined();
      await on.log.close();
      await on.log.close();
      const closed = { name: "StorageError", failure: "closed" };
      await expect(on.log.ready()).rejects.toMatchObject(closed);
      await expect(on.log.load(id)).rejects.toMatchObject(closed);
      await expect(on.log.append(anAppend(id, 0, ["one"]))).rejects.toThrow(StorageError);
    });
  });
}
