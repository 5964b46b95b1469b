import { useMemo } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { type Item, titleOf } from "../../../shared/stages/pain-points/items.ts";
import type { Placements } from "../../../shared/stages/pain-points/schema.ts";
import type { PainPointsParticipantView } from "../../../shared/stages/pain-points/view.ts";
import { AxisSlider } from "../../axis/AxisSlider.tsx";
import { messages } from "../../i18n/messages.ts";
import { useOutbox, useSend } from "../../store/hooks.ts";
import { Card, Voice } from "../../ui/Card.tsx";
import { Dock } from "../../ui/Dock.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SaveState, type Saving } from "../../ui/SaveState.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { useGiven } from "../../writing/arrival.ts";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import styles from "./Placing.module.css";
import { PostList } from "./PostList.tsx";
import catalogue from "./placing.messages.en.json";
import { toPlace } from "./toPlace.ts";

const t = messages(catalogue);

/** One's own placements: the server's word, with what was moved since laid over it. */
function usePlacements(at: AgendaKey, saved: Placements) {
  const outbox = useOutbox();
  return useMemo(() => {
    const placements: Record<ContentId, number> = { ...saved };
    const saving: Record<ContentId, Saving> = {};
    for (const { command, state, at: of } of outbox) {
      if (of !== at || command.type !== "place" || !("item" in command) || state === "refused") continue;
      placements[command.item] = command.at;
      saving[command.item] = state;
    }
    return { placements: placements as Placements, saving };
  }, [outbox, at, saved]);
}

/** What is placed, in its own words. */
function What({ item }: { readonly item: Item }) {
  const isGroup = item.posts[0]?.id !== item.id;
  if (!isGroup) return <Voice>{titleOf(item)}</Voice>;
  return (
    <>
      <h2 className={styles.name}>{titleOf(item)}</h2>
      <PostList posts={item.posts} label={t("list")} isOpen={false} />
    </>
  );
}

export interface PlacingProps {
  readonly at: AgendaKey;
  readonly view: Extract<PainPointsParticipantView, { step: "placing" }>;
  readonly saved: Placements;
  readonly locked: boolean;
}

/** A slider for each of the top items, with what is still open always in sight. */
export function Placing({ at, view, saved, locked }: PlacingProps) {
  const send = useSend(at);
  const items = useMemo(() => toPlace(view), [view]);
  const { placements, saving } = usePlacements(at, saved);
  const given = useGiven(at, t("locked"));
  if (items.length === 0) return <EmptyState title={t("empty")}>{t("empty.more")}</EmptyState>;
  const placed = items.filter(({ id }) => placements[id] !== undefined).length;
  const isWaiting = items.some(({ id }) => saving[id] === "waiting");
  return (
    <div className={styles.placing}>
      <p className={styles.how}>{t("how")}</p>
      <ul className={styles.items} aria-label={t("list")}>
        {items.map((item) => (
          <Card as="li" key={item.id} pad="tight">
            <What item={item} />
            <AxisSlider
              label={titleOf(item)}
              labelHidden
              brief
              value={placements[item.id]}
              disabled={locked}
              onPlace={(points) => void send({ type: "place", item: item.id, at: points })}
            />
          </Card>
        ))}
      </ul>
      {items.every(({ id }) => saved[id] !== undefined) ? (
        <WaitingState now={t("waiting.now")} next={t("waiting.next")} />
      ) : (
        <SecrecyNote>{t("secret")}</SecrecyNote>
      )}
      <Dock>
        <p className={styles.count}>
          <strong>{t("placed", { placed, of: items.length })}</strong> {locked && given}
        </p>
        {isWaiting && <SaveState saving="waiting" />}
      </Dock>
    </div>
  );
}
