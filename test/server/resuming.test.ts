import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { MemberId } from "../../shared/ids.ts";
import { protocolVersion } from "../../shared/protocol/messages.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, type TestSession } from "../support/aSession.ts";
import { manualClock } from "../support/manualClock.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;
const sockets: Socket[] = [];
const clock = manualClock();

beforeEach(async () => {
  server = await aServer({}, { clock });
  session = await aSession(server.url);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  session.close();
  await server.stop();
});

/** What a line receives, in order, from the position at which it left off. */
function receive(resume?: { epoch: string; version: number }) {
  const auth = {
    v: protocolVersion,
    code: session.code,
    as: "facilitator",
    secret: session.secret,
    ...(resume && { resume }),
  };
  const socket = io(server.url, { auth, transports: ["websocket"], forceNew: true });
  sockets.push(socket);
  const received: { event: string; version: number; epoch?: string }[] = [];
  socket.on("snapshot", (epoch: string, version: number) => received.push({ event: "snapshot", version, epoch }));
  socket.on("patch", (version: number) => received.push({ event: "patch", version }));
  return { socket, received };
}

describe("coming back", () => {
  it("[SY3] brings the patches since the version that was seen last", async () => {
    const { received } = receive();
    await until("the snapshot", () => received.length > 0);
    const { epoch, version } = received[0] as { epoch: string; version: number };
    await session.facilitator.next(2);
    await until("two patches more", () => (received.at(-1)?.version ?? 0) >= version + 2);
    const back = receive({ epoch, version });
    await until("the patches", () => back.received.at(-1)?.version === received.at(-1)?.version);
    expect(back.received.map(({ event }) => event)).not.toContain("snapshot");
    expect(back.received[0]?.version).toBe(version + 1);
  });

  it("[SY13] brings what came since to a page that was loaded again and shows what it showed", async () => {
    const member = nanoid(22) as MemberId;
    const phone = () => {
      const credentials = { as: "participant", code: session.code, member, side: "a" } as const;
      return { url: server.url, credentials, storage: device };
    };
    const device = memoryStorage();
    const before = connect(phone());
    const shown = await until("it is in", () => before.state.kind === "open" && before.me && before.shown);
    before.close();
    await session.facilitator.next();
    const after = connect({ ...phone(), shown });
    expect(after.view).toEqual(shown.view);
    expect(after.state.kind).toBe("connecting");
    await until("it has come along", () => after.view?.phase === "live");
    expect(after.shown?.position.epoch).toBe(shown.position.epoch);
    after.close();
  });

  it("[SY3] brings a snapshot where the server has been restarted or the version is nonsense", async () => {
    const { received } = receive();
    await until("the snapshot", () => received.length > 0);
    const { epoch, version } = received[0] as { epoch: string; version: number };
    const nonsense = receive({ epoch, version: version + 1_000 });
    await until("an answer", () => nonsense.received.length > 0);
    expect(nonsense.received[0]?.event).toBe("snapshot");
    await server.restart();
    const back = receive({ epoch, version });
    await until("an answer", () => back.received.length > 0);
    expect(back.received[0]?.event).toBe("snapshot");
    expect(back.received[0]?.epoch).not.toBe(epoch);
  });

  it("[SY3] begins with the snapshot for whoever holds what another run has shown, also when a patch is due", async () => {
    session.close();
    await server.stop();
    server = await aServer({ tickMs: 500 });
    session = await aSession(server.url);
    const present = () => JSON.stringify(session.facilitator.connection.view?.present);
    const before = present();
    await session.participant("a");
    await until("all see who has come", () => present() !== before);
    const first = present();
    // The next one is counted at once, and told of when the tick is over: until then lines come in.
    await session.participant("a");
    while (present() === first) {
      const back = receive({ epoch: "another", version: 0 });
      await until("the snapshot", () => back.received.some(({ event }) => event === "snapshot"));
      expect(back.received[0]?.event).toBe("snapshot");
    }
  });

  it("[SY3] a client with a gap asks for what it lacks and is right again", async () => {
    const person = await session.participant("a");
    await session.facilitator.next();
    const raw = io(server.url, {
      auth: { v: protocolVersion, code: session.code, as: "participant", member: nanoid(22), side: "b" },
      transports: ["websocket"],
      forceNew: true,
    });
    sockets.push(raw);
    const [epoch, version] = await new Promise<[string, number]>((resolve) =>
      raw.once("snapshot", (...first: [string, number]) => resolve(first)),
    );
    await session.facilitator.next();
    await until("the participant sees the next step", () => person.connection.view?.next?.stage === "pain-points");
    const patched = new Promise<number>((resolve) => raw.once("patch", resolve));
    raw.emit("resume", { epoch, version });
    expect(await patched).toBe(version + 1);
  });
});

