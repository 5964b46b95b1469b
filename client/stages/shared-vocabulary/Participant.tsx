import type { ParticipantProps } from "../stageViews.ts";
import { Agree } from "./Agree.tsx";
import { Define } from "./Define.tsx";
import { Propose } from "./Propose.tsx";

export default function Participant({ at, view, me }: ParticipantProps<"shared-vocabulary">) {
  switch (view.step) {
    case "propose":
      return <Propose at={at} view={view} />;
    case "define":
      return <Define at={at} view={view} />;
    case "agree":
      return <Agree at={at} view={view} me={me} />;
  }
}
