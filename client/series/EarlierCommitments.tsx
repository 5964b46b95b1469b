import { type Answer, answers, type EarlierCommitmentView } from "../../shared/session/series.ts";
import { formatDay } from "../i18n/formatDay.ts";
import { messages } from "../i18n/messages.ts";
import { useSend, useView } from "../store/hooks.ts";
import { Icon, type IconName } from "../ui/Icon.tsx";
import styles from "./EarlierCommitments.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

const icons = { kept: "check", partly: "more", "not-yet": "clock" } as const satisfies Record<Answer, IconName>;

interface CheckProps {
  readonly place: string;
  readonly commitment: EarlierCommitmentView;
  readonly canAnswer: boolean;
}

function Check({ place, commitment: { text, owners, session, answer }, canAnswer }: CheckProps) {
  const send = useSend();
  const say = (said: Answer) =>
    void send({
      type: "check-commitment",
      commitment: Number(place),
      ...(said !== answer && { answer: said }),
    });
  return (
    <li className={styles.check} data-answer={answer}>
      <div>
        <p className={styles.text}>{text}</p>
        <p className={styles.who}>
          {owners.map(({ name, on }) => t("checks.signed", { name, day: formatDay(on) })).join(" · ")}
          {" · "}
          {t("checks.from", { session })}
        </p>
      </div>
      {canAnswer ? (
        <fieldset className={styles.answers}>
          <legend className={styles.legend}>{t("checks.legend", { text })}</legend>
          {answers.map((said) => (
            <button
              key={said}
              type="button"
              className={styles.answer}
              aria-pressed={said === answer}
              onClick={() => say(said)}
            >
              <Icon name={icons[said]} size="1em" />
              {t(`checks.${said}`)}
            </button>
          ))}
        </fieldset>
      ) : (
        answer && (
          <p className={styles.said}>
            <Icon name={icons[answer]} size="1em" />
            {t(`checks.${answer}`)}
          </p>
        )
      )}
    </li>
  );
}

export interface EarlierCommitmentsProps {
  /** The facilitator answers, for the room. */
  readonly canAnswer?: boolean;
  /** Most that there is room for. */
  readonly most?: number;
}

/** [SR6] What people signed in earlier sessions, to be asked: did it happen? Nothing where there is none. */
export default function EarlierCommitments({ canAnswer = false, most }: EarlierCommitmentsProps) {
  const commitments = useView((view) => view.series?.commitments) ?? {};
  const all = Object.entries(commitments).sort(([one], [other]) => Number(one) - Number(other));
  if (all.length === 0) return null;
  const shown = all.slice(0, most);
  return (
    <section className={styles.checks} aria-label={t("checks.title")}>
      <h2 className={styles.title}>{t("checks.title")}</h2>
      <p className={styles.more}>{t(canAnswer ? "checks.ask" : "checks.more")}</p>
      <ul className={styles.list}>
        {shown.map(([place, commitment]) => (
          <Check key={place} place={place} commitment={commitment} canAnswer={canAnswer} />
        ))}
      </ul>
      {shown.length < all.length && (
        <p className={styles.more}>{t("checks.rest", { count: all.length - shown.length })}</p>
      )}
    </section>
  );
}
