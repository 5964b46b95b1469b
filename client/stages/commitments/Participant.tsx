import EarlierCommitments from "../../series/EarlierCommitments.tsx";
import type { ParticipantProps } from "../stageViews.ts";
import { HoldUp } from "./HoldUp.tsx";
import { Propose } from "./Propose.tsx";
import { Settled } from "./Settled.tsx";
import { Sign } from "./Sign.tsx";

/** Anonymous in every step but one: whoever signs gives a name, and is told so where it happens. */
export default function Participant({ at, view, me }: ParticipantProps<"commitments">) {
  switch (view.step) {
    case "proposing":
      return (
        <>
          <EarlierCommitments />
          <Propose at={at} view={view} />
        </>
      );
    case "signing":
      return <Sign at={at} view={view} />;
    case "confidence":
      return <HoldUp at={at} view={view} me={me} />;
    case "settled":
      return <Settled at={at} view={view} />;
  }
}
