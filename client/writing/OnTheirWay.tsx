import { messages } from "../i18n/messages.ts";
import type { Mine } from "../store/hooks.ts";
import { Card, Voice } from "../ui/Card.tsx";
import { SaveState } from "../ui/SaveState.tsx";
import catalogue from "./messages.en.json";
import styles from "./OnTheirWay.module.css";

const t = messages(catalogue);

/** Own texts that the room went on without: they are still on their way. */
export function OnTheirWay({ own }: { readonly own: readonly Mine[] }) {
  const pending = own.filter(({ contentId }) => contentId === undefined);
  if (pending.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("own.pending")}>
      {pending.map((mine) => (
        <Card as="li" key={mine.editKey} pad="tight">
          <Voice>{mine.text}</Voice>
          <SaveState saving={mine.saving} />
        </Card>
      ))}
    </ul>
  );
}
