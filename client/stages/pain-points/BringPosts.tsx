import type { AgendaKey } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { useDraft } from "../../store/drafts.ts";
import { useSend } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { TextArea } from "../../ui/Field.tsx";
import styles from "./BringPosts.module.css";
import catalogue from "./bring.messages.en.json";

const t = messages(catalogue);

/** As many as one command takes. */
const most = 200;

/** What is wrong with the list; undefined where nothing is. */
function wrongWith(lines: readonly string[], count: number): string | undefined {
  const long = lines.findIndex((line) => line.length > longest.post);
  if (long >= 0) return t("long", { line: long + 1, most: longest.post });
  return count > most ? t("many", { most }) : undefined;
}

/** [PP31] Pain points that the facilitator has collected before, pasted one a line. */
export function BringPosts({ at }: { readonly at: AgendaKey }) {
  const send = useSend(at);
  const draft = useDraft(at, "facilitator/bring-posts");
  const lines = draft.text.split(/\r?\n/).map((line) => line.trim());
  const texts = lines.filter((line) => line !== "");
  const wrong = wrongWith(lines, texts.length);
  const bring = async () => {
    const answer = await send({ type: "bring-posts", texts });
    if (answer.ok) draft.clear();
  };
  return (
    <details className={styles.bring}>
      <summary className={styles.summary}>{t("title")}</summary>
      <div className={styles.form}>
        <TextArea label={t("field")} hint={t("hint")} rows={5} value={draft.text} onChange={draft.set} error={wrong} />
        <Button size="small" disabled={texts.length === 0 || wrong !== undefined} onClick={() => void bring()}>
          {t("send", { count: texts.length })}
        </Button>
      </div>
    </details>
  );
}
