import type { Day } from "../../shared/day.ts";
import type { SessionId } from "../../shared/ids.ts";
import { areSidesTurned } from "../../shared/session/seriesFile.ts";
import type { SessionState } from "../../shared/session/state.ts";
import { type Database, readContent } from "../log/database.ts";
import { replay } from "../sessions/storedState.ts";
import { exportedSession } from "./exportedSession.ts";
import { type Glossary, glossaryOf } from "./glossary.ts";
import { type Later, livingGlossary } from "./livingGlossary.ts";

/** A session and the one that it goes on from. */
export interface LaterSession {
  readonly id: SessionId;
  readonly before: SessionId;
}

interface First {
  readonly session: SessionId;
  readonly state: SessionState;
  readonly today: Day;
}

/** What a session says of its terms, and what it would say if it had taken none of them up. */
function glossaries(state: SessionState, today: Day): { readonly now: Glossary; readonly brought: Glossary } {
  return {
    now: glossaryOf(exportedSession(state, today)),
    brought: glossaryOf(exportedSession({ ...state, agenda: [], stages: {} }, today)),
  };
}

/** [RL8] The glossary of a session as the series stands. Of a rehearsal, and of what was erased, nothing is taken in. */
export async function followSeries(
  database: Database,
  first: First,
  later: readonly LaterSession[],
): Promise<Glossary> {
  const known = new Map([[first.session, { sides: first.state.sides, isTurned: false }]]);
  const found: Later[] = [];
  for (const { id, before } of later) {
    const earlier = known.get(before);
    const content = earlier && (await readContent(database, id));
    if (!content) continue;
    const { state } = replay(content);
    if (state.rehearsal) continue;
    const isTurned = earlier.isTurned !== areSidesTurned(earlier.sides, state.sides);
    known.set(id, { sides: state.sides, isTurned });
    found.push({ ...glossaries(state, first.today), isTurned });
  }
  return livingGlossary(glossaries(first.state, first.today), found);
}
