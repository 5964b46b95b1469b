import { messages } from "../../i18n/messages.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import type { FacilitatorProps } from "../stageViews.ts";
import styles from "./Facilitator.module.css";
import { InTheRoom } from "./InTheRoom.tsx";
import catalogue from "./messages.en.json";
import { Preparing } from "./Preparing.tsx";
import { useProgress } from "./progress.ts";

const t = messages(catalogue);

const nextOf = { restate: "count.next", heard: "cast.next", proposals: "proposed.next" } as const;

/** Safe on a shared screen: counts while people write and rate, then what everybody sees. */
export default function Facilitator({ at, view, settings }: FacilitatorProps<"perspective-swap">) {
  const { step } = view;
  const progress = useProgress(step);
  if (step === "preparing") return <Preparing at={at} view={view} settings={settings} />;
  return (
    <div className={styles.round}>
      {step !== "results" && <WaitingState quiet now={progress} next={t(nextOf[step])} />}
      <InTheRoom key={step} at={at} view={view} />
    </div>
  );
}
