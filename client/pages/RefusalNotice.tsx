import { useEffect } from "react";
import { useStore } from "zustand";
import type { RefusalCode } from "../../shared/refusal.ts";
import { messages } from "../i18n/messages.ts";
import { useMe, useStep } from "../store/hooks.ts";
import { useSession } from "../store/SessionProvider.tsx";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { WhyRefused } from "../ui/WhyRefused.tsx";
import styles from "./RefusalNotice.module.css";
import catalogue from "./refusal.messages.en.json";

const t = messages(catalogue);

/** Refusals that say where a text is kept: of what was pressed nothing is. */
const tooLate: readonly RefusalCode[] = ["time-up", "wrong-stage"];

/** Why the last thing pressed did not happen, until the room goes on: it must not lie over what comes next. */
export default function RefusalNotice() {
  const { refused } = useSession();
  const refusal = useStore(refused, (state) => state.refusal);
  const isPerson = useMe(() => true) ?? false;
  const step = useStep();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes with the step.
  useEffect(() => () => refused.setState({ refusal: null }), [refused, step]);
  if (!refusal) return null;
  return (
    <div className={styles.floating}>
      <WhyRefused refusal={refusal} action={isPerson && tooLate.includes(refusal.code) ? t("late") : undefined} />
      <IconButton
        label={t("refusal.dismiss")}
        icon={<Icon name="close" />}
        onClick={() => refused.setState({ refusal: null })}
      />
    </div>
  );
}
