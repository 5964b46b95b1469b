import type { ContentId } from "../../../shared/ids.ts";
import type { TermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import catalogue from "./facilitator.messages.en.json";
import roomCatalogue from "./messages.en.json";
import { Status } from "./Status.tsx";
import styles from "./TermTabs.module.css";

const t = messages(catalogue);
const room = messages(roomCatalogue);

export interface TermTabsProps {
  readonly terms: readonly (readonly [ContentId, TermView])[];
  readonly focus: ContentId | undefined;
  readonly onFocus: (id: ContentId) => void;
}

/** The words on the table with where each stands; pressing one brings it onto all screens. */
export function TermTabs({ terms, focus, onFocus }: TermTabsProps) {
  const isLocked = terms.some(([, { standing }]) => standing.status === "voting");
  return (
    <section className={styles.tabs} aria-label={room("terms")}>
      <ul className={styles.list}>
        {terms.map(([id, { term, standing }]) => (
          <li key={id}>
            <button
              type="button"
              className={styles.tab}
              aria-current={id === focus}
              disabled={isLocked && id !== focus}
              onClick={() => id !== focus && onFocus(id)}
            >
              <span className={styles.word}>{term}</span>
              <Status status={standing.status} />
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t(isLocked ? "agree.locked" : "agree.focus")}</p>
    </section>
  );
}
