import { titleOf } from "../../../shared/stages/pain-points/items.ts";
import type { PainPointsScreenView } from "../../../shared/stages/pain-points/view.ts";
import { Comparison } from "../../axis/Comparison.tsx";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import catalogue from "./placing.messages.en.json";
import { toPlace } from "./toPlace.ts";

const t = messages(catalogue);

export interface PlacedProps {
  readonly view: Extract<PainPointsScreenView, { step: "placed" }>;
  readonly table?: boolean;
  readonly perTurn?: number;
}

/** The top items on the axis, with those marked that the sides see most differently. */
export function Placed({ view, ...how }: PlacedProps) {
  const compared = toPlace(view).flatMap((item) => {
    const picture = view.pictures[item.id];
    if (!picture) return [];
    return [
      {
        key: item.id,
        heading: titleOf(item),
        picture,
        widest: picture.widest ?? false,
        stands: picture.stands ?? false,
      },
    ];
  });
  if (compared.length === 0) return <EmptyState title={t("picture.none")} />;
  return <Comparison label={t("picture")} compared={compared} {...how} />;
}
