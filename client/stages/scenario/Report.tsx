import type { ContentId } from "../../../shared/ids.ts";
import type { ScenarioResultBeat } from "../../../shared/stages/scenario/result.ts";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { ReportProps } from "../stageViews.ts";
import catalogue from "./messages.en.json";
import styles from "./Report.module.css";
import { Revealed } from "./Revealed.tsx";
import { Summary } from "./Summary.tsx";
import { useTelling } from "./telling.ts";

const t = messages(catalogue);

const answersOf = ({ answered, acts, feelings, placements, words }: ScenarioResultBeat) => ({
  answered,
  acts,
  feelings,
  placements,
  words: Object.fromEntries(words.map((word, at) => [String(at).padStart(4, "0") as ContentId, word])),
});

/** The story, where the sides stood at each of its parts, and below it all that was said. */
export default function Report({ result }: ReportProps<"scenario">) {
  const tell = useTelling();
  const { title, context, beats } = result;
  if (beats.length === 0) return <EmptyState title={t("summary.none")} />;
  const summary = Object.fromEntries(
    beats.map(({ number, situation, placements, widest }) => [
      number,
      { situation, placements, ...(widest && { widest: true as const }) },
    ]),
  );
  return (
    <div className={styles.report}>
      <div>
        <h3>{tell(title)}</h3>
        <p className={styles.context}>{tell(context)}</p>
      </div>
      <Summary summary={summary} />
      <div className={styles.beats}>
        {beats.map((beat) => (
          <details key={beat.number} className={styles.beat}>
            <summary className={styles.title}>{t("answers.beat", { beat: beat.number })}</summary>
            <Revealed beat={beat} knows={beat.knows} answers={answersOf(beat)} />
          </details>
        ))}
      </div>
    </div>
  );
}
