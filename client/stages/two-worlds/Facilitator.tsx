import { useCallback, useMemo } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { Heading } from "../../../shared/stages/two-worlds/about.ts";
import type { FacilitatorWorldTextView, TwoWorldsFacilitatorView } from "../../../shared/stages/two-worlds/view.ts";
import { messages } from "../../i18n/messages.ts";
import { HiddenFromRoom } from "../../moderation/HiddenFromRoom.tsx";
import { HideButton } from "../../moderation/HideButton.tsx";
import { useHiding } from "../../moderation/useHiding.ts";
import { useSend, useSideNames } from "../../store/hooks.ts";
import { Choice } from "../../ui/Choice.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import type { FacilitatorProps } from "../stageViews.ts";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import sharedCatalogue from "./messages.en.json";
import { Primers } from "./Primers.tsx";
import { useMarked, useWritten } from "./progress.ts";
import { type ActOf, WorldFaces } from "./WorldFaces.tsx";
import { worldsOf } from "./worlds.ts";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

function Writing({ primers }: { readonly primers: boolean }) {
  return (
    <div className={styles.step}>
      <WaitingState quiet now={useWritten()} next={t("count.next")} />
      {primers && <Primers />}
    </div>
  );
}

const Marked = () => <WaitingState quiet now={useMarked()} next={t("cast.hidden")} />;

type Revealed = Exclude<TwoWorldsFacilitatorView, { step: "writing" }>;

type Texts = Revealed["texts"];

const textsOf = (texts: Texts) => listed<FacilitatorWorldTextView>(texts);
const inSight = (texts: Texts): Texts => Object.fromEntries(textsOf(texts).filter(([, { hidden }]) => !hidden));

/** One world at a time, the one that is on the screens; what is hidden stays closed, so that the page can be shared. */
function FaceToFace({ at, view }: { readonly at: AgendaKey; readonly view: Revealed }) {
  const send = useSend(at);
  const names = useSideNames();
  const tally = view.step === "results" ? view.tally : undefined;
  const worlds = useMemo(() => worldsOf(inSight(view.texts), tally), [view.texts, tally]);
  const hidden = useMemo(() => textsOf(view.texts).filter(([, text]) => text.hidden), [view.texts]);
  const hiding = useHiding(
    useCallback(
      (id: ContentId, hidden: boolean) => send(hidden ? { type: "hide", id } : { type: "unhide", id }),
      [send],
    ),
  );
  const shown = worlds.find(({ under }) => under === view.focus) ?? worlds[0];
  const actOf: ActOf = (id, text) => (
    <span className={styles.hide}>
      <HideButton text={text} onHide={() => hiding.hide(id as ContentId)} />
    </span>
  );
  return (
    <div className={styles.step}>
      {view.step === "compare" && <Marked />}
      {worlds.length > 1 && (
        <Choice<Heading>
          legend={t("focus")}
          layout="row"
          options={worlds.map(({ under }) => ({
            value: under,
            label: under === "together" ? t("focus.together") : t("focus.world", { side: names[under] }),
            ...(under !== "together" && { mark: <SideMark side={under} /> }),
          }))}
          value={shown?.under}
          onChange={(on) => void send({ type: "focus", on })}
        />
      )}
      {shown ? (
        <WorldFaces key={shown.under} world={shown} showsMarks={view.step === "results"} actOf={actOf} />
      ) : (
        <EmptyState title={shared("nothing")}>{shared("nothing.more")}</EmptyState>
      )}
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

export default function Facilitator({ at, view }: FacilitatorProps<"two-worlds">) {
  if (view.step === "writing") return <Writing primers={view.primers} />;
  return <FaceToFace key={view.step} at={at} view={view} />;
}
