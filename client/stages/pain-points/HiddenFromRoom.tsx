import { useEffect, useRef } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import { entriesOf } from "../../../shared/stages/pain-points/items.ts";
import type { FacilitatorPostView } from "../../../shared/stages/pain-points/view.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Card, Voice } from "../../ui/Card.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./HiddenFromRoom.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** Says that a post was hidden, without repeating it, and takes it back. */
function JustHidden({ onUndo }: { readonly onUndo: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The card that had the focus is gone; whoever works by keyboard goes on here.
    if (document.activeElement === document.body)
      place.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} className={styles.undo} role="status">
      <Notice
        title={t("hide.done")}
        action={
          <Button size="small" icon={<Icon name="undo" />} onClick={onUndo}>
            {t("hide.undo")}
          </Button>
        }
      >
        {t("hide.done.more")}
      </Notice>
    </div>
  );
}

export interface HiddenFromRoomProps {
  readonly posts: { readonly [id: ContentId]: FacilitatorPostView };
  readonly justHidden: ContentId | undefined;
  readonly onShow: (post: ContentId) => void;
}

/** The hidden posts, closed until the facilitator opens them: the page may be on a shared screen. */
export function HiddenFromRoom({ posts, justHidden, onShow }: HiddenFromRoomProps) {
  const hidden = entriesOf(posts).filter(([, post]) => post.hidden);
  if (hidden.length === 0) return null;
  const reworded = hidden.filter(([, post]) => post.reworded).length;
  return (
    <>
      <details className={styles.hidden}>
        <summary className={styles.summary}>
          <Icon name="eyeOff" />
          {t("hidden.count", { count: hidden.length })}
          {reworded > 0 && <strong>{t("hidden.reworded", { count: reworded })}</strong>}
        </summary>
        <p className={styles.safe}>{t("hidden.safe")}</p>
        <ul className={styles.posts}>
          {hidden.map(([id, { text, reworded: changed }]) => (
            <Card as="li" key={id} pad="tight">
              <Voice>{text}</Voice>
              <div className={styles.foot}>
                {changed && <strong>{t("hidden.marked")}</strong>}
                <Button size="small" icon={<Icon name="eye" />} onClick={() => onShow(id)}>
                  {t("hidden.show")}
                </Button>
              </div>
            </Card>
          ))}
        </ul>
      </details>
      {justHidden && posts[justHidden]?.hidden && <JustHidden key={justHidden} onUndo={() => onShow(justHidden)} />}
    </>
  );
}
