import type { FacilitatorProps } from "../stageViews.ts";
import { FacilitatorAgree } from "./FacilitatorAgree.tsx";
import { FacilitatorDefine } from "./FacilitatorDefine.tsx";
import { FacilitatorPropose } from "./FacilitatorPropose.tsx";

/** Safe on a shared screen: what the room sees, what can be done with it, and nothing that is secret. */
export default function Facilitator({ at, view }: FacilitatorProps<"shared-vocabulary">) {
  switch (view.step) {
    case "propose":
      return <FacilitatorPropose at={at} view={view} />;
    case "define":
      return <FacilitatorDefine view={view} />;
    case "agree":
      return <FacilitatorAgree at={at} view={view} />;
  }
}
