import { nanoid } from "nanoid";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { AgendaKey, EditKey, MemberId } from "../../shared/ids.ts";
import { aNetwork, type TestNetwork } from "../support/aNetwork.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let network: TestNetwork;
let session: TestSession;

beforeEach(async () => {
  server = await aServer();
  network = await aNetwork(server.url);
  session = await aSession(server.url);
  await session.facilitator.next(3);
});
afterEach(async () => {
  session.close();
  await network.close();
  await server.stop();
});

/** A phone on the network, whose clock can be set. */
async function aPhone() {
  const clock = { aheadMs: 0 };
  const phone = connect({
    url: network.url,
    credentials: { as: "participant", code: session.code, member: nanoid(22) as MemberId, side: "a" },
    storage: memoryStorage(),
    nowMs: () => Date.now() + clock.aheadMs,
    answerWithinMs: 200,
  });
  onTestFinished(() => phone.close());
  await until("the phone is in", () => phone.state.kind === "open" && phone.view?.stage?.id === "pain-points");
  const at = phone.view?.at as AgendaKey;
  return {
    phone,
    clock,
    write: (text: string, editKey: EditKey = newEditKey()) =>
      phone.send({ type: "add-post", text }, { at, editKey, own: { text } }),
    states: () => phone.outbox.map(({ state }) => state),
  };
}

async function shown(): Promise<string[]> {
  await session.facilitator.next();
  const stage = session.facilitator.connection.view?.stage;
  if (stage?.id !== "pain-points" || !("posts" in stage.view)) throw new Error("the posts are not shown");
  return Object.values(stage.view.posts).map(({ text }) => text);
}

describe("a phone", () => {
  it("[SY6] on a network slower than its patience sends again and again, and its text is there once", async () => {
    const { phone, write } = await aPhone();
    network.delay(500);
    const answers = ["One", "Two", "Three"].map((text) => write(text));
    for (const answer of answers) await accepted(answer);
    expect(phone.state.kind).toBe("open");
    expect(phone.outbox).toEqual([]);
    network.mend();
    expect((await shown()).toSorted()).toEqual(["One", "Three", "Two"]);
  });

  it("[SY6] whose line is half-open never says that a text is saved, finds out by itself, and sends it again", async () => {
    const { phone, write, states } = await aPhone();
    network.lose();
    const answer = write("Into the void");
    expect(states()).toEqual(["sending"]);
    await until("it has noticed", () => phone.state.kind !== "open");
    expect(states()).toEqual(["waiting"]);
    await accepted(answer);
    expect(phone.state.kind).toBe("open");
    expect(await shown()).toEqual(["Into the void"]);
  });

  it("[SY6] that loses the answer alone is answered again, and its text is there once", async () => {
    const { write } = await aPhone();
    // The command gets through; its answer waits in the network, which then breaks.
    const written = () => session.facilitator.connection.view?.written ?? 0;
    const answer = write("Saved, but nobody told me");
    network.freeze();
    await until("the server has it or the network has stopped it", () => written() >= 0);
    network.cut();
    network.mend();
    await accepted(answer);
    expect(await shown()).toEqual(["Saved, but nobody told me"]);
  });

  it("[SY6] that slept for ten minutes is back at once when it wakes up, as the same person, with what it had written", async () => {
    const { phone, clock, write, states } = await aPhone();
    await accepted(write("Before the sleep"));
    const badge = phone.me?.badge;
    network.freeze();
    const answer = write("Half asleep");
    expect(states()).toEqual(["sending"]);
    clock.aheadMs += 10 * 60_000;
    network.lose();
    network.mend();
    phone.wake();
    await accepted(answer);
    expect(phone.state.kind).toBe("open");
    expect(phone.me?.badge).toBe(badge);
    clock.aheadMs = 0;
    expect((await shown()).toSorted()).toEqual(["Before the sleep", "Half asleep"]);
    await until("it sees where the room is", () => phone.view?.stage?.view.step === "grouping");
  });

  it("[SY6] that slept while the room moved on is told so, and keeps the text", async () => {
    const { phone, write } = await aPhone();
    await accepted(write("In time"));
    network.cut();
    await until("it is offline", () => phone.state.kind === "offline");
    const answer = write("Too late");
    expect(phone.outbox.map(({ state }) => state)).toEqual(["waiting"]);
    expect(await shown()).toEqual(["In time"]);
    network.mend();
    phone.wake();
    expect(await answer).toMatchObject({ ok: false, refusal: { code: "wrong-step" } });
    expect(phone.outbox).toMatchObject([{ state: "refused", own: { text: "Too late" } }]);
    expect(phone.state.kind).toBe("open");
  });

  it("[SY3] that was frozen for a while has missed nothing when the network flows again", async () => {
    const { phone } = await aPhone();
    network.freeze();
    for (let number = 1; number <= 30; number += 1) {
      const title = `Title ${number}`;
      await accepted(session.facilitator.do({ type: "set-title", title, sides: { a: "Sales", b: "Operations" } }));
    }
    expect(phone.view?.title).not.toBe("Title 30");
    network.mend();
    await until("it sees the last title", () => phone.view?.title === "Title 30");
  });
});
