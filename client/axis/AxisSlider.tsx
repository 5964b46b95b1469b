import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { messages } from "../i18n/messages.ts";
import { classNames } from "../ui/classNames.ts";
import styles from "./AxisSlider.module.css";
import catalogue from "./messages.en.json";
import { placeText, zoneOf } from "./zone.ts";

const t = messages(catalogue);

/** A hand that moves the knob is not sent on its way: only where it comes to rest. */
const restMs = 400;

export interface AxisSliderProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  /** 0 to 100; undefined while it is not placed. */
  readonly value: number | undefined;
  readonly onPlace: (points: number) => void;
  readonly disabled?: boolean;
  /** The ends without their explanations, for one among many. */
  readonly brief?: boolean;
}

/** Where something stands between healthy friction and toxic war: a native slider with words at both ends. */
export function AxisSlider({
  label,
  labelHidden = false,
  value,
  onPlace,
  disabled = false,
  brief = false,
}: AxisSliderProps) {
  const id = useId();
  const [moved, setMoved] = useState<number>();
  const waiting = useRef<{ readonly points: number; readonly timer: ReturnType<typeof setTimeout> }>(undefined);
  const shown = moved ?? value;
  const placeNow = useEffectEvent(onPlace);

  const rest = () => {
    const { points, timer } = waiting.current ?? {};
    clearTimeout(timer);
    waiting.current = undefined;
    if (points !== undefined) onPlace(points);
  };
  const move = (points: number) => {
    setMoved(points);
    clearTimeout(waiting.current?.timer);
    waiting.current = { points, timer: setTimeout(rest, restMs) };
  };
  // Where the knob lay in the middle already, a tap on it or Enter says so.
  const stay = () => {
    if (shown === undefined) move(50);
    rest();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") stay();
  };
  useEffect(() => {
    if (value === moved) setMoved(undefined);
  }, [value, moved]);
  useEffect(
    () => () => {
      const left = waiting.current;
      if (!left) return;
      clearTimeout(left.timer);
      placeNow(left.points);
    },
    [],
  );

  return (
    <div className={classNames(styles.slider, disabled && styles.disabled)}>
      <label className={classNames(styles.label, labelHidden && styles.labelHidden)} htmlFor={id}>
        {label}
      </label>
      <output className={styles.value} htmlFor={id} aria-live="off">
        {shown === undefined ? (
          <span className={styles.unplaced}>{t("unplaced")}</span>
        ) : (
          <>
            <span>{zoneOf(shown)}</span>
            <span className={styles.points}>{shown}</span>
          </>
        )}
      </output>
      <input
        id={id}
        type="range"
        className={classNames(styles.range, shown === undefined && styles.open)}
        min={0}
        max={100}
        step={1}
        value={shown ?? 50}
        disabled={disabled}
        aria-valuetext={shown === undefined ? t("unplaced") : placeText(shown)}
        aria-describedby={`${id}-ends`}
        onChange={(event) => move(Number(event.target.value))}
        onClick={stay}
        onBlur={rest}
        onKeyDown={onKeyDown}
      />
      <div className={styles.ends} id={`${id}-ends`}>
        <span className={styles.end}>
          <strong>{t("healthy")}</strong>
          {!brief && <span>{t("healthy.more")}</span>}
        </span>
        <span className={styles.end}>
          <strong>{t("toxic")}</strong>
          {!brief && <span>{t("toxic.more")}</span>}
        </span>
      </div>
    </div>
  );
}
