import type { WholeDraft } from "../../shared/session/agenda.ts";
import { messages } from "../i18n/messages.ts";
import { useAllWords } from "../stages/registry.ts";
import styles from "./AgendaFile.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** The stages of an agenda that is not in the session yet. */
export function AgendaPreview({ stages }: { readonly stages: readonly WholeDraft[] }) {
  const words = useAllWords();
  if (stages.length === 0) return <p className={styles.lead}>{t("preview.empty")}</p>;
  return (
    <>
      <p className={styles.lead}>{t("preview", { count: stages.length })}</p>
      <ol className={styles.preview}>
        {stages.map(({ stage, title }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of a file have no keys, and do not change their places
          <li key={index}>{title || words[stage].title}</li>
        ))}
      </ol>
    </>
  );
}
