import * as v from "valibot";
import { mapped } from "../../anonymity/byId.ts";
import { isRefused } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { bring, withBrought } from "./bringing.ts";
import type { BroughtTerm } from "./brought.ts";
import { mostOnTable } from "./limits.ts";
import { bareStart } from "./proposals.ts";
import { result, type VocabularyResult } from "./result.ts";
import { type VocabularyState as State, VocabularySettings } from "./schema.ts";

/** [SR5] A stage starts with the terms that come along from earlier sessions of a series. */
export function start(
  settings: VocabularySettings,
  { newId, carried = [] }: Pick<Context, "newId" | "carried">,
): State {
  const bare = bareStart(settings, { newId });
  if (carried.length === 0) return bare;
  const decided = bring(bare, { terms: [...carried], duplicates: "merge" }, settings, newId);
  // Series are read with limits below those of a stage, so that nothing is refused here.
  if (isRefused(decided)) return bare;
  return decided.events.reduce(
    (state, event) =>
      withBrought(state, { ...event, terms: mapped(event.terms, (term) => ({ ...term, carried: true })) }),
    bare,
  );
}

/** [SR7] What is said of terms that came along and that no stage of the session took up. */
export function resultOfCarried(carried: readonly BroughtTerm[]): VocabularyResult {
  let count = 0;
  const newId = () => {
    count += 1;
    return String(count).padStart(22, "0") as ContentId;
  };
  return result(start(v.parse(VocabularySettings, { onTable: mostOnTable }), { newId, carried }));
}
