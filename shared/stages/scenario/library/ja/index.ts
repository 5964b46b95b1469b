import type { Library } from "../stories.ts";
import { firstMonday } from "./first-monday.ts";
import { guaranteedSlot } from "./guaranteed-slot.ts";
import { movedBathroom } from "./moved-bathroom.ts";
import { ninthRound } from "./ninth-round.ts";
import { oneTerrace } from "./one-terrace.ts";
import { privateNumber } from "./private-number.ts";
import { promisedReport } from "./promised-report.ts";
import { specialGreen } from "./special-green.ts";

export const library: Library = {
  "promised-report": promisedReport,
  "guaranteed-slot": guaranteedSlot,
  "moved-bathroom": movedBathroom,
  "ninth-round": ninthRound,
  "special-green": specialGreen,
  "first-monday": firstMonday,
  "one-terrace": oneTerrace,
  "private-number": privateNumber,
};
