import type { UpvotesView } from "../../../shared/stages/hard-questions/view.ts";
import { Stands } from "../../anonymity/Stands.tsx";
import { messages } from "../../i18n/messages.ts";
import { sentences } from "../../i18n/sentences.ts";
import catalogue from "./messages.en.json";
import styles from "./Voted.module.css";

const t = messages(catalogue);

/** How many have voted, and why there are no numbers, or none by side. */
export function Voted({ tally }: { readonly tally: UpvotesView | undefined }) {
  if (!tally) return <p className={styles.note}>{t("notVoted")}</p>;
  return (
    <>
      {tally.stands && <Stands />}
      <p className={styles.note}>
        {sentences(t("voters", { count: tally.voters }), !tally.bySide && t("bySide.withheld"))}
      </p>
    </>
  );
}
