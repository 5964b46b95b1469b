import { memo, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { ContentId, SideId } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import type { Mine } from "../../store/hooks.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Card, Voice } from "../../ui/Card.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SaveState } from "../../ui/SaveState.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { Reword, useWasRewording } from "../../writing/Reword.tsx";
import { useDropTarget, useHands, useMovable } from "./hands.ts";
import catalogue from "./messages.en.json";
import { OwnActs } from "./OwnActs.tsx";
import { usePosting } from "./ownPosts.ts";
import styles from "./PostCard.module.css";

const t = messages(catalogue);

export interface PostCardProps {
  readonly id: ContentId;
  readonly text: string;
  readonly side?: SideId | undefined;
  readonly group?: ContentId | undefined;
  readonly byFacilitator?: true | undefined;
  /** There where it was written on this device. */
  readonly mine?: Mine | undefined;
}

/** A post on the board: it can be moved, and where it stands alone others can be put onto it. */
export const PostCard = memo(function PostCard({ mine, ...post }: PostCardProps) {
  const place = useRef<HTMLDivElement>(null);
  useDropTarget(place, post.group ? null : post.id);
  return (
    <div ref={place} className={styles.place}>
      {mine ? <OwnPostCard {...post} place={place} mine={mine} /> : <Shown {...post} place={place} />}
    </div>
  );
});

interface ShownProps extends Omit<PostCardProps, "mine"> {
  readonly place: RefObject<HTMLElement | null>;
  readonly marks?: ReactNode;
  readonly acts?: (describedBy: string) => ReactNode;
}

/** The words of a post, whose they are where that may be said, and what can be done with it. */
function Shown({ id, text, side, group, byFacilitator, place, marks, acts }: ShownProps) {
  const { mayGroup, names, onMove, onHide } = useHands();
  const textId = useId();
  useMovable(place, mayGroup ? { kind: "post", id, ...(group && { group }) } : null);
  const hasFoot = side || byFacilitator || marks || acts || mayGroup || onHide;
  return (
    <Card pad="tight" {...(side && { side })}>
      <div id={textId} data-movable={mayGroup || undefined}>
        <Voice>{text}</Voice>
      </div>
      {hasFoot && (
        <div className={styles.foot}>
          <span className={styles.marks}>
            {side && <SideMark side={side} label={names[side]} />}
            {byFacilitator && <span className={styles.from}>{t("post.byFacilitator")}</span>}
            {marks}
          </span>
          <span className={styles.acts}>
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
            {acts?.(textId)}
          </span>
        </div>
      )}
    </Card>
  );
}

/** The same for its author, who alone sees that it is theirs, rewords it in place, and deletes it. */
function OwnPostCard({ mine, ...post }: ShownProps & { readonly mine: Mine }) {
  const { at, mayEditOwn, onLeave } = useHands();
  const { edit, remove } = usePosting(at);
  const [isRewording, setRewording] = useState(useWasRewording(at, mine));
  const wasRewording = useRef(isRewording);
  useEffect(() => {
    // Whoever works by keyboard goes on from where the field was opened.
    if (wasRewording.current && !isRewording) post.place.current?.querySelector<HTMLElement>("[data-reword]")?.focus();
    wasRewording.current = isRewording;
  }, [isRewording, post.place]);
  if (isRewording) {
    return (
      <Card pad="tight">
        <Reword
          at={at}
          mine={mine}
          label={t("own.edit.label")}
          longest={longest.post}
          multiline
          onSave={(text) => void edit(mine, text)}
          onDone={() => setRewording(false)}
        />
      </Card>
    );
  }
  // Until the others have the new wording, its author sees what is on its way.
  const text = mine.saving === "saved" ? post.text : mine.text;
  return (
    <Shown
      {...post}
      text={text}
      marks={
        <>
          <span className={styles.yours} title={t("own.yours.more")}>
            {t("own.yours")}
          </span>
          {mine.saving !== "saved" && <SaveState saving={mine.saving} />}
        </>
      }
      {...(mayEditOwn && {
        acts: (describedBy: string) => (
          <OwnActs
            text={text}
            describedBy={describedBy}
            onReword={() => setRewording(true)}
            onDelete={() => {
              onLeave();
              remove(mine);
            }}
          />
        ),
      })}
    />
  );
}
