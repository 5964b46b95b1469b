import { entries } from "../../anonymity/ballot.ts";
import { accept, type Decision } from "../../decision.ts";
import type { Context, Step } from "../stage.ts";
import { beatAt, beatOf, isAnswering, numbersOf, recordOf } from "./beats.ts";
import { beatsOfStories } from "./library/stories.ts";
import type {
  BeatNumber,
  BeatTally,
  ChosenScenario,
  Paused,
  ScenarioEvent,
  ScenarioSettings,
  ScenarioState,
  StepId,
} from "./schema.ts";
import { namedIn, tallyOf } from "./tally.ts";

type State = ScenarioState;
type Resting = Exclude<StepId, `answering-${BeatNumber}`>;

const beatsOf = (chosen: ChosenScenario): number =>
  "library" in chosen ? beatsOfStories[chosen.library] : chosen.own.beats.length;

/** [SN1] Two steps for each beat of the story: of the one that was chosen, or else of the settings'. */
export function steps(
  { scenario, answeringMs, revealedMs, summaryMs }: ScenarioSettings,
  state?: State,
): Step<StepId>[] {
  return [
    { id: "preparing", ms: 0 },
    ...numbersOf(state?.scenario.beats.length ?? beatsOf(scenario)).flatMap((beat): Step<StepId>[] => [
      { id: `answering-${beat}`, ms: answeringMs },
      { id: `revealed-${beat}`, ms: revealedMs },
    ]),
    { id: "summary", ms: summaryMs },
  ];
}

/** The tally that the room has seen already, where nobody has answered since. */
const stood = ({ acts, feelings, placements, answered }: BeatTally): BeatTally => ({
  answered,
  acts,
  feelings,
  placements,
});

/** [SN13] The tally to show: where nobody has answered this time, the one that there is. */
function closed(state: State, { beat, ballot }: Paused, seen: boolean, context: Context): ScenarioEvent {
  const record = recordOf(state, beat);
  const now = tallyOf({ beat, record, ballot, choices: beatAt(state, beat).choices.length }, context);
  const tally: BeatTally = now.answered > 0 ? now : (record.unseen ?? (record.tally && stood(record.tally)) ?? now);
  return { type: "beat-closed", beat, tally, named: namedIn(ballot, context.present), seen };
}

export function move(state: State, to: StepId, _: ScenarioSettings, context: Context): Decision<ScenarioEvent> {
  if (to === state.step) return accept();
  if (isAnswering(state)) {
    const beat = beatOf(state.step);
    // Only to its own reveal does a beat close; every other way leads back, and lets it wait.
    if (beat === undefined || to !== `revealed-${beat}`) return accept({ type: "beat-paused", step: to as Resting });
    const shown = closed(state, { beat, ballot: state.ballot }, true, context);
    return accept<ScenarioEvent>(shown, { type: "step-entered", step: to as Resting });
  }
  const opened = to.startsWith("answering-") ? beatOf(to) : undefined;
  if (opened === undefined) return accept({ type: "step-entered", step: to as Resting });
  const { paused } = state;
  const leaves = paused && paused.beat !== opened && entries(paused.ballot).length > 0;
  const kept = leaves ? [closed(state, paused, false, context)] : [];
  return accept<ScenarioEvent>(...kept, { type: "beat-opened", beat: opened });
}
