import type { Day } from "../../shared/day.ts";
import { notTakenUp } from "../../shared/session/series.ts";
import { languageOf, type SessionState } from "../../shared/session/state.ts";
import { resultsOf } from "../../shared/session/view.ts";
import { resultOfCarried } from "../../shared/stages/shared-vocabulary/carried.ts";
import type { ExportedSession } from "./stageReport.ts";

export type { ExportedSession } from "./stageReport.ts";

/** What exports are made of, from the state of a session. */
export function exportedSession(state: SessionState, today: Day): ExportedSession {
  const { title, sides, rehearsal, heldOn, series } = state;
  const left = notTakenUp(state);
  return {
    title,
    sides,
    language: languageOf(state),
    ...(rehearsal && { rehearsal }),
    today,
    ...(heldOn && { heldOn }),
    results: resultsOf(state),
    ...(series && {
      series: {
        from: series.from,
        commitments: series.commitments,
        temperatures: series.temperatures,
        ...(left.length > 0 && { terms: resultOfCarried(left) }),
      },
    }),
  };
}
