import { useId } from "react";
import { classNames } from "../../ui/classNames.ts";
import styles from "./Targets.module.css";

export interface Target {
  readonly id: string;
  readonly text: string;
  readonly more?: string;
  /** Set in the voice: it is what somebody wrote. */
  readonly voice?: boolean;
}

export interface TargetsProps<T extends Target> {
  readonly title?: string;
  readonly note?: string;
  readonly targets: readonly T[];
  readonly onChoose: (target: T) => void;
}

/** Places to choose from, each done with one press. */
export function Targets<T extends Target>({ title, note, targets, onChoose }: TargetsProps<T>) {
  const titleId = useId();
  if (targets.length === 0) return null;
  return (
    <section className={styles.targets} aria-labelledby={title && titleId}>
      {title && (
        <h3 id={titleId} className={styles.title}>
          {title}
        </h3>
      )}
      {note && <p className={styles.more}>{note}</p>}
      <ul className={styles.list}>
        {targets.map((target) => (
          <li key={target.id}>
            <button type="button" className={styles.target} onClick={() => onChoose(target)}>
              <span className={classNames(styles.text, target.voice && styles.voice)}>{target.text}</span>
              {target.more && <span className={styles.more}>{target.more}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
