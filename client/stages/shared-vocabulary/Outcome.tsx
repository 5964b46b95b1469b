import type { ReactNode } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { ContentId } from "../../../shared/ids.ts";
import { type SideId, twoSides } from "../../../shared/ids.ts";
import type { ReasonView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Fold } from "./Fold.tsx";
import catalogue from "./messages.en.json";
import styles from "./Outcome.module.css";
import { Quote } from "./Quote.tsx";
import { Verdicts } from "./Verdicts.tsx";
import type { Vote, Voted } from "./votes.ts";
import { Wording } from "./Wording.tsx";

const t = messages(catalogue);

type Act = (id: ContentId, reason: ReasonView) => ReactNode;

interface ObjectionsProps {
  readonly reasons: Voted["reasons"];
  readonly most?: number | undefined;
  readonly act?: Act | undefined;
}

/** Why people object, in the order of a shuffle and without a side. */
function Objections({ reasons, most, act }: ObjectionsProps) {
  const all = listed(reasons);
  const entries = all.slice(0, most);
  if (entries.length === 0) return null;
  return (
    <div className={styles.objections}>
      <h4 className={styles.small}>{t("objections")}</h4>
      <ul className={styles.reasons}>
        {entries.map(([id, reason]) => (
          <li key={id} className={styles.reason}>
            <Quote text={reason.hidden ? t("objections.hidden") : reason.text} act={act?.(id, reason)} />
          </li>
        ))}
      </ul>
      {entries.length < all.length && (
        <p className={styles.small}>{t("objections.more", { count: all.length - entries.length })}</p>
      )}
    </div>
  );
}

/** Why a draft is not the definition, in one sentence. */
function Why({ voted: { bySide, passed }, isTied }: { readonly voted: Voted; readonly isTied: boolean }) {
  const names = useSideNames();
  if (isTied) return t("result.tie.more");
  if (passed) return t("result.outvoted");
  if (!bySide) return null;
  const rejecting = twoSides.filter((side) => !bySide[side].accepted);
  const [only] = rejecting.length === 1 ? rejecting : [];
  if (only) return t("result.rejected", { side: names[only satisfies SideId] });
  return t(rejecting.length > 1 ? "result.rejected.both" : "result.rejected.neutral", { side: names.neutral });
}

export interface OutcomeProps {
  readonly vote: Vote;
  readonly tied?: readonly ContentId[] | undefined;
  /** What the facilitator can do about a reason. */
  readonly act?: Act | undefined;
  /** On the screen there is room for what decides: not for notes, nor for every objection. */
  readonly room?: boolean;
}

/** Most objections to each draft that a screen has room for: the more drafts, the fewer. */
const mostOnScreen = (drafts: number): number => Math.max(1, Math.floor(4 / drafts));

/** What came of a vote: each draft with its verdict by side, and what stands in the way. */
export function Outcome({ vote, tied = [], act, room = false }: OutcomeProps) {
  return (
    <ol className={styles.outcome} data-room={room}>
      {vote.map((voted) => {
        const isTied = tied.includes(voted.draft);
        return (
          <li key={voted.version} className={styles.voted} data-agreed={voted.agreed}>
            <p className={styles.result} data-agreed={voted.agreed}>
              <Icon name={voted.agreed ? "check" : isTied ? "undo" : "close"} />
              {t(voted.agreed ? "result.agreed" : isTied ? "result.tie" : "result.open")}
              <span className={styles.version}>{t("history.version", { version: voted.version })}</span>
            </p>
            <Wording wording={room ? { text: voted.wording.text } : voted.wording} />
            {voted.bySide && <Verdicts bySide={voted.bySide} passed={voted.passed} />}
            {!voted.agreed && (
              <p className={styles.why}>
                <Why voted={voted} isTied={isTied} />
              </p>
            )}
            <Objections reasons={voted.reasons} most={room ? mostOnScreen(vote.length) : undefined} act={act} />
          </li>
        );
      })}
    </ol>
  );
}

/** Everything that was voted on before, folded away. */
export function History({ votes, act }: { readonly votes: readonly Vote[]; readonly act?: Act | undefined }) {
  if (votes.length === 0) return null;
  const count = votes.reduce((sum, vote) => sum + vote.length, 0);
  return (
    <Fold label={t("history", { count })}>
      <div className={styles.votes}>
        {votes.map((vote) => (
          <Outcome key={vote[0]?.vote} vote={vote} act={act} />
        ))}
      </div>
    </Fold>
  );
}
