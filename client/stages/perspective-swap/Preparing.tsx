import type { DealTo } from "../../../shared/anonymity/deal.ts";
import type { AgendaKey } from "../../../shared/ids.ts";
import { mostItems, type PerspectiveSwapSettings } from "../../../shared/stages/perspective-swap/schema.ts";
import type { SwapFacilitatorView } from "../../../shared/stages/perspective-swap/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSend } from "../../store/hooks.ts";
import { AddItem } from "./AddItem.tsx";
import { useAhead } from "./ahead.ts";
import { Candidates } from "./Candidates.tsx";
import { Dealing, Warnings } from "./Dealing.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";

const t = messages(catalogue);

export interface PreparingProps {
  readonly at: AgendaKey;
  readonly view: SwapFacilitatorView;
  readonly settings: PerspectiveSwapSettings;
}

const none = {};

/** What the room will work on, and how the cards are dealt. */
export function Preparing({ at, view, settings }: PreparingProps) {
  const { items, candidates = none, warnings = [], dealTo = "other-side" } = view;
  const send = useSend(at);
  const [shownDealTo, press] = useAhead(dealTo);
  const deal = (to: DealTo) => press(to, send({ type: "set-dealing", to }));
  const toAnyone = () => deal("anyone");
  return (
    <div className={styles.preparing}>
      <Warnings warnings={warnings} blocking onDealToAnyone={toAnyone} />
      <Candidates at={at} candidates={candidates} top={settings.top ?? 3} />
      <AddItem at={at} isFull={Object.keys(items).length >= mostItems} />
      <Dealing dealTo={shownDealTo} onDeal={deal} />
      <Warnings warnings={warnings} blocking={false} onDealToAnyone={toAnyone} />
      <p className={styles.next}>{t("prepare.next")}</p>
    </div>
  );
}
