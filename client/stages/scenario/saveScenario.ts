import { writeScenario } from "../../../shared/stages/scenario/file.ts";
import type { Scenario } from "../../../shared/stages/scenario/scenario.ts";

/** Gives the scenario to the facilitator as a file. */
export function saveScenario(scenario: Scenario): void {
  const url = URL.createObjectURL(new Blob([writeScenario(scenario)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${scenario.id}.parley-scenario.json`;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
