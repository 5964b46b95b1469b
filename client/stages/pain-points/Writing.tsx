import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { Dock } from "../../ui/Dock.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { EditableText } from "../../writing/EditableText.tsx";
import { HiddenText } from "../../writing/HiddenText.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import catalogue from "./messages.en.json";
import { useOwnPosts, usePosting } from "./ownPosts.ts";
import { PostComposer } from "./PostComposer.tsx";
import styles from "./Writing.module.css";

const t = messages(catalogue);

export interface WritingProps {
  readonly at: AgendaKey;
  /** Posts of an earlier round of writing that the facilitator has hidden. */
  readonly hidden: { readonly [id: ContentId]: true };
}

/** Silent writing: what one has sent, and the field for the next. */
export function Writing({ at, hidden }: WritingProps) {
  const { all } = useOwnPosts(at);
  const { edit, remove } = usePosting(at);
  const locked = useInputLocked();
  const field = { at, label: t("own.edit.label"), longest: longest.post, locked, onDelete: remove };
  return (
    <div className={styles.writing}>
      <SecrecyNote>{t("write.private")}</SecrecyNote>
      {all.length === 0 ? (
        <EmptyState title={t("write.empty")}>{t("write.empty.more")}</EmptyState>
      ) : (
        <>
          <ul className={styles.posts} aria-label={t("write.own")}>
            {all.map((mine) => (
              <li key={mine.editKey}>
                {mine.contentId && hidden[mine.contentId] ? (
                  <HiddenText {...field} mine={mine} onEdit={edit} />
                ) : (
                  <EditableText {...field} mine={mine} multiline onEdit={(own, text) => void edit(own, text)} />
                )}
              </li>
            ))}
          </ul>
          <p className={styles.next}>{t("write.next")}</p>
        </>
      )}
      <Dock>
        <PostComposer at={at} />
      </Dock>
    </div>
  );
}
