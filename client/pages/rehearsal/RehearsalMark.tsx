import { messages } from "../../i18n/messages.ts";
import { sentences } from "../../i18n/sentences.ts";
import { withElement } from "../../i18n/withElement.tsx";
import { useView } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";
import styles from "./RehearsalMark.module.css";

const t = messages(catalogue);

/** Says that simulated people take part. On a phone it is a strip, since it also says what that means. */
export default function RehearsalMark({ as }: { readonly as: "tag" | "strip" }) {
  const phase = useView((view) => view.phase);
  if (as === "tag") {
    return (
      <p className={styles.tag} title={t("mark.more")}>
        {t("mark")}
      </p>
    );
  }
  return (
    <p className={styles.strip}>
      {withElement(
        (mark) => sentences(mark, t(phase === "lobby" ? "mark.lobby" : "mark.more")),
        <strong>{t("mark.strip")}</strong>,
      )}
    </p>
  );
}
