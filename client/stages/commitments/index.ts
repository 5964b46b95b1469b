import type { StageViews } from "../stageViews.ts";
import words from "./words.ts";

export default {
  words,
  guidance: () => import("./guidance.ts"),
  Participant: () => import("./Participant.tsx"),
  Facilitator: () => import("./Facilitator.tsx"),
  Screen: () => import("./Screen.tsx"),
  Report: () => import("./Report.tsx"),
  Settings: () => import("./Settings.tsx"),
} satisfies StageViews<"commitments">;
