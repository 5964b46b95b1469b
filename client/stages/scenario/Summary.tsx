import type { BeatInSummary, ScenarioScreenView } from "../../../shared/stages/scenario/view.ts";
import { Comparison } from "../../axis/Comparison.tsx";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import catalogue from "./messages.en.json";
import { useTelling } from "./telling.ts";

const t = messages(catalogue);

type Beats = Extract<ScenarioScreenView, { step: "summary" }>["summary"];

/** Parts that were shown, in the order of the story. */
const inOrder = (summary: Beats): readonly (readonly [string, BeatInSummary])[] =>
  Object.entries(summary).sort(([one], [other]) => Number(one) - Number(other));

export interface SummaryProps {
  readonly summary: Beats;
  readonly table?: boolean;
  readonly perTurn?: number;
}

/** Every part on the axis, with those marked at which the sides are furthest apart. */
export function Summary({ summary, ...how }: SummaryProps) {
  const tell = useTelling();
  const beats = inOrder(summary);
  if (beats.length === 0) return <EmptyState title={t("summary.none")} />;
  const compared = beats.map(([beat, { situation, placements, widest }]) => ({
    key: beat,
    heading: t("axis.beat", { beat }),
    text: tell(situation),
    picture: placements,
    ...(widest && { widest }),
  }));
  return <Comparison label={t("summary.list")} compared={compared} {...how} />;
}
