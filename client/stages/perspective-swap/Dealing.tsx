import type { DealTo } from "../../../shared/anonymity/deal.ts";
import type { TwoSide } from "../../../shared/ids.ts";
import type { Warning } from "../../../shared/stages/perspective-swap/items.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Notice } from "../../ui/Notice.tsx";
import catalogue from "./facilitator.messages.en.json";

const t = messages(catalogue);

/** What a warning says, and whether it keeps the cards from being dealt across. */
const meaning = {
  "side-a-absent": { says: "warn.absent", side: "a", blocks: true },
  "side-b-absent": { says: "warn.absent", side: "b", blocks: true },
  "side-a-without-cards": { says: "warn.without", side: "a", blocks: true },
  "side-b-without-cards": { says: "warn.without", side: "b", blocks: true },
  "labels-withheld": { says: "warn.labels", side: "a", blocks: false },
  "few-people": { says: "warn.few", side: "a", blocks: false },
} as const satisfies Record<Warning, { readonly says: string; readonly side: TwoSide; readonly blocks: boolean }>;

export interface WarningsProps {
  readonly warnings: readonly Warning[];
  /** Those that keep the cards from being dealt, or the others. */
  readonly blocking: boolean;
  readonly onDealToAnyone: () => void;
}

/** What stands in the way of the cards, and the way around it. */
export function Warnings({ warnings, blocking, onDealToAnyone }: WarningsProps) {
  const names = useSideNames();
  return warnings
    .filter((warning) => meaning[warning].blocks === blocking)
    .map((warning) => {
      const { says, side } = meaning[warning];
      return (
        <Notice
          key={warning}
          tone={blocking ? "alert" : "info"}
          title={t(says, { side: names[side] })}
          action={
            blocking && (
              <Button size="small" onClick={onDealToAnyone}>
                {t("deal.switch")}
              </Button>
            )
          }
        >
          {t(`${says}.more`, { side: names[side] })}
        </Notice>
      );
    });
}

export interface DealingProps {
  readonly dealTo: DealTo;
  readonly onDeal: (to: DealTo) => void;
}

/** Who gets which cards. */
export function Dealing({ dealTo, onDeal }: DealingProps) {
  return (
    <Choice
      legend={t("deal.legend")}
      layout="row"
      value={dealTo}
      onChange={onDeal}
      options={[
        { value: "other-side", label: t("deal.other-side"), description: t("deal.other-side.more") },
        { value: "anyone", label: t("deal.anyone"), description: t("deal.anyone.more") },
      ]}
    />
  );
}
