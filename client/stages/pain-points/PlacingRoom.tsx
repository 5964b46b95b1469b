import { total } from "../../../shared/anonymity/disclosure.ts";
import { titleOf } from "../../../shared/stages/pain-points/items.ts";
import type { PainPointsScreenView } from "../../../shared/stages/pain-points/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import styles from "./PlacingRoom.module.css";
import catalogue from "./placing.messages.en.json";
import { toPlace } from "./toPlace.ts";
import votes from "./VoteCount.module.css";

const t = messages(catalogue);

export interface PlacingRoomProps {
  readonly view: Extract<PainPointsScreenView, { step: "placing" }>;
  /** What is said beside the number. */
  readonly note: string;
}

/** What is placed now, and how many have placed: where stays out of it. */
export function PlacingRoom({ view, note }: PlacingRoomProps) {
  const cast = useView((session) => session.cast ?? 0);
  const present = useView((session) => total(session.present));
  const of = Math.max(present, cast);
  const items = toPlace(view);
  if (items.length === 0) return <EmptyState title={t("empty")}>{t("empty.more")}</EmptyState>;
  return (
    <div className={styles.room}>
      <div className={votes.votes}>
        <p className={votes.count}>{cast > 0 ? t("castOf", { cast, present: of }) : t("cast", { cast })}</p>
        <progress className={votes.progress} value={cast} max={Math.max(1, of)} aria-label={t("progress")} />
        <p className={votes.note}>{note}</p>
      </div>
      <ol className={styles.items} aria-label={t("list")}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            {titleOf(item)}
          </li>
        ))}
      </ol>
    </div>
  );
}
