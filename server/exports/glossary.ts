import * as v from "valibot";
import type {
  GlossaryEntry,
  UnsettledTerm as UnsettledResult,
  VocabularyResult,
} from "../../shared/stages/shared-vocabulary/result.ts";
import { standing } from "../../shared/stages/shared-vocabulary/standing.ts";
import { HeldOn } from "./heldOn.ts";
import { markOf, Rehearsal } from "./rehearsal.ts";
import { SideNames } from "./sides.ts";
import type { ExportedSession } from "./stageReport.ts";
import { AgreedTerm, agreedTerm, OpenTerm, openTerm, UnsettledTerm, unsettledTerm } from "./terms.ts";

/** The glossary of a session: one model for every format, and itself what JSON holds. */
export const Glossary = v.strictObject({
  session: v.pipe(v.string(), v.description("Title of the session that agreed on the terms.")),
  rehearsal: Rehearsal,
  on: HeldOn,
  sides: v.pipe(SideNames, v.description("What the two sides are called; `a` and `b` everywhere else are these.")),
  agreed: v.pipe(v.array(AgreedTerm), v.description("Terms on whose definition each side agreed, by name.")),
  open: v.pipe(v.array(OpenTerm), v.description("Terms on which the sides have not agreed yet, by name.")),
  parked: v.pipe(v.array(UnsettledTerm), v.description("Terms that the room has put aside, by name.")),
  later: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ session: v.string(), on: HeldOn })),
      v.description("By a read-only link: sessions that went on from this one, whose results are in here."),
    ),
  ),
});
export type Glossary = v.InferOutput<typeof Glossary>;

export function glossaryOf(exported: ExportedSession): Glossary {
  const { title, sides, heldOn, results, series } = exported;
  const ours = results.flatMap((entry) => (entry.id === "shared-vocabulary" ? [entry.result] : []));
  // [SR7] What no stage has taken up still holds.
  const { agreed, open, parked } = standing<GlossaryEntry, VocabularyResult["open"][number], UnsettledResult>([
    ...(series?.terms ? [series.terms] : []),
    ...ours,
  ]);
  return {
    session: title,
    ...markOf(exported),
    ...(heldOn && { on: heldOn }),
    sides: { a: sides.a, b: sides.b },
    agreed: agreed.map(agreedTerm),
    open: open.map(openTerm),
    parked: parked.map(unsettledTerm),
  };
}
