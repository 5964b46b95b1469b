import { useMemo } from "react";
import { itemsOf } from "../../../shared/stages/pain-points/items.ts";
import { ranking } from "../../../shared/stages/pain-points/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { ScreenProps } from "../stageViews.ts";
import catalogue from "./messages.en.json";
import { Placed } from "./Placed.tsx";
import { PlacingRoom } from "./PlacingRoom.tsx";
import placingCatalogue from "./placing.messages.en.json";
import styles from "./Screen.module.css";
import { ScreenRanking } from "./ScreenRanking.tsx";
import { VoteCount } from "./VoteCount.tsx";
import { Wall } from "./Wall.tsx";
import { useWritten } from "./Written.tsx";

const t = messages(catalogue);
const placing = messages(placingCatalogue);

/** A row of items on the axis at a time. */
const perTurn = 3;

/** More blank cards than this say nothing more. */
const mostBlank = 30;

/** Blank cards, about as many as there are posts: that something grows, and nothing of what it is. */
function Growing() {
  const about = useView((session) => Math.min(mostBlank, session.written ?? 0));
  return (
    <div className={styles.writing}>
      <ul className={styles.blank} aria-hidden="true">
        {Array.from({ length: Math.max(1, about) }, (_, card) => card).map((card) => (
          <li key={card} className={about === 0 ? styles.none : styles.card} />
        ))}
      </ul>
      <p className={styles.count}>{useWritten()}</p>
      <p>{t("write.screen")}</p>
    </div>
  );
}

type Revealed = Exclude<ScreenProps<"pain-points">["view"], { step: "writing" }>;

function OnTheWall({ view }: { readonly view: Revealed }) {
  const { posts, groups } = view;
  const tally = view.step === "ranking" ? view.tally : undefined;
  const items = useMemo(() => itemsOf({ posts, groups }), [posts, groups]);
  const ranked = useMemo(() => ranking({ posts, groups }, tally), [posts, groups, tally]);
  if (items.length === 0) return <EmptyState title={t("board.empty")} />;
  switch (view.step) {
    case "grouping":
      return <Wall items={items} />;
    case "voting":
      return (
        <div className={styles.voting}>
          <VoteCount budget={view.budget} perItem={view.perItem} note={t("vote.screen")} />
          <Wall items={items} isClosed />
        </div>
      );
    case "placing":
      return <PlacingRoom view={view} note={placing("screen")} />;
    case "placed":
      return <Placed view={view} table={false} perTurn={perTurn} />;
    case "ranking":
      if (view.tally.voters === 0) return <EmptyState title={t("rank.nobody")} />;
      return <ScreenRanking ranked={ranked} stands={view.tally.stands ?? false} />;
  }
}

export default function Screen({ view }: ScreenProps<"pain-points">) {
  return view.step === "writing" ? <Growing /> : <OnTheWall view={view} />;
}
