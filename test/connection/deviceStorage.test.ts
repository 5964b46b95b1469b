import { describe, expect, it } from "vitest";
import { browserStorage } from "../../client/connection/browserStorage.ts";
import { memoryStorage, records } from "../../client/connection/deviceStorage.ts";

/** A browser's storage that is full. */
function fullStorage(): Storage {
  const kept: Record<string, string> = { "parley/x/outbox/old": '{"text":"kept"}' };
  return Object.assign(
    Object.create({
      getItem: (key: string) => kept[key] ?? null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
      removeItem: (key: string) => {
        delete kept[key];
      },
    }),
    kept,
  ) as Storage;
}

describe("what a device keeps", () => {
  it("[SY6] is kept in memory where the browser's storage is full, beside what is there already", () => {
    const storage = browserStorage(fullStorage());
    storage.set("parley/x/outbox/new", '{"text":"new"}');
    expect(storage.get("parley/x/outbox/new")).toBe('{"text":"new"}');
    expect(storage.keys("parley/x/outbox/").sort()).toEqual(["parley/x/outbox/new", "parley/x/outbox/old"]);
  });

  it("leaves out a record that cannot be read, and keeps the others", () => {
    const storage = memoryStorage();
    const notes = records<{ text: string }>(storage, "notes/");
    notes.set("one", { text: "first" });
    storage.set("notes/two", "{half a rec");
    expect(notes.all()).toEqual([{ text: "first" }]);
    expect(notes.get("two")).toBeUndefined();
  });
});
