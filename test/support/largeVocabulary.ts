import { openDataDirectory } from "../../server/log/sqlite/dataDirectory.ts";
import { hashOfSecret, randomToken } from "../../server/sessions/secrets.ts";
import { snapshotOf } from "../../server/sessions/storedState.ts";
import type { ById } from "../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId, JoinCode, SessionId } from "../../shared/ids.ts";
import { agendaFrom } from "../../shared/session/agenda.ts";
import { idle } from "../../shared/session/deadline.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { SideVerdict } from "../../shared/stages/shared-vocabulary/agreement.ts";
import type { Collected, Meaning, Term, Version } from "../../shared/stages/shared-vocabulary/schema.ts";

export interface GlossarySize {
  readonly stages: number;
  readonly termsEach: number;
}

/** Words of our trade, so that the texts are as long and as varied as people's. */
const words =
  "sales promise date delivery release customer urgent scope accepted contract week support signed live rollout team".split(
    " ",
  );
const newId = <Id extends string>(): Id => randomToken() as Id;
const sentence = (seed: number, length: number): string =>
  Array.from({ length }, (_, at) => words[(seed * 7 + at * (3 + (seed % 5))) % words.length]).join(" ");

const verdict: SideVerdict = {
  accepted: true,
  shown: { agree: 4, liveWith: 1, object: 0, cast: 5, accepting: 5, needed: 4, present: 6, quorumNeeded: 3 },
};

const version = (seed: number, number: number, agreed: boolean): Version => ({
  version: number,
  vote: number,
  draft: newId(),
  wording: { text: sentence(seed, 25), usage: sentence(seed + 1, 12), example: sentence(seed + 2, 12) },
  bySide: { a: verdict, b: agreed ? verdict : { accepted: false } },
  passed: agreed,
  agreed,
  ...(agreed && { on: "2026-11-24" }),
  reasons: agreed ? {} : { [newId()]: sentence(seed + 3, 10), [newId()]: sentence(seed + 4, 10) },
});

/** A stage after its last step: each term with six meanings and two votes. */
function vocabulary(first: number, count: number): Collected & { readonly step: "agree" } {
  const terms: Record<ContentId, Term> = {};
  const meanings: Record<ContentId, Meaning> = {};
  for (let seed = first; seed < first + count; seed += 1) {
    const id = newId<ContentId>();
    terms[id] = {
      term: `${sentence(seed, 2)} ${seed}`,
      also: [],
      from: [],
      adopted: true,
      onTable: false,
      standing: { status: "agreed", version: 2 },
      history: [version(seed, 1, false), version(seed + 9, 2, true)],
    };
    for (const label of ["a", "b"] as const) {
      for (let nth = 0; nth < 3; nth += 1) {
        meanings[newId<ContentId>()] = { term: id, text: sentence(seed + nth, 15), label };
      }
    }
  }
  const none: ById<never> = {};
  return {
    step: "agree",
    terms,
    meanings,
    held: none,
    written: none,
    wrote: { a: 0, b: 0, neutral: 0 },
    heldDrafts: none,
    drafts: none,
    hidden: none,
    focus: null,
    definings: 1,
    votes: 2 * count,
  };
}

/** An ended session whose agenda is `stages` vocabularies of `termsEach` agreed terms. */
export function vocabularyState({ stages, termsEach }: GlossarySize): SessionState {
  const item = { stage: "shared-vocabulary", settings: {}, atZero: "wait", autoStart: false, warnMs: 0 } as const;
  const agenda = agendaFrom(
    Array.from({ length: stages }, () => item),
    () => newId<AgendaKey>(),
  );
  return {
    code: "CDFGHJKM" as JoinCode,
    title: "Sales and operations",
    sides: { a: "Sales", b: "Operations" },
    phase: "ended",
    locked: false,
    agenda,
    at: null,
    clock: idle(0),
    stages: Object.fromEntries(agenda.map(({ key }, at) => [key, vocabulary(at * termsEach, termsEach)])),
  };
}

/** Writes such a session into a data directory on which no server runs. */
export async function storeVocabulary(
  dataDir: string,
  state: SessionState,
): Promise<{ readonly id: SessionId; readonly code: JoinCode; readonly secret: string }> {
  const [id, secret] = [newId<SessionId>(), randomToken()];
  const log = openDataDirectory(dataDir, {});
  await log.create({
    id,
    code: state.code,
    facilitatorHash: hashOfSecret(secret),
    expiresOn: 30_000,
    snapshot: snapshotOf(state, 0),
    vault: [{ name: "session-key", value: randomToken() }],
  });
  await log.close();
  return { id, code: state.code, secret };
}
