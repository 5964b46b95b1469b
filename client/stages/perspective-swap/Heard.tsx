import { useId } from "react";
import type { AgendaKey, ContentId, SideId } from "../../../shared/ids.ts";
import type { Score } from "../../../shared/stages/perspective-swap/understood.ts";
import type { SwapParticipantView, SwapPersonal } from "../../../shared/stages/perspective-swap/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { Saving } from "../../ui/SaveState.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import { GivenNotice } from "../../writing/TimeUp.tsx";
import type { MarkOf } from "../../writing/Yours.tsx";
import { ItemHeading } from "./ItemHeading.tsx";
import sharedCatalogue from "./messages.en.json";
import { byPlace, type Item, saidIn } from "./order.ts";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";
import { Quotes } from "./Quotes.tsx";
import { RatingScale } from "./RatingScale.tsx";
import { useRatings } from "./ratings.ts";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

interface HeardItemProps {
  readonly id: ContentId;
  readonly item: Item;
  readonly markOf: MarkOf;
  /** Absent for items that this person only reads. */
  readonly rating?: {
    readonly value: Score | undefined;
    readonly saving: Saving;
    readonly locked: boolean;
    readonly onRate: (item: ContentId, score: Score) => void;
  };
}

function HeardItem({ id, item, markOf, rating }: HeardItemProps) {
  const headingId = useId();
  const said = saidIn(item.restatements);
  return (
    <Card as="section" aria-labelledby={headingId} pad="roomy" {...(item.side && { side: item.side })}>
      <div className={styles.card}>
        <ItemHeading item={item} id={headingId} level="h3" />
        {said.length > 0 ? (
          <Quotes said={said} label={shared("quotes")} markOf={markOf} />
        ) : (
          <p className={styles.soft}>{shared("quotes.none")}</p>
        )}
        {rating && (
          <RatingScale
            item={id}
            describedBy={headingId}
            question={t(item.side ? "rate.how" : "rate.how.anyone")}
            {...rating}
          />
        )}
      </div>
    </Card>
  );
}

/** Who is rating now, for somebody who only reads. */
function useRaters(items: readonly Item[]): string {
  const names = useSideNames();
  const sides = new Set<SideId | undefined>(items.map(({ side }) => side));
  const [only] = sides;
  return sides.size === 1 && only ? t("rate.none.now", { side: names[only] }) : t("rate.none.now.nobody");
}

export interface HeardProps {
  readonly at: AgendaKey;
  readonly view: SwapParticipantView;
  readonly me: SwapPersonal;
  readonly side: SideId;
  readonly markOf: MarkOf;
}

const noScores = {};

/** What was said in the name of one's own side, to be rated; and what was said about the rest, to be read. */
export function Heard({ at, view, me, side, markOf }: HeardProps) {
  const locked = useInputLocked();
  const { scores, savingOf, rate } = useRatings(at, me.scores ?? noScores);
  const items = byPlace(view.items);
  const mayRate = me.mayRate ?? [];
  const mine = items.filter(([id]) => mayRate.includes(id));
  const others = items.filter(([id]) => !mayRate.includes(id));
  const raters = useRaters(others.map(([, item]) => item));
  const rated = mine.filter(([id]) => scores[id] !== undefined).length;
  const isDone = mine.every(([id]) => me.scores?.[id] !== undefined);
  const ownUnsaid = others.some(([, item]) => item.side === side);

  if (items.length === 0) return <EmptyState title={shared("results.empty")} />;
  return (
    <div className={styles.step}>
      {mine.length > 0 ? (
        <>
          {locked ? <GivenNotice at={at} counts={t("rate.locked")} /> : <SecrecyNote>{t("rate.secret")}</SecrecyNote>}
          {mine.map(([id, item]) => (
            <HeardItem
              key={id}
              id={id}
              item={item}
              markOf={markOf}
              rating={{ value: scores[id], saving: savingOf(id), locked, onRate: rate }}
            />
          ))}
          {isDone && !locked ? (
            <WaitingState now={t("rate.done.now", { of: mine.length })} next={t("rate.done.next")} />
          ) : (
            <p className={styles.progress}>{t("rate.progress", { rated, of: mine.length })}</p>
          )}
        </>
      ) : (
        <WaitingState quiet={!ownUnsaid} now={ownUnsaid ? t("rate.none.nothing") : raters} next={t("rate.none.next")} />
      )}
      {others.length > 0 && (
        <section className={styles.step}>
          {mine.length > 0 && <h2 className={styles.small}>{t("rate.others")}</h2>}
          {others.map(([id, item]) => (
            <HeardItem key={id} id={id} item={item} markOf={markOf} />
          ))}
        </section>
      )}
    </div>
  );
}
