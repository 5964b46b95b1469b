import { useCallback } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { ChosenScenario } from "../../../shared/stages/scenario/schema.ts";
import type { FacilitatorWordsView, ScenarioFacilitatorView } from "../../../shared/stages/scenario/view.ts";
import { messages } from "../../i18n/messages.ts";
import { HiddenFromRoom } from "../../moderation/HiddenFromRoom.tsx";
import { HideButton } from "../../moderation/HideButton.tsx";
import { useHiding } from "../../moderation/useHiding.ts";
import { useSend } from "../../store/hooks.ts";
import { Folded } from "../../ui/Folded.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import type { FacilitatorProps } from "../stageViews.ts";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import { useProgress } from "./progress.ts";
import { Knows, Revealed } from "./Revealed.tsx";
import { Opening, Situation, Whereabouts } from "./Story.tsx";
import { StoryDesk } from "./StoryDesk.tsx";
import { Summary } from "./Summary.tsx";

const t = messages(catalogue);

type View<Part extends object> = Extract<ScenarioFacilitatorView, Part>;

function Preparing({ at, view }: { readonly at: AgendaKey; readonly view: View<{ step: "preparing" }> }) {
  const send = useSend(at);
  const use = useCallback(
    async (scenario: ChosenScenario) => (await send({ type: "set-scenario", scenario })).ok,
    [send],
  );
  return (
    <div className={styles.round}>
      {view.mayChange === false && <Notice title={t("desk.begun")}>{t("desk.begun.more")}</Notice>}
      <Opening story={view.story} />
      {view.scenario && (
        <StoryDesk place={at} scenario={view.scenario} mayChange={view.mayChange === true} onUse={use} />
      )}
    </div>
  );
}

type Open = Exclude<View<{ beat: unknown }>, { answers: unknown }>;

function Asking({ view }: { readonly view: Open }) {
  const progress = useProgress();
  return (
    <div className={styles.round}>
      <Whereabouts story={view.story} beat={view.beat.number} />
      <WaitingState quiet now={progress} next={t("asking.next")} />
      <Situation text={view.beat.situation} size="large" />
      {view.told && (
        <Folded label={t("told")}>
          <p className={styles.private}>{t("told.private")}</p>
          <Knows knows={view.told} />
        </Folded>
      )}
    </div>
  );
}

type Words = { readonly [id: ContentId]: FacilitatorWordsView };
const entriesOf = (words: Words) => Object.entries(words) as [ContentId, FacilitatorWordsView][];

function Shown({ at, view }: { readonly at: AgendaKey; readonly view: View<{ answers: unknown }> }) {
  const send = useSend(at);
  const hiding = useHiding(
    useCallback(
      (id: ContentId, hidden: boolean) => send(hidden ? { type: "hide", id } : { type: "unhide", id }),
      [send],
    ),
  );
  const all = entriesOf(view.answers.words);
  const seen = Object.fromEntries(all.filter(([, { hidden }]) => !hidden)) as Words;
  const hidden = all.filter(([, { hidden }]) => hidden);
  const hideButton = (id: ContentId) => <HideButton text={seen[id]?.text ?? ""} onHide={() => hiding.hide(id)} />;
  return (
    <div className={styles.round}>
      <Whereabouts story={view.story} beat={view.beat.number} />
      <Revealed beat={view.beat} knows={view.knows} answers={{ ...view.answers, words: seen }} actOf={hideButton} />
      <HiddenFromRoom
        hidden={hidden}
        counted={t("hidden.count", { count: hidden.length })}
        done={t("hide.done")}
        justHidden={hiding.justHidden}
        onShow={hiding.show}
        onDone={hiding.close}
      />
    </div>
  );
}

/** Safe on a shared screen: counts while people answer, then what everybody sees. */
export default function Facilitator({ at, view }: FacilitatorProps<"scenario">) {
  if (view.step === "preparing") return <Preparing at={at} view={view} />;
  if (view.step === "summary") return <Summary summary={view.summary} />;
  return "answers" in view ? <Shown key={view.step} at={at} view={view} /> : <Asking key={view.step} view={view} />;
}
