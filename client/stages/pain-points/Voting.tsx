import { memo, useCallback, useDeferredValue, useLayoutEffect, useState } from "react";
import { createStore, type StoreApi, useStore } from "zustand";
import type { AgendaKey, ContentId, SideId } from "../../../shared/ids.ts";
import { type Item, sideOf, titleOf } from "../../../shared/stages/pain-points/items.ts";
import type { Dots } from "../../../shared/stages/pain-points/schema.ts";
import type { PainPointsParticipantView } from "../../../shared/stages/pain-points/view.ts";
import { messages } from "../../i18n/messages.ts";
import { sentences } from "../../i18n/sentences.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Card, Voice } from "../../ui/Card.tsx";
import { Dock } from "../../ui/Dock.tsx";
import { DotStepper } from "../../ui/DotStepper.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { LongList } from "../../ui/LongList.tsx";
import { SaveState, type Saving } from "../../ui/SaveState.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { useGiven } from "../../writing/arrival.ts";
import catalogue from "./messages.en.json";
import { PostList } from "./PostList.tsx";
import { useDots } from "./useDots.ts";
import { useItems } from "./useItems.ts";
import styles from "./Voting.module.css";

const t = messages(catalogue);

/** A group with so many posts is open from the start: one votes on what one has read. */
const fewPosts = 3;

/** What an item asks of the ballot paper: a dot on one of a thousand is no news for the others. */
interface Paper {
  readonly dots: Dots;
  readonly spare: number;
  readonly perItem: number;
}

interface VotingItemProps {
  readonly item: Item;
  readonly side: SideId | undefined;
  readonly names: Readonly<Record<SideId, string>>;
  readonly paper: StoreApi<Paper>;
  readonly locked: boolean;
  readonly onSet: (item: ContentId, dots: number) => void;
}

const VotingItem = memo(function VotingItem({ item, side, names, paper, locked, onSet }: VotingItemProps) {
  const dots = useStore(paper, (now) => now.dots[item.id] ?? 0);
  const max = useStore(paper, ({ perItem, spare }) => Math.max(0, Math.min(perItem, dots + spare)));
  const title = titleOf(item);
  const isGroup = item.posts[0]?.id !== item.id;
  return (
    <Card pad="tight" {...(!isGroup && side && { side })}>
      {item.name && <h2 className={styles.name}>{item.name}</h2>}
      {isGroup ? (
        <PostList
          posts={item.posts}
          label={t("vote.posts", { count: item.posts.length })}
          isOpen={item.posts.length <= fewPosts}
        />
      ) : (
        <Voice>{title}</Voice>
      )}
      <div className={styles.foot}>
        {!isGroup && side && <SideMark side={side} label={names[side]} />}
        <DotStepper
          label={title}
          value={dots}
          max={max}
          disabled={locked}
          onChange={(count) => onSet(item.id, count)}
        />
      </div>
    </Card>
  );
});

interface DotsLeftProps {
  readonly at: AgendaKey;
  readonly left: number;
  readonly budget: number;
  readonly saving: Saving;
  readonly locked: boolean;
}

/** More dots than this are a number and no picture. */
const mostDrawn = 12;

function DotsLeft({ at, left, budget, saving, locked }: DotsLeftProps) {
  const given = useGiven(at, t("vote.locked"));
  const more = locked ? given : left === 0 && t("vote.done");
  return (
    <div className={styles.left}>
      {budget <= mostDrawn && (
        <span className={styles.dots} aria-hidden="true">
          {Array.from({ length: budget }, (_, dot) => dot).map((dot) => (
            <span key={dot} className={dot < left ? styles.free : styles.spent} />
          ))}
        </span>
      )}
      <p className={styles.count} role="status">
        <strong>{t("vote.left", { left, budget })}</strong> {more}
      </p>
      {saving === "waiting" && <SaveState saving={saving} />}
    </div>
  );
}

type VotingView = Extract<PainPointsParticipantView, { step: "voting" }>;

export interface VotingProps {
  readonly at: AgendaKey;
  readonly view: VotingView;
  readonly saved: Dots;
  readonly locked: boolean;
}

/** Dots on what hurts most, with what is left of them always in sight. */
export function Voting({ at, view, saved, locked }: VotingProps) {
  const { posts, groups, budget, perItem } = view;
  const items = useItems(posts, groups);
  const names = useSideNames();
  const { dots, left, saving, set } = useDots(at, saved, budget);
  // What can no longer be put on the others may show a moment later: they can be a thousand.
  const spare = useDeferredValue(left);
  const [paper] = useState(() => createStore<Paper>(() => ({ dots, spare, perItem })));
  useLayoutEffect(() => paper.setState({ dots, spare, perItem }), [paper, dots, spare, perItem]);
  const votingItem = useCallback(
    (item: Item) => (
      <VotingItem item={item} side={sideOf(item)} names={names} paper={paper} locked={locked} onSet={set} />
    ),
    [names, paper, locked, set],
  );
  if (items.length === 0) return <EmptyState title={t("board.empty")}>{t("board.empty.participant")}</EmptyState>;
  return (
    <div className={styles.voting}>
      <p className={styles.how}>{sentences(t("vote.how", { budget, perItem }), t("vote.secret"))}</p>
      <LongList items={items} label={t("vote.items")}>
        {votingItem}
      </LongList>
      {left === 0 && saving === "saved" && (
        <WaitingState quiet now={t("vote.waiting.now")} next={t("vote.waiting.next")} />
      )}
      <Dock>
        <DotsLeft at={at} left={left} budget={budget} saving={saving} locked={locked} />
      </Dock>
    </div>
  );
}
