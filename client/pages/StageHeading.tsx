import { useEffect, useRef, useState } from "react";
import type { CurrentStage } from "../../shared/session/view.ts";
import { useWords } from "../stages/registry.ts";
import { useAnnounced } from "../ui/Announcements.tsx";
import styles from "./StageHeading.module.css";
import { useTitle } from "./useTitle.ts";

export interface StageHeadingProps {
  readonly stage: CurrentStage;
  /** Whether the focus follows the room: for those who take part, not for who drives. */
  readonly followsRoom?: boolean;
  /** The room has moved on to this page from before the first stage. */
  readonly isNew?: boolean;
}

/** What the room is asked now, and where that is within the stage. */
export function StageHeading({ stage, followsRoom = true, isNew }: StageHeadingProps) {
  const words = useWords(stage.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = stage.view;
  const stepIds = words.running?.(stage.view as never) ?? Object.keys(words.steps);
  const isFirst = stepIds[0] === step;
  const title = stage.title ?? words.title;
  // The facilitator's own prompt takes the place of the first question and stays in sight under the later ones.
  const asked = isFirst && stage.prompt ? stage.prompt : words.prompt(stage.view as never);
  const name = words.steps[step]?.name;
  useTitle(title);

  const place = `${stage.key} ${step}`;
  const [first] = useState(place);
  const last = useRef({ place, asked });
  const [anew, setAnew] = useState<string>();
  useEffect(() => {
    if (last.current.place !== place) setAnew(undefined);
    else if (last.current.asked !== asked) setAnew(asked);
    last.current = { place, asked };
  }, [place, asked]);
  // [AC4] A new step is another heading, which the focus reads; what is asked anew within it is announced.
  useAnnounced(followsRoom && anew);
  // To who drives the live regions below say what changes, and not what they have come with.
  const isFirstHeard = !followsRoom && isNew && place === first;
  useAnnounced(isFirstHeard && name !== asked && name);
  useAnnounced(isFirstHeard && asked);
  const before = useRef(isNew ? "" : place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    if (followsRoom) heading.current?.focus({ preventScroll: true });
    // [AC9] However far down one has read: what comes is read from its top.
    scrollTo({ top: 0 });
  }, [place, followsRoom]);

  return (
    <div className={styles.heading}>
      <p className={styles.where}>
        <span className={styles.title}>{title}</span>
        {stepIds.length > 1 && (
          <span className={styles.steps}>
            <span className={styles.dots} aria-hidden="true">
              {stepIds.map((id) => (
                <span key={id} className={id === step ? styles.here : styles.dot} />
              ))}
            </span>
            {/* [AC4] Who drives keeps the focus where it is. A name that is the question too is said once. */}
            <span aria-live={followsRoom ? undefined : "polite"}>{name !== asked && name}</span>
            {name === asked && <span>{name}</span>}
          </span>
        )}
      </p>
      <h1 key={followsRoom ? place : null} ref={heading} tabIndex={-1} aria-live={followsRoom ? undefined : "polite"}>
        {asked}
      </h1>
      {!isFirst && stage.prompt && <p className={styles.prompt}>{stage.prompt}</p>}
    </div>
  );
}
