import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { theft } from "../adversary/thief.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, type Person, type TestSession } from "../support/aSession.ts";
import { skippingClock } from "../support/skippingClock.ts";
import { until } from "../support/until.ts";

const dayMs = 86_400_000;
const text = 'They said "never" – a text that must not survive';
let clock: ReturnType<typeof skippingClock>;
let server: TestServer;
let session: TestSession;
let person: Person;

beforeEach(async () => {
  clock = skippingClock();
  server = await aServer({}, { clock });
  session = await aSession(server.url);
  person = await session.participant("a");
  await session.facilitator.next(3);
  await person.inStage("pain-points");
});
afterEach(async () => {
  session.close();
  await server.stop();
});

/** Every byte of every file in the data folder, whatever the file is. */
const everyByte = (): Buffer =>
  Buffer.concat(
    readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(path.join(file.parentPath, file.name))),
  );
/** As it is, as it stands in JSON, and in the other encoding that SQLite knows. */
const isInBytes = (secret: string): boolean => {
  const bytes = everyByte();
  const forms = [Buffer.from(secret), Buffer.from(JSON.stringify(secret).slice(1, -1)), Buffer.from(secret, "utf16le")];
  return forms.some((form) => bytes.includes(form));
};
/** The keys with which what people wrote is sealed: whoever has one can read it. */
function contentKeys(): readonly Buffer[] {
  const db = new Sqlite(path.join(server.dataDir, "parley.sqlite"), { readonly: true });
  const keys = db.prepare<[], Buffer>("SELECT key FROM content_keys").pluck().all();
  db.close();
  return keys;
}
const canBeRead = (secret: string): boolean => {
  const { snapshot, events } = theft(server.dataDir, session.code);
  return [snapshot, ...events.map(({ body }) => body)].some((body) =>
    body.includes(JSON.stringify(secret).slice(1, -1)),
  );
};
const areGone = (keys: readonly Buffer[]) =>
  until("the keys have left the bytes", () => keys.every((key) => !everyByte().includes(key)));

async function written(): Promise<ReturnType<typeof newEditKey>> {
  const editKey = newEditKey();
  await accepted(person.act({ type: "add-post", text }, { editKey, text }));
  expect(canBeRead(text)).toBe(true);
  return editKey;
}

describe("what is deleted", () => {
  it("[AN10] would be found in the bytes, where it stood unsealed in any of its forms", () => {
    expect(isInBytes(text)).toBe(false);
    for (const form of [Buffer.from(text), Buffer.from(JSON.stringify({ text })), Buffer.from(text, "utf16le")]) {
      writeFileSync(path.join(server.dataDir, "copy"), Buffer.concat([Buffer.alloc(5_000, 7), form]));
      expect(isInBytes(text)).toBe(true);
    }
  });

  it("[AN10] a post that its author deletes while people write is nowhere a second later", async () => {
    const editKey = await written();
    const keys = contentKeys();
    await accepted(person.act({ type: "delete-post" }, { editKey }));
    expect(canBeRead(text)).toBe(false);
    await areGone(keys);
    expect(isInBytes(text)).toBe(false);
  });

  it("[AN10] the former wording of a post is nowhere a second later", async () => {
    const editKey = await written();
    const keys = contentKeys();
    await accepted(person.act({ type: "edit-post", text: "Kinder" }, { editKey, text: "Kinder" }));
    expect([canBeRead(text), canBeRead("Kinder")]).toEqual([false, true]);
    await areGone(keys);
    expect(isInBytes(text)).toBe(false);
  });

  it("[AN13] a session that ends while people write, or vote, keeps neither the text nor the vote", async () => {
    await written();
    const keys = contentKeys();
    await accepted(session.facilitator.do({ type: "end" }));
    expect(canBeRead(text)).toBe(false);
    await areGone(keys);
    expect(isInBytes(text)).toBe(false);

    const other = await aSession(server.url);
    const voter = await other.participant("b");
    await other.facilitator.next();
    await voter.inStage("temperature");
    await accepted(voter.act({ type: "read", value: 4 }));
    const stored = () => {
      const { snapshot, events, vault } = theft(server.dataDir, other.code);
      return JSON.stringify([snapshot, events, [...vault]]);
    };
    expect(stored()).toMatch(/reading-cast.*scope\//);
    await accepted(other.facilitator.do({ type: "end" }));
    expect(stored()).toContain("ended");
    expect(stored()).not.toMatch(/reading-cast|scope\/|\bchoice\b/);
    other.close();
  });

  it("[AN10] a session that the facilitator deletes leaves neither a text nor a key to one", async () => {
    await written();
    const keys = contentKeys();
    await accepted(session.facilitator.connection.send({ type: "delete-session" }));
    await areGone(keys);
    expect([canBeRead(text), isInBytes(text), isInBytes(session.code)]).toEqual([false, false, false]);
  });

  it("[AN10] [LG7] a session of which the last day has passed leaves neither, without anybody's doing", async () => {
    await written();
    const keys = contentKeys();
    clock.skip(91 * dayMs);
    await server.restart();
    await areGone([...keys]);
    expect([canBeRead(text), isInBytes(text), isInBytes(session.code)]).toEqual([false, false, false]);
  });
});
