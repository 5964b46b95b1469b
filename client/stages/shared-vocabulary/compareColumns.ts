import { type ById, listed } from "../../../shared/anonymity/byId.ts";
import type { ContentId } from "../../../shared/ids.ts";
import type { MeaningsView, MeaningView } from "../../../shared/stages/shared-vocabulary/view.ts";

type Label = keyof MeaningsView;
type Entry = readonly [ContentId, MeaningView];

/** The meanings under one label, without what the facilitator has hidden. */
export interface Column {
  readonly label: Label;
  readonly shown: readonly Entry[];
  /** Texts without a side beside texts of both: they were written later. */
  readonly isLater: boolean;
}

/** Two columns that face each other, or none where no side may be named; the others stand below. */
export interface Columns {
  readonly facing: readonly Column[];
  readonly below: readonly Column[];
}

const nothing: ById<MeaningView> = {};

export function columnsOf(meanings: MeaningsView): Columns {
  const has = (label: Label) => meanings[label] !== undefined;
  const bothNamed = has("a") && has("b");
  const column = (label: Label): Column => ({
    label,
    shown: listed(meanings[label] ?? nothing).filter(([, { hidden }]) => !hidden),
    isLater: label === "together" && bothNamed,
  });
  const isOneSided = has("a") !== has("b");
  const facing: readonly Label[] = bothNamed
    ? ["a", "b"]
    : !isOneSided
      ? []
      : !has("together")
        ? ["a", "b"]
        : has("a")
          ? ["a", "together"]
          : ["together", "b"];
  const below = (["neutral", "together"] as const).filter((label) => has(label) && !facing.includes(label));
  return { facing: facing.map(column), below: below.map(column) };
}
