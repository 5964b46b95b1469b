import EarlierCommitments from "../../series/EarlierCommitments.tsx";
import type { FacilitatorProps } from "../stageViews.ts";
import { FacilitatorPropose } from "./FacilitatorPropose.tsx";
import { FacilitatorSettled } from "./FacilitatorSettled.tsx";
import { FacilitatorSign } from "./FacilitatorSign.tsx";
import { FacilitatorVote } from "./FacilitatorVote.tsx";

/** Safe on a shared screen: what the room sees, what can be done with it, and nothing that is secret. */
export default function Facilitator({ at, view }: FacilitatorProps<"commitments">) {
  switch (view.step) {
    case "proposing":
      return (
        <>
          <EarlierCommitments canAnswer />
          <FacilitatorPropose at={at} view={view} />
        </>
      );
    case "signing":
      return <FacilitatorSign at={at} view={view} />;
    case "confidence":
      return <FacilitatorVote view={view} />;
    case "settled":
      return <FacilitatorSettled at={at} view={view} />;
  }
}
