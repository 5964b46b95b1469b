import { useCallback } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import { total } from "../../../shared/anonymity/disclosure.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { CloseFacilitatorView } from "../../../shared/stages/close/view.ts";
import { messages } from "../../i18n/messages.ts";
import { HiddenFromRoom } from "../../moderation/HiddenFromRoom.tsx";
import { HideButton } from "../../moderation/HideButton.tsx";
import { useHiding } from "../../moderation/useHiding.ts";
import { useSend, useView } from "../../store/hooks.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import type { FacilitatorProps } from "../stageViews.ts";
import { Scale } from "../temperature/Scale.tsx";
import { Closing } from "./Closing.tsx";
import catalogue from "./messages.en.json";
import { Takeaways } from "./Takeaways.tsx";

const t = messages(catalogue);

function Collecting() {
  const cast = useView((session) => session.cast ?? 0);
  const written = useView((session) => session.written ?? 0);
  const present = useView((session) => total(session.present));
  const readings = cast > 0 ? t("cast.of", { cast, present: Math.max(present, cast) }) : t("cast", { cast });
  return (
    <>
      <WaitingState
        quiet
        now={t("collecting", { readings, takeaways: t("written", { count: written }) })}
        next={t("collecting.hidden")}
      />
      <Scale />
    </>
  );
}

type ClosingView = Extract<CloseFacilitatorView, { step: "closing" }>;

function Closed({ at, view }: { readonly at: AgendaKey; readonly view: ClosingView }) {
  const send = useSend(at);
  const { justHidden, hide, show, close } = useHiding(
    useCallback((id: ContentId, hidden: boolean) => send({ type: "hide", id, hidden }), [send]),
  );
  const all = listed(view.takeaways);
  const hidden = all.filter(([, takeaway]) => takeaway.hidden);
  return (
    <Closing picture={view.picture} stands={view.stands} first={view.first} trend={view.trend} made={view.made}>
      <Takeaways
        takeaways={all.filter(([, takeaway]) => !takeaway.hidden)}
        beside={(id, { text }) => <HideButton text={text} onHide={() => hide(id)} />}
      />
      <HiddenFromRoom
        hidden={hidden}
        counted={t("hidden", { count: hidden.length })}
        done={t("hidden.done")}
        justHidden={justHidden}
        onShow={show}
        onDone={close}
      />
    </Closing>
  );
}

/** Safe on a shared screen: counts while people answer, then what everybody sees. */
export default function Facilitator({ at, view }: FacilitatorProps<"close">) {
  return view.step === "asking" ? <Collecting /> : <Closed at={at} view={view} />;
}
