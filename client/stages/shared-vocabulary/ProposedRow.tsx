import type { ContentId } from "../../../shared/ids.ts";
import type { ProposedTermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { formatDay } from "../../i18n/formatDay.ts";
import { formatList } from "../../i18n/formatList.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Menu, type MenuEntry } from "../../ui/Menu.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import roomCatalogue from "./messages.en.json";

const t = messages(catalogue);
const room = messages(roomCatalogue);

type MenuAct = "rename" | "merge" | "hide";
export type TermAct = (type: MenuAct | "put" | "take", id: ContentId) => void;

export interface ProposedRowProps {
  readonly id: ContentId;
  readonly term: ProposedTermView;
  readonly isFull: boolean;
  readonly canMerge: boolean;
  readonly act: TermAct;
}

/** One proposed word, and what can be done with it. */
export function ProposedRow({ id, term: shown, isFull, canMerge, act }: ProposedRowProps) {
  const { term, also, asked, onTable, toConfirm } = shown;
  const entries: readonly MenuEntry<MenuAct>[] = [
    { id: "rename", label: t("rename"), icon: <Icon name="edit" /> },
    { id: "merge", label: t("merge"), icon: <Icon name="plus" />, disabled: !canMerge },
    { id: "hide", label: t("hide"), icon: <Icon name="eyeOff" /> },
  ];
  const label = (key: "put" | "take") => t(`propose.${key}.label`, { term });
  return (
    <li className={styles.row} data-on={onTable}>
      <div className={styles.rowWords}>
        <span className={styles.word}>{term}</span>
        <span className={styles.soft}>
          {[also.length > 0 && room("also", { wordings: formatList(also) }), t("propose.asked", { count: asked })]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {toConfirm && (
          <span className={styles.soft}>
            {room("toConfirm.as", { day: formatDay(toConfirm.on), text: toConfirm.text })}
          </span>
        )}
      </div>
      {onTable ? (
        <Button size="small" aria-label={label("take")} onClick={() => act("take", id)}>
          {t("propose.take")}
        </Button>
      ) : (
        <Button size="small" disabled={isFull && !toConfirm} aria-label={label("put")} onClick={() => act("put", id)}>
          {t(toConfirm ? "toConfirm.put" : "propose.put")}
        </Button>
      )}
      <Menu
        label={t("more", { term })}
        icon={<Icon name="more" />}
        entries={entries}
        onChoose={(chosen) => act(chosen, id)}
      />
    </li>
  );
}
