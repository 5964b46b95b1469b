import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { FaultNotice } from "../../ui/FaultNotice.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import styles from "./BringPosts.module.css";
import catalogue from "./bring.messages.en.json";
import { largestBytes, type Point, type PointFault } from "./bringing.ts";

const t = messages(catalogue);

/** What a list would bring, each with the line that it comes from. */
export function Brought({ points }: { readonly points: readonly Point[] }) {
  const names = useSideNames();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.frame} aria-label={t("preview", { count: points.length })} tabIndex={0}>
      <ul className={styles.points}>
        {points.map(({ line, text, side }) => (
          <li key={line} className={styles.point}>
            <span className={styles.line}>{t("line", { line })}</span>
            <span dir="auto" className={styles.text}>
              {text}
            </span>
            {side && <SideMark side={side} label={names[side]} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is wrong, each with its line. `skip`: whether the rest is brought in all the same. */
export function BringingFaults({
  faults,
  skip,
  onSkip,
}: {
  readonly faults: readonly PointFault[];
  readonly skip: boolean;
  /** Absent where there is nothing else to bring in. */
  readonly onSkip?: (skip: boolean) => void;
}) {
  const { a, b } = useSideNames();
  return (
    <FaultNotice
      title={t("faults", { count: faults.length })}
      faults={faults.map(({ line, code, found = "" }) => ({
        place: line === undefined ? "" : t("line", { line }),
        text: t(`fault.${code}`, { found, a, b, most: longest.post, kb: largestBytes / 1_000 }),
      }))}
      more={(count) => t("faults.more", { count })}
      {...(onSkip && { skip: { label: t("faults.skip"), checked: skip, onChange: onSkip } })}
    />
  );
}
