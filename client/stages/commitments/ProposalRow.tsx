import type { ContentId } from "../../../shared/ids.ts";
import type { FacilitatorProposalView } from "../../../shared/stages/commitments/view.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Menu, type MenuEntry } from "../../ui/Menu.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import type { ProposalAct } from "./proposing.ts";

const t = messages(catalogue);

type MenuAct = "edit" | "hide";

export interface ProposalMenuProps {
  readonly id: ContentId;
  readonly proposal: Pick<FacilitatorProposalView, "text" | "own">;
  readonly act: ProposalAct;
}

/** What else can be done with a proposal: the own ones change, the others are hidden at most. */
export function ProposalMenu({ id, proposal: { text, own }, act }: ProposalMenuProps) {
  const entries: readonly MenuEntry<MenuAct>[] = [
    ...(own ? [{ id: "edit" as const, label: t("edit"), icon: <Icon name="edit" /> }] : []),
    { id: "hide", label: t("hide"), icon: <Icon name="eyeOff" /> },
  ];
  return (
    <Menu
      label={t("more", { text })}
      icon={<Icon name="more" />}
      entries={entries}
      onChoose={(chosen) => act(chosen, id)}
    />
  );
}

export interface ProposalRowProps extends ProposalMenuProps {
  readonly proposal: FacilitatorProposalView;
  readonly isFull: boolean;
}

/** One proposal, whether it is on the list, and what can be done with it. */
export function ProposalRow({ isFull, ...menu }: ProposalRowProps) {
  const { id, proposal, act } = menu;
  const { text, listed, own } = proposal;
  return (
    <li className={styles.row} data-on={listed}>
      <span className={styles.words}>{own ? t("own", { text }) : text}</span>
      {listed ? (
        <Button size="small" aria-label={t("take.label", { text })} onClick={() => act("take", id)}>
          {t("take")}
        </Button>
      ) : (
        <Button size="small" disabled={isFull} aria-label={t("put.label", { text })} onClick={() => act("put", id)}>
          {t("put")}
        </Button>
      )}
      <ProposalMenu {...menu} />
    </li>
  );
}
