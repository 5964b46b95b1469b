import * as v from "valibot";
import { nextDriving } from "../../server/rehearsal/chair.ts";
import { total } from "../../shared/anonymity/disclosure.ts";
import type { ClientCommand } from "../../shared/protocol/messages.ts";
import { AgendaDraft } from "../../shared/session/agenda.ts";
import type { View } from "../../shared/session/view.ts";
import { stageIds } from "../../shared/stages/registry.ts";
import type { Typed } from "../../shared/stages/stage.ts";
import { accepted, aSession, type TestSession } from "./aSession.ts";
import { until } from "./until.ts";

/** So many simulated people on each side. */
const onSide = 3;
/** The rest have left it at that. */
const patienceMs = 2_000;

/** A session with every stage that there is, in the lobby. */
export async function aSessionOfEveryStage(url: string): Promise<TestSession> {
  const session = await aSession(url, { template: "blank" });
  for (const stage of stageIds) {
    const after = (session.facilitator.connection.view as View<"facilitator">).agenda.at(-1)?.key;
    const item = v.parse(AgendaDraft, { stage });
    await accepted(session.facilitator.do({ type: "agenda-add", item, ...(after && { after }) }));
    await until("the entry is there", () => session.facilitator.connection.view?.agenda.at(-1)?.key !== after);
  }
  return session;
}

/**
 * Simulated people go through the session to its end. `visit` is called in each state that the room
 * comes to, once they have done there what they would do, and nothing goes on before it has returned.
 * Others who are there are not waited for.
 */
export async function throughEveryState(
  url: string,
  { code, secret, facilitator }: TestSession,
  visit: (state: string) => Promise<void>,
): Promise<void> {
  const view = () => facilitator.connection.view as View<"facilitator">;
  const state = () => [view().phase, view().stage?.id, view().stage?.view.step].filter(Boolean).join(" ");
  const others = total(view().present);
  await visit("lobby");
  const answer = await fetch(`${url}/api/sessions/${code}/rehearsal`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
    body: JSON.stringify({ people: { a: onSide, b: onSide, neutral: 0 }, pace: "fast" }),
  });
  if (answer.status !== 201) throw new Error(`no simulated people: ${answer.status}`);
  await until("they are here", () => total(view().present) === others + 2 * onSide);

  let before = "lobby";
  let sent: Typed[] = [];
  while (view().phase !== "ended") {
    if (view().phase === "live") {
      await until("they are done", () => view().ready === 2 * onSide, patienceMs).catch(() => {});
      if (state() !== before) {
        before = state();
        sent = [];
        await visit(before);
      }
    }
    const driving = nextDriving(view(), sent, { expected: 0, isPatient: false });
    if (!driving) throw new Error(`nothing to do in ${state()}`);
    sent = [...sent, driving.command];
    const was = JSON.stringify(view());
    await facilitator.connection.send(driving.command as ClientCommand, driving.at ? { at: driving.at } : {});
    await until("the room has seen it", () => JSON.stringify(view()) !== was);
  }
  await visit("ended");
}
