import { afterEach, expect, it } from "vitest";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import { createLogger } from "../../server/logger.ts";
import type { MemberId } from "../../shared/ids.ts";
import { aServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey } from "../support/aSession.ts";
import { listenToOutput, type Output } from "../support/output.ts";

let output: Output;
afterEach(() => output.stop());

it("[AN9] a text that is logged would be found, as it is and escaped in JSON", () => {
  output = listenToOutput();
  const logger = createLogger({ logLevel: "trace" });
  const text = 'They said "never" and meant it';
  logger.trace({ text }, "a text");
  console.log("and one more: the key of a text");
  expect(output.whichOf([text, "the key of a text", "what nobody wrote"])).toEqual([text, "the key of a text"]);
});

it("[AN9] neither texts nor keys stand in the output, whatever goes wrong with them", async () => {
  output = listenToOutput();
  const server = await aServer({ logLevel: "trace" });
  const session = await aSession(server.url, { title: "A title that is nobody's business" });
  const member = "member-of-this-test-01" as MemberId;
  const person = await session.participant("a", memoryStorage(), member);
  await session.facilitator.next(3);
  await person.inStage("pain-points");
  const editKey = newEditKey();
  const text = "A text that must not be logged";
  await accepted(person.act({ type: "add-post", text }, { editKey, text }));
  // Refused, malformed, of a stranger, of another origin, and after the end.
  expect(await person.act({ type: "set-dots", item: "no-such-item-0123456789" as never, dots: 1 })).toMatchObject({
    ok: false,
  });
  expect(await person.connection.send({ type: `odd ${text}` } as never)).toMatchObject({ ok: false });
  await fetch(`${server.url}/api/sessions/${session.code}/exports/report.md`, {
    headers: { Authorization: `Bearer wrong-${session.secret}` },
  });
  await fetch(`${server.url}/api/sessions`, {
    method: "POST",
    body: `{"title": "${text}`,
    headers: { "Content-Type": "application/json" },
  });
  await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers: { Origin: "https://elsewhere.example" } });
  await accepted(session.facilitator.connection.send({ type: "delete-session" }));
  session.close();
  await server.stop();
  // Told of the page of another origin: so the log was listened to.
  expect(output.text).toContain("a page of another origin was refused");
  const { welcome } = session.facilitator.connection;
  const seal = person.connection.welcome?.seal ?? "no seal";
  const secrets = [
    text,
    editKey,
    member,
    seal,
    session.secret,
    session.code,
    welcome?.screenKey ?? "no key",
    "nobody's business",
  ];
  expect(output.whichOf(secrets)).toEqual([]);
});