describe("a restart of the server", () => {
  it("[TI5] in the middle of a timed round loses nothing, and the timer is right", async () => {
    const author = await session.participant("a");
    await session.facilitator.next(3);
    await author.inStage("pain-points");
    await accepted(
      author.act({ type: "add-post", text: "Written before" }, { editKey: newEditKey(), text: "Written before" }),
    );
    await accepted(session.facilitator.do({ type: "timer-start" }));
    const running = await until("the timer runs", () => {
      const timer = session.facilitator.connection.view?.clock;
      return timer?.kind === "running" && timer;
    });
    clock.advance(60_000);
    await server.restart();
    const { connection } = session.facilitator;
    await until("everybody is back", () => connection.state.kind === "open" && author.connection.state.kind === "open");
    expect(connection.view?.clock).toEqual(running);
    clock.advance(running.endsAtMs - clock.nowMs() + 10);
    await until("time is up", () => connection.view?.clock.kind === "over");
    expect(connection.view?.clock).toMatchObject({ endedAtMs: running.endsAtMs });
    await session.facilitator.next();
    await until("the post is there", () => JSON.stringify(author.connection.view).includes("Written before"));
  });

  it("[TI5] that lasted beyond the deadline finds it over, at the moment at which it was due", async () => {
    await session.facilitator.next();
    await accepted(session.facilitator.do({ type: "timer-start" }));
    const running = await until("the timer runs", () => {
      const timer = session.facilitator.connection.view?.clock;
      return timer?.kind === "running" && timer;
    });
    const restarted = server.restart();
    clock.advance(3_600_000);
    await restarted;
    const { connection } = session.facilitator;
    await until("time is up", () => connection.view?.clock.kind === "over");
    expect(connection.view?.clock).toMatchObject({ endedAtMs: running.endsAtMs });
  });

  it("[SY6] what was sent while the server was away arrives once it is back", async () => {
    const person = await session.participant("a");
    await session.facilitator.next(3);
    await person.inStage("pain-points");
    const restarted = server.restart();
    const answers = ["One", "Two", "Three"].map((text) =>
      person.act({ type: "add-post", text }, { editKey: newEditKey(), text }),
    );
    expect(person.connection.outbox.length).toBe(3);
    await restarted;
    for (const answer of answers) await accepted(answer);
    expect(person.connection.outbox).toEqual([]);
    await until("the facilitator is back", () => session.facilitator.connection.state.kind === "open");
    await session.facilitator.next();
    await until("all three are shown", () => /One.*Two|Two.*One/s.test(JSON.stringify(person.connection.view)));
    expect(person.connection.own.every(({ contentId }) => contentId)).toBe(true);
  });

  it("[SY6] what a closed tab had not sent is sent when it opens again", async () => {
    const member = nanoid(22) as never;
    const person = await session.participant("a", undefined, member);
    await session.facilitator.next(3);
    await person.inStage("pain-points");
    await server.restart();
    void person.act({ type: "add-post", text: "Half a sentence" }, { editKey: newEditKey(), text: "Half a sentence" });
    person.leave();
    const again = await session.participant("a", person.device, member);
    await until("the outbox is empty", () => again.connection.outbox.length === 0);
    expect(again.connection.own).toMatchObject([{ text: "Half a sentence", contentId: expect.any(String) }]);
  });
});

describe("the outbox", () => {
  it("[SY5] does not let a change overtake the text that it changes, when the text has to be sent again", async () => {
    const person = await session.participant("a");
    await session.facilitator.next(3);
    await person.inStage("pain-points");
    // Uses up what may be said in five seconds, so that what follows is refused for a moment.
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => person.connection.send({ type: "ready", ready: n % 2 === 0 })),
    );
    const editKey = newEditKey();
    const answers = [
      person.act({ type: "add-post", text: "First words" }, { editKey, text: "First words" }),
      person.act({ type: "edit-post", text: "Better words" }, { editKey, text: "Better words" }),
    ];
    for (const answer of answers) await accepted(answer);
    expect(person.connection.own).toMatchObject([{ text: "Better words" }]);
  });
});
