import { useId } from "react";
import { twoSides } from "../../../shared/ids.ts";
import type { AnswersView, BeatView, KnowsView, WordsView } from "../../../shared/stages/scenario/view.ts";
import { Stands } from "../../anonymity/Stands.tsx";
import { AxisPicture } from "../../axis/AxisPicture.tsx";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Folded } from "../../ui/Folded.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { Acts } from "./Acts.tsx";
import { Felt } from "./Felt.tsx";
import catalogue from "./messages.en.json";
import { type ActOf, OwnWords } from "./OwnWords.tsx";
import styles from "./Revealed.module.css";
import { Situation } from "./Story.tsx";
import { useTelling } from "./telling.ts";

const t = messages(catalogue);

/** What each side alone had been told, face to face. */
export function Knows({ knows }: { readonly knows: KnowsView }) {
  const names = useSideNames();
  const tell = useTelling();
  return (
    <section className={styles.knows} aria-label={t("knows.both")}>
      {twoSides.map((side) => (
        <Card key={side} side={side} pad="tight">
          <SideMark side={side} label={t("knows", { side: names[side] })} />
          <p className={styles.known}>{tell(knows[side])}</p>
        </Card>
      ))}
    </section>
  );
}

export interface RevealedProps {
  readonly beat: Pick<BeatView, "situation" | "choices">;
  readonly knows: KnowsView;
  readonly answers: AnswersView<WordsView>;
  readonly markOf?: ActOf | undefined;
  readonly actOf?: ActOf | undefined;
  /** For who has just read it on the same page: what is new has the first place. */
  readonly foldsSituation?: boolean;
}

/** One part of the story with both sides' answers: the facts, what they would do, what they think is felt, and where it stands. */
export function Revealed({ beat, knows, answers, markOf, actOf, foldsSituation = false }: RevealedProps) {
  const feltId = useId();
  const { answered, acts, feelings, placements, stands, words } = answers;
  return (
    <div className={styles.revealed}>
      {foldsSituation ? (
        <Folded look="chevron" label={t("situation.again")}>
          <Situation text={beat.situation} />
        </Folded>
      ) : (
        <Situation text={beat.situation} />
      )}
      <Knows knows={knows} />
      {answered === 0 ? (
        <EmptyState title={t("unanswered")}>{t("unanswered.more")}</EmptyState>
      ) : (
        <>
          <section className={styles.question}>
            {stands?.act && <Stands />}
            <Acts choices={beat.choices} acts={acts} />
            <OwnWords words={words} part="act" markOf={markOf} actOf={actOf} />
          </section>
          <section className={styles.question} aria-labelledby={feltId}>
            <h2 className={styles.title} id={feltId}>
              {t("felt")}
            </h2>
            {stands?.feeling && <Stands />}
            <Felt feelings={feelings} />
            <OwnWords words={words} part="feeling" markOf={markOf} actOf={actOf} />
          </section>
          <section className={styles.question}>
            {stands?.placement && <Stands />}
            <AxisPicture picture={placements} caption={t("axis")} />
          </section>
        </>
      )}
    </div>
  );
}
