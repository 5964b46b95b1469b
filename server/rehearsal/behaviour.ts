import type { OwnContent } from "../../client/connection/connection.ts";
import type { OwnText } from "../../client/connection/outbox.ts";
import type { EditKey, SideId } from "../../shared/ids.ts";
import type { Language } from "../../shared/languages.ts";
import type { CommandOf, PersonalOf, StageId, StageViewOf } from "../../shared/stages/registry.ts";
import type { Typed } from "../../shared/stages/stage.ts";
import type { Speech } from "./speech/speech.ts";

/** Who a simulated person is. Seats number the people of a side from 0, so that no two say the same. */
export interface Character {
  readonly side: SideId;
  readonly seat: number;
  /** For what a person chooses to sign. */
  readonly name: string;
}

/** What one simulated person sees of the stage, and what they have done in it [RE5]. */
export interface Situation<Id extends StageId> extends Character {
  /** That of the session, and what people say in it [RE6]. */
  readonly language: Language;
  readonly speech: Speech;
  readonly view: StageViewOf<Id, "participant">;
  readonly me: PersonalOf<Id>;
  /** What they wrote in this stage, as their device keeps it, oldest first. */
  readonly own: readonly OwnContent[];
  /** What they have sent since this step began, oldest first. */
  readonly sent: readonly CommandOf<Id>[];
  /** Epoch ms of the server's clock. */
  readonly nowMs: number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

/** One thing that a person does. `text` comes with an edit key: a new one, or the one in `editKey`. */
export interface Act<Command extends Typed = Typed> {
  readonly command: Command;
  readonly text?: OwnText;
  readonly editKey?: EditKey;
}

/** How people behave in one stage. Pure: everything comes in with the situation. */
export interface StageBehaviour<Id extends StageId> {
  /** What this person does next; null where they have done what they would do here, and are ready. */
  readonly participate: (situation: Situation<Id>) => Act<CommandOf<Id>> | null;
  /**
   * What a facilitator who drives alone does in the stage once the room is ready; null where it is
   * time for Next. `sent` holds what they have sent since this step began.
   */
  readonly facilitate?: (
    view: StageViewOf<Id, "facilitator">,
    sent: readonly CommandOf<Id>[],
    room: RoomSoFar,
  ) => CommandOf<Id> | "wait" | null;
}

/** How far the room is, as the facilitator's page says it. */
export interface RoomSoFar {
  /** Coarse number of texts written. */
  readonly written?: number;
  /** Whether it is worth waiting for more. */
  readonly isPatient: boolean;
  /** That of the session. */
  readonly language: Language;
}

export const defineBehaviour = <const Id extends StageId>(_id: Id, behaviour: StageBehaviour<Id>) => behaviour;
