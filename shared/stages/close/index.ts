import { voterCount, votersOf } from "../../anonymity/ballot.ts";
import { defineStage } from "../stage.ts";
import { scopeOf } from "../temperature/rules.ts";
import { decide, evolve, move } from "./rules.ts";
import { CloseCommand, CloseSettings, type CloseState } from "./schema.ts";
import { facilitatorView, participantView, personal, result, screenView } from "./view.ts";

/** How hot it is now, and what each takes along: then the first and the last picture, and what the room made. */
export const close = defineStage({
  id: "close",
  settings: CloseSettings,
  command: CloseCommand,
  rights: {
    read: "participant",
    "add-takeaway": "participant",
    "edit-takeaway": "participant",
    "delete-takeaway": "participant",
    hide: "facilitator",
  },
  steps: (settings: CloseSettings) => [
    { id: "asking" as const, ms: settings.askingMs },
    { id: "closing" as const, ms: 0 },
  ],
  start: (): CloseState => ({
    step: "asking",
    round: 1,
    ballot: {},
    held: {},
    writers: {},
    takeaways: {},
    hidden: {},
  }),
  move,
  decide,
  evolve,
  scope: (state) => (state.step === "asking" ? scopeOf(state.round) : null),
  voters: (state) => new Map(state.step === "asking" ? [[scopeOf(state.round), votersOf(state.ballot)]] : []),
  loggedApart: ["writer-counted"],
  counts: (state) =>
    state.step === "asking" ? { written: Object.keys(state.held).length, cast: voterCount(state.ballot) } : {},
  view: { facilitator: facilitatorView, participant: participantView, screen: screenView },
  personal,
  ended: (state) => (state.step === "asking" ? { ...state, ballot: {}, held: {}, writers: {} } : state),
  result,
});
