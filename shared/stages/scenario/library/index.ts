import type { Scenario } from "../scenario.ts";
import { firstMonday } from "./first-monday.ts";
import { guaranteedSlot } from "./guaranteed-slot.ts";
import { movedBathroom } from "./moved-bathroom.ts";
import { ninthRound } from "./ninth-round.ts";
import { oneTerrace } from "./one-terrace.ts";
import { privateNumber } from "./private-number.ts";
import { promisedReport } from "./promised-report.ts";
import { specialGreen } from "./special-green.ts";

/** The scenarios that come with Parley. Ids stay: settings and saved agendas name them. */
export const library = {
  "promised-report": promisedReport,
  "guaranteed-slot": guaranteedSlot,
  "moved-bathroom": movedBathroom,
  "ninth-round": ninthRound,
  "special-green": specialGreen,
  "first-monday": firstMonday,
  "one-terrace": oneTerrace,
  "private-number": privateNumber,
} as const satisfies Record<string, Scenario>;

export type LibraryId = keyof typeof library;
export const libraryIds = Object.keys(library) as LibraryId[];
