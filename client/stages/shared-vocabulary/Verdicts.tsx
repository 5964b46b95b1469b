import { sideIds } from "../../../shared/ids.ts";
import type { SideCount, SideVerdict, VerdictBySide } from "../../../shared/stages/shared-vocabulary/agreement.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Icon } from "../../ui/Icon.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import catalogue from "./messages.en.json";
import styles from "./Verdicts.module.css";

const t = messages(catalogue);

const parts = [
  { choice: "agree", of: (count: SideCount) => count.agree },
  { choice: "live-with", of: (count: SideCount) => count.liveWith },
  { choice: "object", of: (count: SideCount) => count.object },
] as const;

/** The number that decided, and what it is measured by. */
function reason({ because, shown }: SideVerdict): string {
  if (because === "side-absent") return t("verdict.absent");
  if (!shown) return t("verdict.withheld");
  const { cast, quorumNeeded, present, accepting, needed } = shown;
  if (cast < quorumNeeded) return t("verdict.quorum", { cast, present, needed: quorumNeeded });
  return t("verdict.accept", { accepting, cast, needed });
}

/** How a side voted: a bar, and the same in words. */
function Count({ shown }: { readonly shown: SideCount }) {
  return (
    <>
      <span className={styles.bar} aria-hidden="true">
        {parts.map(({ choice, of }) => (
          <span key={choice} className={styles.part} data-choice={choice} style={{ flexGrow: of(shown) }} />
        ))}
      </span>
      <span className={styles.words}>
        {parts
          .filter(({ of }) => of(shown) > 0)
          .map(({ choice, of }) => (
            <span key={choice} className={styles.word} data-choice={choice}>
              {t(`verdict.${choice}`, { count: of(shown) })}
            </span>
          ))}
      </span>
    </>
  );
}

export interface VerdictsProps {
  readonly bySide: VerdictBySide;
  readonly passed: boolean;
  readonly size?: "regular" | "small";
}

/** What each side says, side by side: “Operations: 5 of 6 accept; needs 4”, accepted or not. */
export function Verdicts({ bySide, passed, size = "regular" }: VerdictsProps) {
  const names = useSideNames();
  return (
    <ul className={styles.verdicts} data-size={size}>
      {sideIds.map((side) => {
        const verdict = bySide[side];
        if (!verdict) return null;
        const { accepted, shown } = verdict;
        // It passed although the neutral people do not accept it: they were not asked to decide.
        const decides = side !== "neutral" || accepted || !passed;
        return (
          <li key={side} className={styles.side} data-side={side}>
            <span className={styles.head}>
              <SideMark side={side} label={names[side]} />
              <span className={styles.stamp} data-accepted={accepted}>
                <Icon name={accepted ? "check" : "close"} size="1.1em" />
                {t(!decides ? "verdict.notCounted" : accepted ? "verdict.accepted" : "verdict.notAccepted")}
              </span>
            </span>
            <span className={styles.reason}>{reason(verdict)}</span>
            {shown && <Count shown={shown} />}
          </li>
        );
      })}
    </ul>
  );
}
