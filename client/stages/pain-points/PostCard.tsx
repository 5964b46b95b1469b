import { memo, useId, useRef } from "react";
import type { ContentId, SideId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { type Mine, useSideNames } from "../../store/hooks.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Card, Voice } from "../../ui/Card.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useDropTarget, useHands, useMovable } from "./hands.ts";
import catalogue from "./messages.en.json";
import { OwnText, useIsRewording } from "./OwnText.tsx";
import styles from "./PostCard.module.css";

const t = messages(catalogue);

export interface PostCardProps {
  readonly id: ContentId;
  readonly text: string;
  readonly side?: SideId | undefined;
  readonly group?: ContentId | undefined;
  /** There where it was written on this device. */
  readonly mine?: Mine | undefined;
}

/** A post on the board: it can be moved, and where it stands alone others can be put onto it. */
export const PostCard = memo(function PostCard({ id, text, side, group, mine }: PostCardProps) {
  const { at, mayGroup, mayEditOwn, onMove, onHide } = useHands();
  const names = useSideNames();
  const place = useRef<HTMLLIElement>(null);
  const textId = useId();
  const [rewording, setRewording] = useIsRewording(at, mine);
  const isOpen = rewording && mayEditOwn;
  useMovable(place, mayGroup && !isOpen ? { kind: "post", id, ...(group && { group }) } : null);
  useDropTarget(place, group ? null : id);

  const marks = (
    <>
      {side && <SideMark side={side} label={names[side]} />}
      {mine && (
        <span className={styles.yours} title={t("own.yours.more")}>
          {t("own.yours")}
        </span>
      )}
    </>
  );
  const acts = (
    <>
      {mayGroup && (
        <Button size="small" tone="plain" data-move={id} aria-describedby={textId} onClick={() => onMove(id)}>
          {t("move")}
        </Button>
      )}
      {onHide && (
        <IconButton
          label={t("hide")}
          aria-describedby={textId}
          icon={<Icon name="eyeOff" />}
          onClick={() => onHide(id)}
        />
      )}
    </>
  );
  const hasFoot = side || mine || mayGroup || onHide;
  return (
    <li ref={place} className={styles.place} data-movable={(mayGroup && !isOpen) || undefined}>
      <Card pad="tight" {...(side && { side })}>
        {mine && mayEditOwn ? (
          <OwnText
            at={at}
            mine={mine.saving === "saved" ? { ...mine, text } : mine}
            textId={textId}
            quiet
            rewording={rewording}
            onRewording={setRewording}
            mayReword
            mayDelete
            marks={marks}
            acts={acts}
          />
        ) : (
          <>
            <div id={textId}>
              <Voice>{text}</Voice>
            </div>
            {hasFoot && (
              <div className={styles.foot}>
                <span className={styles.marks}>{marks}</span>
                <span className={styles.acts}>{acts}</span>
              </div>
            )}
          </>
        )}
      </Card>
    </li>
  );
});
