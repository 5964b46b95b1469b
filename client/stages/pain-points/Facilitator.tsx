import { useCallback, useMemo, useState } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { entriesOf, itemsOf, visible } from "../../../shared/stages/pain-points/items.ts";
import type { FacilitatorPostView, PainPointsFacilitatorView } from "../../../shared/stages/pain-points/view.ts";
import { messages } from "../../i18n/messages.ts";
import { HiddenFromRoom } from "../../moderation/HiddenFromRoom.tsx";
import { useSend } from "../../store/hooks.ts";
import type { FacilitatorProps } from "../stageViews.ts";
import { Board } from "./Board.tsx";
import { BringPosts } from "./BringPosts.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./messages.en.json";
import { Placed } from "./Placed.tsx";
import { PlacingRoom } from "./PlacingRoom.tsx";
import placingCatalogue from "./placing.messages.en.json";
import { Ranked } from "./Ranked.tsx";
import { VoteCount } from "./VoteCount.tsx";
import { Written } from "./Written.tsx";

const t = messages(catalogue);
const placing = messages(placingCatalogue);

type Revealed = Exclude<PainPointsFacilitatorView, { step: "writing" }>;

/** How many posts there are, in how many groups, and what stands alone. */
function Counts({ items, groups }: { items: ReturnType<typeof itemsOf>; groups: Revealed["groups"] }) {
  const grouped = items.filter(({ id }) => groups[id]);
  return (
    <p className={styles.counts}>
      {t("board.counts", {
        posts: items.reduce((sum, { posts }) => sum + posts.length, 0),
        groups: grouped.length,
        alone: items.length - grouped.length,
      })}
    </p>
  );
}

/** Everything from the reveal on. What is hidden stays closed, so that the page can be shown to the room. */
function OnTheWall({ at, view }: { readonly at: AgendaKey; readonly view: Revealed }) {
  const send = useSend(at);
  const { posts, groups } = view;
  const inSight = useMemo(() => visible({ posts, groups }), [posts, groups]);
  const items = useMemo(() => itemsOf(inSight), [inSight]);
  const hidden = useMemo(() => entriesOf(posts).filter(([, post]) => post.hidden), [posts]);
  const [justHidden, setJustHidden] = useState<ContentId>();
  const hide = useCallback(
    async (post: ContentId) => {
      const answer = await send({ type: "hide", post });
      if (answer.ok) setJustHidden(post);
    },
    [send],
  );
  const show = useCallback((post: ContentId) => void send({ type: "unhide", post }), [send]);
  const onHide = useCallback((post: ContentId) => void hide(post), [hide]);
  return (
    <div className={styles.wall}>
      {view.step === "voting" && <VoteCount budget={view.budget} perItem={view.perItem} />}
      {view.step === "ranking" && (
        <Ranked posts={inSight.posts} groups={inSight.groups} tally={view.tally} hint={t("rank.nobody.more")} mapped />
      )}
      {view.step === "placing" && <PlacingRoom view={{ ...view, ...inSight }} note={placing("hidden")} />}
      {view.step === "placed" && <Placed view={{ ...view, ...inSight }} />}
      {(view.step === "grouping" || view.step === "voting") && (
        <>
          <Counts items={items} groups={inSight.groups} />
          <Board
            at={at}
            posts={inSight.posts}
            groups={inSight.groups}
            mayGroup={view.step === "grouping"}
            onHide={onHide}
          />
          {view.step === "grouping" && <BringPosts at={at} before={broughtIn(inSight.posts)} />}
        </>
      )}
      <HiddenFromRoom
        key={view.step}
        hidden={hidden}
        counted={t("hidden.count", { count: hidden.length })}
        done={t("hide.done")}
        justHidden={justHidden}
        onShow={show}
      />
    </div>
  );
}

const broughtIn = (posts: { readonly [id: ContentId]: FacilitatorPostView }): readonly string[] =>
  Object.values<FacilitatorPostView>(posts).flatMap(({ byFacilitator, text }) => (byFacilitator ? [text] : []));

export default function Facilitator({ at, view }: FacilitatorProps<"pain-points">) {
  if (view.step === "writing") {
    return (
      <>
        <Written />
        <BringPosts at={at} />
      </>
    );
  }
  return <OnTheWall at={at} view={view} />;
}
