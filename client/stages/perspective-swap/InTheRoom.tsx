import { useCallback, useMemo, useState } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { FacilitatorTextView, SwapFacilitatorView } from "../../../shared/stages/perspective-swap/view.ts";
import { messages } from "../../i18n/messages.ts";
import { HiddenFromRoom } from "../../moderation/HiddenFromRoom.tsx";
import { useSend } from "../../store/hooks.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import { byPlace } from "./order.ts";
import { Results } from "./Results.tsx";

const t = messages(catalogue);

type Items = SwapFacilitatorView["items"];
type Texts = Items[ContentId]["restatements"];

const textsOf = (texts: Texts) => Object.entries(texts) as [ContentId, FacilitatorTextView][];

const inSight = (texts: Texts): Texts =>
  Object.fromEntries(textsOf(texts).flatMap(([id, text]) => (text.hidden ? [] : [[id, text]])));

/** The items with what the room sees of them. */
const seenByRoom = (items: Items): Items =>
  Object.fromEntries(
    byPlace(items).map(([id, item]) => [
      id,
      { ...item, restatements: inSight(item.restatements), proposals: inSight(item.proposals) },
    ]),
  );

const hiddenOf = (items: Items): readonly [ContentId, FacilitatorTextView][] =>
  byPlace(items)
    .flatMap(([, { restatements, proposals }]) => [...textsOf(restatements), ...textsOf(proposals)])
    .filter(([, text]) => text.hidden);

/** What is in the room, to be hidden and shown. What is hidden stays closed, so that the page can be shown on a call. */
export function InTheRoom({ at, view }: { readonly at: AgendaKey; readonly view: SwapFacilitatorView }) {
  const { step, items } = view;
  const send = useSend(at);
  const [justHidden, setJustHidden] = useState<ContentId>();
  const seen = useMemo(() => seenByRoom(items), [items]);
  const hidden = useMemo(() => hiddenOf(items), [items]);
  const hide = useCallback(
    async (id: ContentId) => {
      const answer = await send({ type: "hide", id });
      if (answer.ok) setJustHidden(id);
    },
    [send],
  );
  const hideButton = useCallback(
    (id: string) => (
      <span className={styles.hide}>
        <IconButton label={t("hide")} icon={<Icon name="eyeOff" />} onClick={() => void hide(id as ContentId)} />
      </span>
    ),
    [hide],
  );
  return (
    <>
      <Results view={{ step, items: seen }} actOf={hideButton} />
      <HiddenFromRoom
        hidden={hidden}
        counted={t("hidden.count", { count: hidden.length })}
        done={t("hide.done")}
        justHidden={justHidden}
        onDone={() => setJustHidden(undefined)}
        onShow={(id) => {
          setJustHidden(undefined);
          void send({ type: "unhide", id });
        }}
      />
    </>
  );
}
