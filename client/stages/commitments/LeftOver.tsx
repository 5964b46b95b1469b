import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useMine } from "../../store/hooks.ts";
import { Voice } from "../../ui/Card.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { KeptDraft } from "../../writing/KeptText.tsx";
import { OnTheirWay } from "../../writing/OnTheirWay.tsx";
import { isHiddenIn } from "./OwnSignature.tsx";
import { proposalField } from "./Propose.tsx";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

/** Of the step in which people proposed: what is still on its way, what was not sent, and what was set aside. */
export function LeftOver({
  at,
  hidden,
}: {
  readonly at: AgendaKey;
  readonly hidden: { readonly [id: ContentId]: true };
}) {
  const own = useMine(at, "propose");
  return (
    <>
      <OnTheirWay own={own} />
      <KeptDraft at={at} field={proposalField} />
      {own
        .filter((mine) => isHiddenIn(hidden, mine))
        .map((mine) => (
          <Notice key={mine.editKey} title={t("hidden.later")}>
            <Voice>{mine.text}</Voice>
          </Notice>
        ))}
    </>
  );
}
