import type { ContentId } from "../../ids.ts";
import type { CommitmentsResult } from "../commitments/view.ts";
import type { PainPointsResult } from "../pain-points/view.ts";
import type { PerspectiveSwapResult } from "../perspective-swap/view.ts";
import { termKey } from "../shared-vocabulary/duplicates.ts";
import type { VocabularyResult } from "../shared-vocabulary/result.ts";
import type { Earlier } from "../stage.ts";

/** What a session has come to, in numbers to be thankful for. */
export interface Made {
  readonly painPoints: number;
  /** Pain points of which those who raised them say that they were understood. */
  readonly understood: number;
  readonly terms: number;
  readonly commitments: number;
}

/** What stands before `result` in a report: what a stage itself asks for as `earlier`. */
export function resultsBefore(
  results: readonly { readonly id: string; readonly result: unknown }[],
  of: unknown,
): Earlier {
  const end = results.findIndex(({ result }) => result === of);
  return <Result>(stageId: string) =>
    results.slice(0, end < 0 ? undefined : end).flatMap(({ id, result }) => (id === stageId ? [result as Result] : []));
}

/** From 0 (not at all) to 4 (completely): from here on, on average, it counts as understood. */
export const understoodFrom = 3;

/** [CL6] Counted over all stages before the close; what several stages worked on counts once, as it stood last. */
export function madeIn(earlier: Earlier): Made {
  const painPoints = earlier<PainPointsResult>("pain-points").flatMap(({ ranked }) => ranked.map(({ id }) => id));
  const means = new Map<ContentId, number>();
  for (const { items } of earlier<PerspectiveSwapResult>("perspective-swap")) {
    for (const { id, understood } of items) if (understood) means.set(id, understood.mean);
  }
  const agreed = earlier<VocabularyResult>("shared-vocabulary").flatMap(({ agreed }) => agreed);
  // [VO35] What an earlier session agreed on was not made in this one.
  const terms = agreed.filter(({ unconfirmed }) => !unconfirmed);
  return {
    painPoints: new Set(painPoints).size,
    understood: [...means.values()].filter((mean) => mean >= understoodFrom).length,
    terms: new Set(terms.map(({ term }) => termKey(term))).size,
    commitments: earlier<CommitmentsResult>("commitments").flatMap(({ commitments }) => commitments).length,
  };
}
