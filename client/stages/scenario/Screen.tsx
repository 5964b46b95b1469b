import { useMemo, useRef } from "react";
import { Stands } from "../../anonymity/Stands.tsx";
import { AxisPicture } from "../../axis/AxisPicture.tsx";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { RoomFit } from "../../ui/RoomFit.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useFit } from "../../ui/useFit.ts";
import { useTurn } from "../../ui/useTurn.ts";
import type { ScreenProps } from "../stageViews.ts";
import { Acts } from "./Acts.tsx";
import { Felt } from "./Felt.tsx";
import sharedCatalogue from "./messages.en.json";
import { type Said, saidAbout } from "./OwnWords.tsx";
import { useProgress } from "./progress.ts";
import { Knows } from "./Revealed.tsx";
import styles from "./Screen.module.css";
import { Opening, Situation, Whereabouts } from "./Story.tsx";
import { Summary } from "./Summary.tsx";
import catalogue from "./screen.messages.en.json";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

type View = ScreenProps<"scenario">["view"];
type Revealed = Extract<View, { answers: unknown }>;
type Open = Exclude<Extract<View, { beat: unknown }>, { answers: unknown }>;

function Asking({ view: { story, beat } }: { readonly view: Open }) {
  const progress = useProgress();
  return (
    <RoomFit of={beat}>
      <Whereabouts story={story} beat={beat.number} />
      <div className={styles.told}>
        <Situation text={beat.situation} />
      </div>
      <ol className={styles.questions}>
        <li>{t("ask.act")}</li>
        <li>{t("ask.feeling")}</li>
        <li>{t("ask.place")}</li>
      </ol>
      <p className={styles.how}>
        {t("ask.how")} <strong className={styles.progress}>{progress}</strong>
      </p>
    </RoomFit>
  );
}

/** What was said beside the choices; what there is no room for is counted. */
function Words({ said }: { readonly said: readonly Said[] }) {
  const names = useSideNames();
  const wall = useRef<HTMLUListElement>(null);
  const room = useFit(wall, said, 6);
  const shown = said.slice(0, room);
  return (
    <section className={styles.words} aria-label={t("words")}>
      <h2 className={styles.title}>{t("words")}</h2>
      <ul className={styles.list} ref={wall}>
        {shown.map(({ id, text, side, part }) => (
          <li key={id} className={styles.quote}>
            <span className={styles.about}>{shared(part === "act" ? "acts" : "felt")}</span>
            <span className={styles.text}>{shared("quoted", { text })}</span>
            {side && <SideMark side={side} label={names[side]} />}
          </li>
        ))}
      </ul>
      {shown.length < said.length && <p className={styles.how}>{t("more", { count: said.length - shown.length })}</p>}
    </section>
  );
}

type Answers = Revealed["answers"];

/** What each side would do, and what it thinks that the other one feels. */
function Choices({ choices, answers }: { readonly choices: Revealed["beat"]["choices"]; readonly answers: Answers }) {
  const { acts, feelings, stands } = answers;
  return (
    <RoomFit of={answers}>
      {(stands?.act || stands?.feeling) && <Stands />}
      <div className={styles.answers}>
        <Acts choices={choices} acts={acts} table={false} />
        <div className={styles.felt}>
          <h2 className={styles.title}>{shared("felt")}</h2>
          <Felt feelings={feelings} />
        </div>
      </div>
    </RoomFit>
  );
}

function Placed({ answers: { placements, stands } }: { readonly answers: Answers }) {
  return (
    <>
      {stands?.placement && <Stands />}
      <AxisPicture picture={placements} caption={shared("axis")} table={false} />
    </>
  );
}

/** Pages that take turns: the answers, the axis, what each side knew, and what was said in own words. */
function Answered({ view: { story, beat, knows, answers } }: { readonly view: Revealed }) {
  const said = useMemo(() => saidAbout(answers.words), [answers.words]);
  const pages = said.length > 0 ? 4 : 3;
  const turn = useTurn(pages);
  return (
    <div className={styles.revealed}>
      <Whereabouts story={story} beat={beat.number} />
      {answers.answered === 0 ? (
        <>
          <Situation text={beat.situation} />
          <EmptyState title={shared("unanswered")} />
        </>
      ) : (
        <>
          {turn === 0 && <Choices choices={beat.choices} answers={answers} />}
          {turn === 1 && <Placed answers={answers} />}
          {turn === 2 && (
            <RoomFit of={knows}>
              <div className={styles.again}>
                <Situation text={beat.situation} />
              </div>
              <Knows knows={knows} />
            </RoomFit>
          )}
          {turn === 3 && <Words said={said} />}
          <p className={styles.page}>{t("page", { page: turn + 1, pages })}</p>
        </>
      )}
    </div>
  );
}

/** A row of parts at a time. */
const perTurn = 3;

/** The story as the room reads it together, and then what both sides said. */
export default function Screen({ view }: ScreenProps<"scenario">) {
  if (view.step === "preparing") {
    return (
      <div className={styles.opening}>
        <Opening story={view.story} />
      </div>
    );
  }
  if (view.step === "summary") return <Summary summary={view.summary} table={false} perTurn={perTurn} />;
  return "answers" in view ? <Answered key={view.step} view={view} /> : <Asking view={view} />;
}
