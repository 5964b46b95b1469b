import { isRefused } from "../../shared/decision.ts";
import type { AgendaKey, CommandId, ContentId, MemberId, ScopeId } from "../../shared/ids.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import type { Ack } from "../../shared/protocol/messages.ts";
import type { SessionCommand, SystemCommand } from "../../shared/session/command.ts";
import { decide, decideInStage, type SessionContext } from "../../shared/session/decide.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { closedBallots, currentScope, reconcile, scopeAt } from "../../shared/session/scope.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { Actor, Typed } from "../../shared/stages/stage.ts";
import type { VaultChange } from "../log/eventLog.ts";
import type { Roster, TookPart } from "./roster.ts";
import { randomToken } from "./secrets.ts";
import { applyVault, scopeSecret, secretsThatChange, type Vault } from "./vault.ts";

/** A command that has passed the edge: parsed, and allowed to come from where it came. */
export type Work =
  | { readonly kind: "session"; readonly command: SessionCommand | SystemCommand }
  | {
      readonly kind: "stage";
      readonly at: AgendaKey;
      readonly command: Typed;
      readonly contentId: ContentId | null;
    };

/** Who sends it; the member goes no further than the pseudonym that is made of it. */
export type Sender =
  | { readonly as: "facilitator" }
  | { readonly as: "system" }
  | { readonly as: "participant"; readonly member: MemberId };

export interface Queued {
  readonly id: CommandId | null;
  readonly sender: Sender;
  readonly work: Work;
  readonly answer: (ack: Ack) => void;
}

/** What a session has durably. */
export interface Durable {
  readonly state: SessionState;
  readonly vault: Vault;
  /** Ids of the commands that were carried out. */
  readonly known: ReadonlySet<CommandId>;
}

/** What a decision depends on beside it. */
export interface Surroundings {
  readonly roster: Roster;
  readonly nowMs: () => number;
  readonly random: () => number;
  /** Whether what must follow from who is present follows now. */
  readonly reconciles: boolean;
}

/** What a batch would make of a session, to be committed. */
export interface Outcome {
  readonly state: SessionState;
  readonly events: readonly SessionEvent[];
  readonly vault: readonly VaultChange[];
  readonly commands: readonly CommandId[];
  readonly acks: ReadonlyMap<Queued, Ack>;
  readonly touched: ReadonlySet<MemberId>;
  /** To be remembered in memory, once the outcome is durable [AN12]. */
  readonly tookPart: ReadonlyMap<ScopeId, TookPart>;
  /** Whether somebody else's personal view may have changed: by a deal, or by the facilitator's hand. */
  readonly forAll: boolean;
}

/** Decides the commands one after the other, each on what those before it would make; then deals. */
export function decideBatch(batch: readonly Queued[], durable: Durable, around: Surroundings): Outcome {
  let { state } = durable;
  const vault = new Map(durable.vault);
  const changes: VaultChange[] = [];
  const events: SessionEvent[] = [];
  const commands = new Set<CommandId>();
  const acks = new Map<Queued, Ack>();
  const touched = new Set<MemberId>();
  const tookPart = new Map<ScopeId, TookPart>();
  let forAll = false;

  const happen = (happened: readonly SessionEvent[]) => {
    const before = state;
    state = evolveAll(state, happened);
    for (const { scope, voters } of closedBallots(before, state)) {
      const secret = scopeSecret(vault, scope);
      if (secret === undefined) continue;
      for (const [part, those] of voters) tookPart.set(part, around.roster.behind(secret, those));
    }
    events.push(...happened);
    const change = secretsThatChange(state, vault);
    applyVault(vault, change);
    changes.push(...change);
  };

  for (const queued of batch) {
    const { id, sender, work } = queued;
    const contentId = work.kind === "stage" ? work.contentId : null;
    const saved: Ack = { ok: true, ...(contentId && { contentId }) };
    if (id && (durable.known.has(id) || commands.has(id))) {
      acks.set(queued, saved);
      continue;
    }
    const scope = scopeAt(state, work.kind === "stage" ? work.at : state.at);
    const secret = scopeSecret(vault, scope);
    const context: SessionContext = {
      nowMs: around.nowMs(),
      random: around.random,
      newId: () => randomToken() as ContentId,
      promptsIn,
      actor: actor(sender, secret, around.roster),
      contentId,
      present: around.roster.present(),
      answered: (earlier) => (secret === undefined ? undefined : around.roster.answered(secret, earlier)),
    };
    const decision =
      work.kind === "session"
        ? decide(state, work.command, context)
        : decideInStage(state, work.at, work.command, context);
    if (isRefused(decision)) {
      acks.set(queued, { ok: false, refusal: decision.refusal });
      continue;
    }
    happen(decision.events);
    acks.set(queued, saved);
    if (id) commands.add(id);
    if (sender.as === "participant") touched.add(sender.member);
    else forAll = true;
  }

  const dealt = reconciled(state, vault, around);
  happen(dealt);
  return {
    state,
    events,
    vault: changes,
    commands: [...commands],
    acks,
    touched,
    tookPart,
    forAll: forAll || dealt.length > 0,
  };
}

function reconciled(state: SessionState, vault: Vault, { roster, random, reconciles }: Surroundings) {
  const secret = scopeSecret(vault, currentScope(state));
  if (secret === undefined || !reconciles) return [];
  return reconcile(state, () => roster.presentAs(secret), random);
}

function actor(sender: Sender, secret: string | undefined, roster: Roster): Actor {
  if (sender.as !== "participant") return { role: sender.as };
  const side = roster.get(sender.member)?.side ?? "neutral";
  return {
    role: "participant",
    side,
    pseudonym: secret === undefined ? null : roster.pseudonym(secret, sender.member),
  };
}
