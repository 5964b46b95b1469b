import { memo } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import type { Mine } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { Dock } from "../../ui/Dock.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Composer } from "./Composer.tsx";
import { HiddenPost } from "./HiddenPosts.tsx";
import catalogue from "./messages.en.json";
import { OwnText, useIsRewording } from "./OwnText.tsx";
import { useOwnPosts } from "./ownPosts.ts";
import styles from "./Writing.module.css";

const t = messages(catalogue);

interface OwnPostProps {
  readonly at: AgendaKey;
  readonly mine: Mine;
  readonly locked: boolean;
}

const OwnPost = memo(function OwnPost({ at, mine, locked }: OwnPostProps) {
  const [rewording, setRewording] = useIsRewording(at, mine);
  return (
    <Card as="li" pad="tight">
      <OwnText
        at={at}
        mine={mine}
        rewording={rewording}
        onRewording={setRewording}
        mayReword={!locked}
        mayDelete={!locked}
      />
    </Card>
  );
});

/** Silent writing: what one has sent, and the field for the next. */
export function Writing({
  at,
  hidden,
}: {
  readonly at: AgendaKey;
  readonly hidden: { readonly [id: ContentId]: true };
}) {
  const { all } = useOwnPosts(at);
  const locked = useInputLocked();
  const isHidden = ({ contentId }: Mine) => contentId !== undefined && hidden[contentId] === true;
  return (
    <div className={styles.writing}>
      <p className={styles.private}>
        <Icon name="shield" />
        {t("write.private")}
      </p>
      {all.length === 0 ? (
        <EmptyState title={t("write.empty")}>{t("write.empty.more")}</EmptyState>
      ) : (
        <section className={styles.own} aria-label={t("write.own")}>
          <ul className={styles.posts}>
            {all.map((mine) =>
              isHidden(mine) ? (
                <li key={mine.editKey}>
                  <HiddenPost at={at} mine={mine} mayDelete={!locked} locked={locked} />
                </li>
              ) : (
                <OwnPost key={mine.editKey} at={at} mine={mine} locked={locked} />
              ),
            )}
          </ul>
          <p className={styles.next}>{t("write.next")}</p>
        </section>
      )}
      <Dock>
        <Composer at={at} />
      </Dock>
    </div>
  );
}
