import { memo, type ReactNode } from "react";
import type { SideId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import styles from "./AnswerList.module.css";
import type { Answer } from "./answers.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

const sideOrder = ["a", "b", "neutral"] as const satisfies readonly SideId[];

function Votes({ votes, bySide }: Pick<Answer, "votes" | "bySide">) {
  const names = useSideNames();
  if (votes === undefined) return null;
  return (
    <p className={styles.votes}>
      <strong>{t("votes", { count: votes })}</strong>
      {votes > 0 &&
        bySide &&
        sideOrder.map((side) => {
          const count = bySide[side];
          return (
            count !== undefined && (
              <SideMark key={side} side={side} label={t("votes.of", { side: names[side], count })} />
            )
          );
        })}
    </p>
  );
}

const Row = memo(function Row({ text, votes, bySide, act }: Omit<Answer, "id"> & { readonly act: ReactNode }) {
  return (
    <>
      <p className={styles.text}>{text}</p>
      <div className={styles.foot}>
        <Votes {...(votes !== undefined && { votes })} {...(bySide && { bySide })} />
        {act}
      </div>
    </>
  );
});

export interface AnswerListProps {
  readonly answers: readonly Answer[];
  /** What stands at the foot of one of them. */
  readonly actOf?: ((answer: Answer) => ReactNode) | undefined;
}

/** What people answered. Where there are votes, the answers that have most of them stand out. */
export function AnswerList({ answers, actOf }: AnswerListProps) {
  const most = Math.max(1, ...answers.map(({ votes = 0 }) => votes));
  return (
    <ul className={styles.answers} aria-label={t("answers")}>
      {answers.map((answer) => {
        const { id, ...rest } = answer;
        return (
          <li key={id} className={styles.answer} data-top={answer.votes === most}>
            <Row {...rest} act={actOf?.(answer)} />
          </li>
        );
      })}
    </ul>
  );
}
