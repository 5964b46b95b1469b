import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/Menu.tsx";
import catalogue from "./facilitator.messages.en.json";
import styles from "./QuestionList.module.css";

const t = messages(catalogue);

type Act = "edit" | "up" | "down" | "remove";

export interface QuestionRowProps {
  readonly question: string;
  /** How many answers it has, where it was asked. */
  readonly answers: number | undefined;
  /** Says that it comes next, where it does. */
  readonly next: string | false;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onAsk: () => void;
  readonly onReword: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One question of the list, with the way to ask it and a menu of what can be changed. */
export function QuestionRow(props: QuestionRowProps) {
  const { question, answers, next, isFirst, isLast, onAsk, onReword, onMove, onRemove } = props;
  const isAsked = answers !== undefined;
  const choose = (act: Act) => {
    switch (act) {
      case "edit":
        return onReword();
      case "up":
        return onMove(-1);
      case "down":
        return onMove(1);
      case "remove":
        return onRemove();
    }
  };
  return (
    <li className={styles.row} data-asked={isAsked}>
      <div className={styles.words}>
        {next && <p className={styles.badge}>{next}</p>}
        <p className={styles.question}>{question}</p>
        {isAsked && (
          <p className={styles.asked}>
            <Icon name="check" />
            {t("asked", { answers })}
          </p>
        )}
      </div>
      <div className={styles.acts}>
        <Button size="small" aria-label={t("ask.this", { question })} onClick={onAsk}>
          {t(isAsked ? "ask.again" : "ask")}
        </Button>
        <Menu<Act>
          label={t("menu", { question })}
          icon={<Icon name="more" />}
          entries={[
            { id: "edit", label: t("edit"), icon: <Icon name="edit" /> },
            { id: "up", label: t("up"), icon: <Icon name="arrowUp" />, disabled: isFirst },
            { id: "down", label: t("down"), icon: <Icon name="arrowDown" />, disabled: isLast },
            { id: "remove", label: t("remove"), icon: <Icon name="close" /> },
          ]}
          onChoose={choose}
        />
      </div>
    </li>
  );
}
