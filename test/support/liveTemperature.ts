import type { CurrentStage, View } from "../../shared/session/view.ts";
import { aKey, aView } from "./aConnection.ts";

/** The key of the stage below, where no other is given. */
export const temperatureKey = aKey("temperature");

/** What is seen while a room takes its temperature; the shell around a stage is tested with it. */
export const liveTemperature = (more: Partial<View> = {}, key = temperatureKey): View =>
  aView({
    phase: "live",
    at: key,
    stage: {
      key,
      id: "temperature",
      atZero: "wait",
      warnMs: 30_000,
      view: { step: "asking", moment: "opening" },
    } as CurrentStage,
    ...more,
  });
