import type { Voters } from "../../shared/anonymity/differences.ts";
import { nobody } from "../../shared/anonymity/disclosure.ts";
import { isRefused } from "../../shared/decision.ts";
import type { AgendaKey, Badge, ContentId, JoinCode, Pseudonym, ScopeId, SideId } from "../../shared/ids.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import type { StageCommand } from "../../shared/protocol/messages.ts";
import { type AgendaDraft, agendaFrom } from "../../shared/session/agenda.ts";
import type { SessionCommand, SystemCommand } from "../../shared/session/command.ts";
import { idle } from "../../shared/session/deadline.ts";
import { decide, decideInStage, type SessionContext } from "../../shared/session/decide.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { sample } from "../../shared/session/live.ts";
import { personal } from "../../shared/session/personal.ts";
import { closedBallots } from "../../shared/session/scope.ts";
import type { SessionState } from "../../shared/session/state.ts";
import { type Audience, view } from "../../shared/session/view.ts";
import type { Actor } from "../../shared/stages/stage.ts";

/** A participant of a core session. The pseudonym stands for any scope: the core cannot tell. */
export const someone = (name: string, side: SideId) =>
  ({ role: "participant", side, pseudonym: name as Pseudonym }) as const satisfies Actor;
export const facilitator = { role: "facilitator" } as const satisfies Actor;

/** The pure core by itself: commands in, events and views out; time and ids are counted. */
export function aCore(drafts: readonly AgendaDraft[] = []) {
  let ids = 0;
  const newKey = () => {
    ids += 1;
    return `key-${ids}`.padEnd(22, "_");
  };
  const initial: SessionState = {
    code: "ACDEFGHJ" as JoinCode,
    title: "Sales and operations",
    sides: { a: "Sales", b: "Operations" },
    phase: "lobby",
    locked: false,
    agenda: agendaFrom(drafts, () => newKey() as AgendaKey),
    at: null,
    clock: idle(0),
    stages: {},
  };
  const core = {
    initial,
    state: initial,
    events: [] as SessionEvent[],
    nowMs: 1_000_000,
    present: { ...nobody },
    /** Who was in the ballots that have closed, as the server remembers it. */
    closed: new Map<ScopeId, Voters>(),
    context(actor: Actor, contentId: string | null = null): SessionContext {
      return {
        nowMs: core.nowMs,
        random: () => 0.5,
        newId: () => newKey() as ContentId,
        promptsIn,
        actor,
        contentId: contentId as ContentId | null,
        present: core.present,
        answered: (scope) => core.closed.get(scope),
      };
    },
    /** Decides and evolves; answers "accepted" or the code of the refusal. */
    do(command: SessionCommand | SystemCommand, actor: Actor = facilitator): string {
      return core.settle(decide(core.state, command, core.context(actor)));
    },
    inStage(command: StageCommand, actor: Actor, contentId: string | null = null): string {
      return core.settle(
        decideInStage(core.state, core.state.at as AgendaKey, command, core.context(actor, contentId)),
      );
    },
    settle(decision: ReturnType<typeof decide>): string {
      if (isRefused(decision)) return decision.refusal.code;
      core.events.push(...decision.events);
      const before = core.state;
      core.state = evolveAll(before, decision.events);
      for (const { voters } of closedBallots(before, core.state)) {
        for (const [part, those] of voters) core.closed.set(part, those);
      }
      return "accepted";
    },
    view: (audience: Audience) => view(core.state, { ...sample(core.state, []), present: core.present }, audience),
    personal: (actor: ReturnType<typeof someone>) =>
      personal(core.state, {
        side: actor.side,
        pseudonym: actor.pseudonym,
        badge: "Calm Heron" as Badge,
        ready: false,
        moreTime: false,
      }),
  };
  return core;
}
