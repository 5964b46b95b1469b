import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { nanoid } from "nanoid";
import { expect, it, onTestFinished } from "vitest";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { AgendaKey, MemberId } from "../../shared/ids.ts";
import { aNetwork } from "../support/aNetwork.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey } from "../support/aSession.ts";
import { until } from "../support/until.ts";

/** With the app's files in place: its page is served at every address that nothing else claims. */
async function aServerWithItsApp(): Promise<TestServer> {
  const clientDir = mkdtempSync(path.join(tmpdir(), "parley-app-"));
  onTestFinished(() => rmSync(clientDir, { recursive: true }));
  mkdirSync(path.join(clientDir, "en"));
  writeFileSync(path.join(clientDir, "en", "index.html"), "<!doctype html>");
  const server = await aServer({}, { clientDir });
  onTestFinished(() => server.stop());
  return server;
}

it("[SY11] a poll that waits is answered by what it waits for, and the app does not touch it", async () => {
  const { url } = await aServerWithItsApp();
  const line = `${url}/socket.io/?EIO=4&transport=polling`;
  const { sid } = JSON.parse((await (await fetch(line)).text()).slice(1)) as { sid: string };
  const poll = fetch(`${line}&sid=${sid}`);
  // Somebody who does not say who they are, so that the next word is a refusal.
  expect(await (await fetch(`${line}&sid=${sid}`, { method: "POST", body: "40" })).text()).toBe("ok");
  const answer = await poll;
  expect(answer.headers.get("content-security-policy")).toBeNull();
  expect(await answer.text()).toMatch(/^44.*malformed/);
});

it("[SY11] a phone behind a proxy that refuses WebSockets takes part all the same", async () => {
  const server = await aServerWithItsApp();
  const session = await aSession(server.url);
  onTestFinished(() => session.close());
  await session.facilitator.next(3);

  const network = await aNetwork(server.url);
  onTestFinished(() => network.close());
  network.refuseWebSockets();
  const states: string[] = [];
  const phone = connect({
    url: network.url,
    credentials: { as: "participant", code: session.code, member: nanoid(22) as MemberId, side: "a" },
    storage: memoryStorage(),
  });
  onTestFinished(() => phone.close());
  phone.subscribe(() => {
    if (states.at(-1) !== phone.state.kind) states.push(phone.state.kind);
  });
  await until("the phone is in", () => phone.state.kind === "open" && phone.view?.stage?.id === "pain-points");

  const texts = ["One", "Two", "Three"];
  for (const text of texts) {
    const at = phone.view?.at as AgendaKey;
    await accepted(phone.send({ type: "add-post", text }, { at, editKey: newEditKey(), own: { text } }));
  }
  await session.facilitator.next();
  const shown = await until("the phone sees the posts", () => {
    const stage = phone.view?.stage;
    return stage?.id === "pain-points" && "posts" in stage.view && Object.values(stage.view.posts);
  });
  expect(shown.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
  // It was one line all the time.
  expect(states).toEqual(["open"]);
});
