import { total } from "../../../shared/anonymity/disclosure.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import type { FacilitatorProps } from "../stageViews.ts";
import catalogue from "./desk.messages.en.json";
import { Picture } from "./Picture.tsx";
import { Scale } from "./Scale.tsx";

const t = messages(catalogue);

/** Safe on a shared screen: a count while people answer, then what everybody sees. */
export default function Facilitator({ view }: FacilitatorProps<"temperature">) {
  const cast = useView((session) => session.cast ?? 0);
  const present = useView((session) => total(session.present));
  if (view.step === "revealed")
    return (
      <Picture picture={view.picture} stands={view.stands} first={view.first} trend={view.trend} moment={view.moment} />
    );
  return (
    <>
      <WaitingState
        quiet
        now={cast > 0 ? t("collecting.of", { cast, present: Math.max(present, cast) }) : t("collecting", { cast })}
        next={t("collecting.hidden")}
      />
      <Scale />
    </>
  );
}
