import { nanoid } from "nanoid";
import { afterEach, beforeEach, expect, it } from "vitest";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { MemberId } from "../../shared/ids.ts";
import { stageIds } from "../../shared/stages/registry.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, refusedWith, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;

beforeEach(async () => {
  server = await aServer();
  session = await aSession(server.url);
});
afterEach(async () => {
  session.close();
  await server.stop();
});

it("[BR2] [BR5] a room that rests still rests after a restart, and takes what was typed", async () => {
  const { facilitator } = session;
  const person = await session.participant("a");
  await facilitator.next(3);
  await person.inStage("pain-points");
  await accepted(facilitator.do({ type: "take-breath" }));
  await server.restart();
  const { connection } = facilitator;
  await until("everybody is back", () => connection.state.kind === "open" && person.connection.state.kind === "open");
  await until("it rests", () => person.connection.view?.breath !== undefined && connection.view?.breath !== undefined);
  await accepted(person.act({ type: "add-post", text: "Nobody asks us" }, { editKey: newEditKey(), text: "x" }));
  expect(await refusedWith(facilitator.do({ type: "next" }))).toBe("resting");
  expect(connection.view?.clock.kind).toBe("paused");
  await accepted(facilitator.do({ type: "go-on", clock: true }));
  await until("the clock runs", () => connection.view?.clock.kind === "running");
});

it("[NO1] [NO2] a note is there after a restart, and in nothing that anybody else gets", async () => {
  const { facilitator } = session;
  const [person, wall] = [await session.participant("a"), await session.screen()];
  const key = facilitator.connection.view?.agenda[0]?.key as never;
  await accepted(facilitator.do({ type: "note", key, text: "Kim opens " }));
  await facilitator.next();
  await server.restart();
  const { connection } = facilitator;
  await until("the facilitator is back", () => connection.state.kind === "open");
  await until("the note is there", () => connection.view?.notes?.[key] === "Kim opens ");
  await until("the others are back", () => [person, wall].every((one) => one.connection.state.kind === "open"));
  for (const one of [person, wall]) expect(JSON.stringify(one.connection.view)).not.toContain("Kim");
  for (const name of ["report.md", "report.json", "report.csv", "glossary.json"]) {
    const answer = await fetch(`${server.url}/api/sessions/${session.code}/exports/${name}`, {
      headers: { Authorization: `Bearer ${session.secret}` },
    });
    expect(await answer.text()).not.toContain("Kim");
  }
});

it.each(stageIds)("[AN7] somebody is removed while the room is in %s, and does not come back", async (stage) => {
  const { facilitator } = session;
  const member = nanoid(22) as MemberId;
  const [person, other] = [await session.participant("a", memoryStorage(), member), await session.participant("b")];
  await accepted(
    facilitator.do({
      type: "agenda-add",
      item: { stage, settings: {}, atZero: "wait", autoStart: false, warnMs: 0 },
    }),
  );
  await facilitator.next();
  await person.inStage(stage);
  await until("both are counted", () => Object.keys(facilitator.connection.view?.people ?? {}).length === 2);
  const badge = person.connection.me?.badge as never;
  await accepted(facilitator.connection.send({ type: "remove-person", badge }));
  await until("the person is told", () => person.connection.state.kind === "refused");
  await until("one is left", () => Object.keys(facilitator.connection.view?.people ?? {}).length === 1);
  const again = await session.participant("a", memoryStorage(), member);
  expect(again.connection.state).toMatchObject({ kind: "refused", refusal: { code: "removed" } });
  expect(other.connection.state.kind).toBe("open");
});
