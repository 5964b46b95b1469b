import { afterEach, beforeEach, expect, it } from "vitest";
import { askAgainMs } from "../../server/sessions/moreTime.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, type Person, refusedWith, type TestSession } from "../support/aSession.ts";
import { skippingClock } from "../support/skippingClock.ts";
import { until } from "../support/until.ts";

let clock: ReturnType<typeof skippingClock>;
let server: TestServer;
let session: TestSession;
let people: Person[];

beforeEach(async () => {
  clock = skippingClock();
  server = await aServer({}, { clock });
  session = await aSession(server.url);
  people = await Promise.all((["a", "a", "b", "b"] as const).map((side) => session.participant(side)));
  await session.facilitator.next();
});
afterEach(async () => {
  session.close();
  await server.stop();
});

const ask = ({ connection }: Person) => connection.send({ type: "ask-for-time" });
const addMinute = () => session.facilitator.do({ type: "timer-adjust", byMs: 60_000 });
const isWanted = () => session.facilitator.connection.view?.moreTime === true;
const hasAsked = ({ connection }: Person) => connection.me?.moreTime === true;

it("[TI7] the facilitator is told that somebody needs more time, and nobody is told who or how many", async () => {
  const [ann, ben, ...others] = people as [Person, Person, ...Person[]];
  const wall = await session.screen();
  await accepted(ask(ann));
  await until("the facilitator knows", isWanted);
  const told = JSON.stringify(session.facilitator.connection.view);
  await accepted(ask(ben));
  await until("both see that they have asked", () => hasAsked(ann) && hasAsked(ben));
  ann.leave();
  await until("one has left", () => Object.keys(session.facilitator.connection.view?.people ?? {}).length === 3);
  expect(isWanted()).toBe(true);
  expect(told).toContain('"moreTime":true');
  for (const { connection } of [...others, wall]) expect(JSON.stringify(connection.view)).not.toContain("moreTime");
  expect(others.some(hasAsked)).toBe(false);
});

it("[TI7] it is answered when the clock is lengthened, and not when it is shortened", async () => {
  const [ann] = people as [Person];
  await accepted(ask(ann));
  await until("the facilitator knows", isWanted);
  await accepted(session.facilitator.do({ type: "timer-adjust", byMs: -60_000 }));
  expect(hasAsked(ann)).toBe(true);
  await accepted(addMinute());
  await until("it is answered", () => !isWanted() && !hasAsked(ann));
});

it("[TI7] it is forgotten when the step ends, and by a restart", async () => {
  const [ann, ben] = people as [Person, Person];
  await accepted(ask(ann));
  await until("the facilitator knows", isWanted);
  await session.facilitator.next();
  await until("it is forgotten", () => !isWanted() && !hasAsked(ann));
  await session.facilitator.next();
  await accepted(ask(ben));
  await until("the facilitator knows again", isWanted);
  await server.restart();
  await until("both are back", () =>
    [session.facilitator, ben].every(({ connection }) => connection.state.kind === "open"),
  );
  await until("it is forgotten", () => !isWanted() && !hasAsked(ben));
});

it("[TI8] a person asks once until it is answered, and not again within a minute", async () => {
  const [ann, ben] = people as [Person, Person];
  await accepted(ask(ann));
  await accepted(ask(ann));
  await accepted(addMinute());
  await until("it is answered", () => !hasAsked(ann));
  expect(await refusedWith(ask(ann))).toBe("asked-already");
  await accepted(ask(ben));
  await accepted(addMinute());
  clock.skip(askAgainMs);
  await accepted(ask(ann));
});

it("[TI8] where there is no clock to lengthen it is refused, and so it is from who takes no part", async () => {
  const [ann] = people as [Person];
  expect(await refusedWith(session.facilitator.connection.send({ type: "ask-for-time" }))).toBe("not-allowed");
  await session.facilitator.next();
  expect(await refusedWith(ask(ann))).toBe("wrong-step");
});
