import { memo, useState } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import type { Mine } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./HiddenPosts.module.css";
import catalogue from "./messages.en.json";
import { OwnText, useIsRewording } from "./OwnText.tsx";
import type { OwnPosts } from "./ownPosts.ts";

const t = messages(catalogue);

interface HiddenPostProps {
  readonly at: AgendaKey;
  readonly mine: Mine;
  readonly mayDelete: boolean;
  readonly locked: boolean;
}

/** Tells an author, and nobody else, that the facilitator has set their post aside, and what they can do. */
export const HiddenPost = memo(function HiddenPost({ at, mine, mayDelete, locked }: HiddenPostProps) {
  const [rewording, setRewording] = useIsRewording(at, mine);
  const [reworded, setReworded] = useState(false);
  return (
    <Notice
      title={t("own.hidden")}
      action={
        !rewording &&
        !locked && (
          <Button size="small" onClick={() => setRewording(true)}>
            {t("own.hidden.reword")}
          </Button>
        )
      }
    >
      <p role={reworded ? "status" : undefined}>{t(reworded ? "own.hidden.saved" : "own.hidden.more")}</p>
      <div className={styles.post}>
        <OwnText
          at={at}
          mine={mine}
          rewording={rewording}
          onRewording={setRewording}
          onReworded={() => setReworded(true)}
          mayReword={false}
          mayDelete={mayDelete}
        />
      </div>
    </Notice>
  );
});

export interface HiddenPostsProps {
  readonly at: AgendaKey;
  readonly own: OwnPosts;
  readonly hidden: { readonly [id: ContentId]: true };
  readonly mayDelete: boolean;
  readonly locked: boolean;
}

/** All posts of one's own that are hidden. */
export function HiddenPosts({ at, own, hidden, mayDelete, locked }: HiddenPostsProps) {
  return own.all.map(
    (mine) =>
      mine.contentId &&
      hidden[mine.contentId] && (
        <HiddenPost key={mine.editKey} at={at} mine={mine} mayDelete={mayDelete} locked={locked} />
      ),
  );
}
