import { listed } from "../../../shared/anonymity/byId.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { type Mine, useContent, useMine } from "../../store/hooks.ts";
import { HiddenText } from "../../writing/HiddenText.tsx";
import { KeptDraft } from "../../writing/KeptText.tsx";
import { OnTheirWay } from "../../writing/OnTheirWay.tsx";
import { useYours } from "../../writing/Yours.tsx";
import type { ParticipantProps } from "../stageViews.ts";
import { Asking, takeawayField } from "./Asking.tsx";
import { Closing } from "./Closing.tsx";
import catalogue from "./messages.en.json";
import { Takeaways } from "./Takeaways.tsx";

const t = messages(catalogue);

/** A last reading and one takeaway; then what the room has come to. */
export default function Participant({ at, view, me }: ParticipantProps<"close">) {
  const mine = useMine(at, "add-takeaway");
  const { edit } = useContent(at);
  const markOf = useYours(mine);
  if (view.step === "asking") return <Asking at={at} hidden={view.hidden} saved={me.value} />;
  const reword = async ({ editKey }: Mine, text: string): Promise<boolean> =>
    (await edit(editKey, { type: "edit-takeaway", text }, { text })).ok;
  return (
    <Closing picture={view.picture} stands={view.stands} first={view.first} trend={view.trend} made={view.made}>
      <Takeaways takeaways={listed(view.takeaways)} beside={markOf} />
      <OnTheirWay own={mine} />
      <KeptDraft at={at} field={takeawayField} />
      {mine
        .filter(({ contentId }) => contentId && view.hidden[contentId])
        .map((own) => (
          <HiddenText
            key={own.editKey}
            at={at}
            mine={own}
            label={t("takeaway")}
            longest={longest.takeaway}
            locked={false}
            onEdit={reword}
          />
        ))}
    </Closing>
  );
}
