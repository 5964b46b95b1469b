import ICAL from "ical.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Day, dayOf } from "../../shared/day.ts";
import type { ContentId } from "../../shared/ids.ts";
import type { CommitmentsParticipantView } from "../../shared/stages/commitments/view.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, type Person, refusedWith, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;

beforeEach(async () => {
  server = await aServer();
  session = await aSession(server.url, {
    agenda: [{ stage: "commitments", settings: { seeds: ["I sit in on two sales calls"] } }, { stage: "close" }],
  });
});
afterEach(async () => {
  session.close();
  await server.stop();
});

type Step = CommitmentsParticipantView["step"];

const inStep = async <S extends Step>(person: Person, step: S) =>
  (await until(`commitments are at ${step}`, () => {
    const { stage } = person.connection.view ?? {};
    return stage?.id === "commitments" && stage.view.step === step ? stage.view : null;
  })) as Extract<CommitmentsParticipantView, { step: S }>;

const exported = async (name: string): Promise<string> => {
  const answer = await fetch(`${server.url}/api/sessions/${session.code}/exports/${name}`, {
    headers: { Authorization: `Bearer ${session.secret}` },
  });
  expect(answer.status).toBe(200);
  return answer.text();
};

it("a commitment is proposed, signed, voted on, taken home as a calendar, and counted in the thanks", async () => {
  const { facilitator } = session;
  const people = await Promise.all((["a", "a", "a", "b", "b", "b"] as const).map((side) => session.participant(side)));
  const [seller, , , planner] = people as [Person, Person, Person, Person];
  const screen = await session.screen();
  const on = dayOf(Date.now() + 14 * 86_400_000);

  await facilitator.next();
  await inStep(planner, "proposing");
  const proposal = { type: "propose", text: "I take a seller along to a go-live" } as const;
  await accepted(planner.act(proposal, { editKey: newEditKey(), text: proposal.text }));
  expect(Object.keys((await inStep(screen, "proposing")).proposals)).toHaveLength(1);
  await accepted(facilitator.act({ type: "show-proposals" }));
  const [id] = await until("the proposal is there", () => {
    const { stage } = facilitator.connection.view ?? {};
    if (stage?.id !== "commitments" || stage.view.step !== "proposing") return null;
    return Object.entries(stage.view.proposals).find(([, { text }]) => text === proposal.text) ?? null;
  });
  const commitment = id as ContentId;
  await accepted(facilitator.act({ type: "set-listed", id: commitment, on: true }));

  await facilitator.next();
  await inStep(planner, "signing");
  const sign = (day: Day) =>
    planner.act(
      { type: "sign", commitment, name: "Olga", on: day },
      { editKey: newEditKey(), text: "Olga", about: commitment },
    );
  expect(await refusedWith(sign("2020-01-01"))).toBe("past-date");
  await accepted(sign(on));
  const signed = await until("the screen shows the name", () => {
    const { stage } = screen.connection.view ?? {};
    if (stage?.id !== "commitments" || stage.view.step !== "signing") return null;
    const [signature] = Object.values(stage.view.commitments[commitment]?.signatures ?? {});
    return signature ?? null;
  });
  expect(signed).toEqual({ name: "Olga", on });

  await facilitator.next();
  for (const [at, person] of people.entries()) {
    await inStep(person, "confidence");
    await accepted(person.act({ type: "hold-up", commitment, fingers: at < 3 ? 5 : 2 }));
  }
  expect(JSON.stringify((await inStep(screen, "confidence")).commitments)).not.toContain("mean");
  await accepted(
    planner.act({ type: "add-condition", commitment, text: "A quiet week" }, { editKey: newEditKey(), text: "…" }),
  );
  await facilitator.next();
  const settled = (await inStep(seller, "settled")).commitments[commitment];
  expect(settled?.confidence).toMatchObject({ count: 6, mean: 3.5, bySide: { a: { mean: 5 }, b: { mean: 2 } } });
  expect(Object.values(settled?.conditions ?? {})).toEqual([{ text: "A quiet week" }]);

  const calendar = new ICAL.Component(ICAL.parse(await exported("commitments.ics")));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
    ["Olga: I take a seller along to a go-live", on],
  ]);
  expect(events[0]?.component.getAllSubcomponents("valarm")).toHaveLength(2);
  expect(await exported("commitments.md")).toContain(`- [ ] Olga, by ${on}: I take a seller along to a go-live`);

  await facilitator.next(2);
  const thanks = await until("the room is thanked", () => {
    const { stage } = seller.connection.view ?? {};
    return stage?.id === "close" && stage.view.step === "closing" ? stage.view : null;
  });
  expect(thanks.made).toEqual({ painPoints: 0, understood: 0, terms: 0, commitments: 1 });
}, 60_000);
