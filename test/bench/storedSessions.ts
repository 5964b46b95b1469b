import type { EventLog } from "../../server/log/eventLog.ts";
import { databaseIn } from "../../server/log/sqlite/dataDirectory.ts";
import { openSqliteLog } from "../../server/log/sqlite/log.ts";
import { hashOfSecret, newJoinCode, randomToken } from "../../server/sessions/secrets.ts";
import { snapshotOf, storedEvent } from "../../server/sessions/storedState.ts";
import type { AgendaKey, ContentId, JoinCode, SessionId } from "../../shared/ids.ts";
import { agendaFrom } from "../../shared/session/agenda.ts";
import { idle } from "../../shared/session/deadline.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import { openScopes } from "../../shared/session/scope.ts";
import type { SessionState, StageState } from "../../shared/session/state.ts";
import type { PainPointsState } from "../../shared/stages/pain-points/schema.ts";
import { flatOf, trieFrom } from "../../shared/trie.ts";

export interface StoredSession {
  readonly id: SessionId;
  readonly code: JoinCode;
  readonly secret: string;
  readonly state: SessionState;
}

const postText = (number: number) =>
  `${number}: sales promises dates that nobody asked us about, and the customer hears no only after the signature.`;

const painPointsItem = {
  stage: "pain-points",
  settings: { budget: 10, perItem: 10 },
  atZero: "wait",
  autoStart: false,
  warnMs: 0,
} as const;

/** Pain points that were written and revealed, `posts` of them. */
function board(posts: number): PainPointsState {
  const all = Array.from(
    { length: posts },
    (_, number) => [randomToken() as ContentId, { text: postText(number) }] as const,
  );
  return { step: "grouping", posts: trieFrom(all), groups: {}, writings: 1, ballots: 0 };
}

/** A live session in the last of its stages; `posts` says how many are in each of them. */
export function aSessionWith(posts: readonly number[]): StoredSession {
  const agenda = agendaFrom(
    posts.map(() => painPointsItem),
    () => randomToken() as AgendaKey,
  );
  const stages = agenda.map(({ key }, index): [AgendaKey, StageState] => [key, board(posts[index] ?? 0)]);
  const code = newJoinCode();
  return {
    id: randomToken() as SessionId,
    code,
    secret: randomToken(),
    state: {
      code,
      title: "Sales and operations",
      sides: { a: "Sales", b: "Operations" },
      phase: "live",
      locked: false,
      agenda,
      at: agenda.at(-1)?.key ?? null,
      clock: idle(0),
      stages: Object.fromEntries(stages),
    },
  };
}

/** The same session with writing open again. */
export function inWritingStep(session: StoredSession): StoredSession {
  const key = session.state.at as AgendaKey;
  const { posts, groups, writings, ballots } = session.state.stages[key] as PainPointsState;
  const stage: PainPointsState = { step: "writing", posts, groups, writings, ballots, unseen: {}, writers: {} };
  return { ...session, state: { ...session.state, stages: { ...session.state.stages, [key]: stage } } };
}

/** `count` rewordings of the posts of the current stage, in turn. */
function rewordings({ state }: StoredSession, count: number): SessionEvent[] {
  const key = state.at as AgendaKey;
  const ids = Object.keys(flatOf((state.stages[key] as PainPointsState).posts)) as ContentId[];
  return Array.from({ length: count }, (_, number) => ({
    type: "in-stage",
    key,
    event: { type: "post-edited", id: ids[number % ids.length], text: postText(number) } as { type: string },
  }));
}

/**
 * Writes sessions as a server leaves them: a snapshot of the state after the first `events`, and
 * `eventsAfter` more in commits of `eventsEach`.
 */
export async function store(
  dataDir: string,
  sessions: readonly StoredSession[],
  events: { events: number; eventsAfter: number; eventsEach?: number },
): Promise<void> {
  const log = openSqliteLog(databaseIn(dataDir));
  await storeIn(log, sessions, events);
  await log.close();
}

/** The same into a log that is open. */
export async function storeIn(
  log: EventLog,
  sessions: readonly StoredSession[],
  { events, eventsAfter, eventsEach = 1 }: { events: number; eventsAfter: number; eventsEach?: number },
): Promise<void> {
  for (const { id, code, secret, state } of sessions) {
    const names = ["session-key", ...openScopes(state).map((scope) => `scope/${scope}`)];
    const vault = names.map((name) => ({ name, value: randomToken() }));
    const expiresOn = Math.floor(Date.now() / 86_400_000) + 90;
    const facilitatorHash = hashOfSecret(secret);
    await log.create({ id, code, facilitatorHash, expiresOn, snapshot: snapshotOf(state, 0), vault });
    if (events > 0) {
      const earlier = Array.from({ length: events }, () => storedEvent({ type: "locked-set", locked: false }));
      const snapshot = snapshotOf(state, events);
      await log.append({ session: id, expectedSeq: 0, events: earlier, commands: [], vault: [], snapshot });
    }
  }
  const later = sessions.map((session) => rewordings(session, eventsAfter).map(storedEvent));
  for (let done = 0; done < eventsAfter; done += eventsEach) {
    const commits = sessions.map(({ id }, index) =>
      log.append({
        session: id,
        expectedSeq: events + done,
        events: later[index]?.slice(done, done + eventsEach) ?? [],
        commands: [randomToken() as never],
        vault: [],
      }),
    );
    if ((await Promise.all(commits)).some((appended) => appended !== "done")) throw new Error("a commit was refused");
  }
}
