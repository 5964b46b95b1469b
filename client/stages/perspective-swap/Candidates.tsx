import { memo, useCallback, useRef } from "react";
import type { AgendaKey, ContentId, SideId } from "../../../shared/ids.ts";
import { mostItems } from "../../../shared/stages/perspective-swap/schema.ts";
import type { CandidateView } from "../../../shared/stages/perspective-swap/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSend, useSideNames } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useAhead } from "./ahead.ts";
import styles from "./Candidates.module.css";
import catalogue from "./facilitator.messages.en.json";
import { byPlace } from "./order.ts";

const t = messages(catalogue);

/** From this many on the facilitator is told that it is a lot for one round. */
const many = 5;

interface CandidateProps {
  readonly id: ContentId;
  readonly text: string;
  readonly side: SideId | undefined;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: (id: ContentId, isChosen: boolean) => void;
}

const Candidate = memo(function Candidate({ id, text, side, isChosen, isDisabled, onChoose }: CandidateProps) {
  const names = useSideNames();
  return (
    <label className={styles.candidate}>
      <input
        type="checkbox"
        className={styles.box}
        checked={isChosen}
        disabled={isDisabled}
        onChange={(event) => onChoose(id, event.target.checked)}
      />
      <span className={styles.text}>{text}</span>
      {side && <SideMark side={side} label={names[side]} />}
    </label>
  );
});

export interface CandidatesProps {
  readonly at: AgendaKey;
  readonly candidates: { readonly [id: ContentId]: CandidateView };
  /** How many of the ranking the stage takes up by itself. */
  readonly top: number;
}

/** What can be worked on, most painful first, and what the room will work on. */
export function Candidates({ at, candidates, top }: CandidatesProps) {
  const send = useSend(at);
  const all = byPlace(candidates);
  const chosenNow = all.flatMap(([id, { chosen }]) => (chosen ? [id] : [])).join(" ");
  const [shown, press] = useAhead(chosenNow);
  const chosen = new Set(shown.split(" ").filter(Boolean));

  const latest = useRef<(id: ContentId, isChosen: boolean) => void>(() => {});
  latest.current = (id, isChosen) => {
    const ids = all.map(([other]) => other).filter((other) => (other === id ? isChosen : chosen.has(other)));
    press(ids.join(" "), send({ type: "choose-items", ids }));
  };
  const choose = useCallback((id: ContentId, isChosen: boolean) => latest.current(id, isChosen), []);

  if (all.length === 0) return <EmptyState title={t("choose.none")}>{t("choose.none.more")}</EmptyState>;
  return (
    <fieldset className={styles.candidates}>
      <legend className={styles.legend}>{t("choose.legend")}</legend>
      <div className={styles.list}>
        {all.map(([id, { text, side }]) => (
          <Candidate
            key={id}
            id={id}
            text={text}
            side={side}
            isChosen={chosen.has(id)}
            isDisabled={chosen.size >= mostItems && !chosen.has(id)}
            onChoose={choose}
          />
        ))}
      </div>
      <div className={styles.below}>
        <p role="status">
          <strong>{t("choose.count", { chosen: chosen.size, of: all.length })}</strong>{" "}
          {chosen.size === 0 && t("prepare.nothing")}
          {chosen.size >= mostItems ? t("choose.limit", { most: mostItems }) : chosen.size >= many && t("choose.most")}
        </p>
        <Button size="small" onClick={() => void send({ type: "refresh" })}>
          {t("choose.top", { count: top })}
        </Button>
      </div>
    </fieldset>
  );
}
