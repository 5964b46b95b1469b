import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { Item } from "../../../shared/stages/pain-points/items.ts";
import type { Board as BoardOf } from "../../../shared/stages/pain-points/schema.ts";
import { messages } from "../../i18n/messages.ts";
import { type Mine, useSideNames } from "../../store/hooks.ts";
import { classNames } from "../../ui/classNames.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { LongList } from "../../ui/LongList.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Board.module.css";
import { DropOut } from "./DropOut.tsx";
import type { Dragged } from "./dragging.ts";
import { GroupCard } from "./GroupCard.tsx";
import { GroupDialog } from "./GroupDialog.tsx";
import { type Hands, HandsContext, useDragKit } from "./hands.ts";
import { MoveDialog } from "./MoveDialog.tsx";
import catalogue from "./messages.en.json";
import { PostCard } from "./PostCard.tsx";
import { type Done, useGrouping } from "./useGrouping.ts";
import { useItems } from "./useItems.ts";

const t = messages(catalogue);

export interface BoardProps {
  readonly at: AgendaKey;
  readonly posts: BoardOf["posts"];
  readonly groups: BoardOf["groups"];
  readonly own?: ReadonlyMap<ContentId, Mine>;
  readonly mayGroup: boolean;
  readonly mayEditOwn?: boolean;
  readonly onHide?: (post: ContentId) => void;
  /** Takes more room than the column that it stands in, where the window has it. */
  readonly wide?: boolean;
}

type Open = { readonly kind: "post" | "group"; readonly id: ContentId };

/** Where the focus goes on when what had it is no longer there. */
const selectorOf = ({ kind, id }: Open): string => (kind === "post" ? `[data-move="${id}"]` : `[data-change="${id}"]`);

/** All posts in sight, groups first, each part in the shuffled order that everybody sees. */
export const Board = memo(function Board(props: BoardProps) {
  const { at, posts, groups, own, mayGroup, mayEditOwn = false, onHide, wide = false } = props;
  const items = useItems(posts, groups);
  const [grouped, alone] = useMemo(
    () => [items.filter(({ id }) => groups[id]), items.filter(({ id }) => !groups[id])],
    [items, groups],
  );
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const place = useRef<HTMLElement>(null);
  const dragging = useDragKit(mayGroup);
  const names = useSideNames();

  // Whoever moves a card by keyboard goes on from where it went to.
  const follow = useRef<Open | "board">(undefined);
  const { say, said, onto, out, rename, merge, split } = useGrouping(at);
  const then = (done: Promise<Done>, next: Open | undefined) => {
    close();
    follow.current = next;
    void done.then(({ ok, words }) => {
      if (ok) say(words);
      else follow.current = undefined;
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is after the board has changed that the focus may be lost
  useLayoutEffect(() => {
    const next = follow.current;
    if (!next || document.activeElement !== document.body) return;
    const element = next === "board" ? place.current : place.current?.querySelector<HTMLElement>(selectorOf(next));
    if (!element) return;
    follow.current = undefined;
    element.focus({ preventScroll: true });
  }, [items]);

  const latest = useRef(items);
  useEffect(() => {
    latest.current = items;
  }, [items]);
  const drop = useCallback(
    (dragged: Dragged, id: ContentId) => {
      const item = latest.current.find((other) => other.id === id);
      if (!item) return;
      const done = dragged.kind === "post" ? onto(dragged.id, item) : merge(dragged.id, item);
      void done.then(({ ok, words }) => ok && say(words));
    },
    [onto, merge, say],
  );
  const hands = useMemo(
    (): Hands => ({
      at,
      mayGroup,
      mayEditOwn,
      names,
      onMove: (id) => setOpen({ kind: "post", id }),
      onChangeGroup: (id) => setOpen({ kind: "group", id }),
      onDrop: drop,
      onLeave: () => {
        follow.current = "board";
      },
      onHide,
      dragging,
    }),
    [at, mayGroup, mayEditOwn, names, drop, onHide, dragging],
  );

  const groupCard = useCallback((group: Item) => <GroupCard group={group} own={own} />, [own]);
  const postCard = useCallback(
    ({ id, posts: [post] }: Item) => (
      <PostCard
        id={id}
        text={post?.text ?? ""}
        side={post?.side}
        byFacilitator={post?.byFacilitator}
        mine={own?.get(id)}
      />
    ),
    [own],
  );
  const moving = open?.kind === "post" ? posts[open.id] : undefined;
  const changing = open?.kind === "group" ? grouped.find(({ id }) => id === open.id) : undefined;
  if (items.length === 0) {
    return (
      <EmptyState title={t("board.empty")}>{t(onHide ? "board.empty.more" : "board.empty.participant")}</EmptyState>
    );
  }
  return (
    <HandsContext value={hands}>
      <section
        ref={place}
        tabIndex={-1}
        className={classNames(styles.board, wide && styles.wide)}
        aria-label={t("board")}
      >
        {mayGroup && <p className={styles.how}>{t(dragging ? "board.how.drag" : "board.how")}</p>}
        {grouped.length > 0 && (
          <LongList columned items={grouped} label={t("board.groups")} className={styles.groups}>
            {groupCard}
          </LongList>
        )}
        {grouped.length > 0 && alone.length > 0 && <h2 className={styles.title}>{t("board.alone")}</h2>}
        {alone.length > 0 && (
          <LongList columned items={alone} label={t("board.alone")} className={styles.alone}>
            {postCard}
          </LongList>
        )}
        {dragging && (
          <DropOut kit={dragging} onOut={(post) => void out(post).then(({ ok, words }) => ok && say(words))} />
        )}
        <VisuallyHidden>
          <span role="status">{said}</span>
        </VisuallyHidden>
      </section>
      {open && moving && (
        <MoveDialog
          post={{ id: open.id, text: moving.text, ...(moving.group && { group: moving.group }) }}
          groups={grouped}
          alone={alone}
          onOnto={(item: Item) => then(onto(open.id, item), open)}
          onOut={() => then(out(open.id), open)}
          onClose={close}
        />
      )}
      {changing && (
        <GroupDialog
          key={changing.id}
          group={changing}
          others={grouped.filter(({ id }) => id !== changing.id)}
          onRename={(name) => then(rename(changing.id, name), undefined)}
          onMerge={(into) => then(merge(changing.id, into), { kind: "group", id: into.id })}
          onSplit={() => then(split(changing.id), { kind: "post", id: changing.posts[0]?.id ?? changing.id })}
          onClose={close}
        />
      )}
    </HandsContext>
  );
});
