import type { Day } from "../day.ts";
import type { AgendaKey } from "../ids.ts";
import type { Language } from "../languages.ts";
import type { Typed } from "../stages/stage.ts";
import type { AgendaItem } from "./agenda.ts";
import type { Clock } from "./deadline.ts";
import type { Plan } from "./schedule.ts";
import type { Answer } from "./series.ts";
import type { SessionState, StageState } from "./state.ts";
import type { Undo } from "./undo.ts";

/**
 * What happened, as it stands in the log. No event has a field for a person, and none about
 * content has a time [AN2].
 */
export type SessionEvent =
  | { readonly type: "titled"; readonly title: string; readonly sides: SessionState["sides"] }
  | { readonly type: "language-set"; readonly language: Language }
  | { readonly type: "agenda-set"; readonly agenda: readonly AgendaItem[] }
  | { readonly type: "planned"; readonly plan: Plan }
  | { readonly type: "locked-set"; readonly locked: boolean }
  /** Simulated people are about to come in. */
  | { readonly type: "rehearsal-begun" }
  /** `state` is there the first time, when the stage starts; `heldOn` when the live part does. */
  | { readonly type: "entered"; readonly key: AgendaKey; readonly state?: StageState; readonly heldOn?: Day }
  | { readonly type: "clock-set"; readonly clock: Clock }
  /** `started` holds the entries that were not open before. */
  | {
      readonly type: "prework-opened";
      readonly keys: readonly AgendaKey[];
      readonly untilMs?: number;
      readonly started: { readonly [key: AgendaKey]: StageState };
      readonly countAtMs: number;
    }
  | {
      readonly type: "prework-counted";
      readonly written: { readonly [key: AgendaKey]: number };
      readonly countAtMs: number;
    }
  | { readonly type: "breath-taken"; readonly clockRan: boolean }
  | { readonly type: "breath-over" }
  /** What the room says of an earlier commitment; without an answer it is taken back. */
  | { readonly type: "commitment-checked"; readonly commitment: number; readonly answer?: Answer }
  /** An empty text takes the note away. */
  | { readonly type: "noted"; readonly key: AgendaKey; readonly text: string }
  | { readonly type: "undo-offered"; readonly undo: Undo }
  | { readonly type: "undo-over" }
  | { readonly type: "in-stage"; readonly key: AgendaKey; readonly event: Typed }
  /** [ND2] Something beside the state has changed, such as a link, which other servers have to read. */
  | { readonly type: "vault-changed" }
  | { readonly type: "ended" };

/** Raised with every change of shape; `upcast` reads what older versions wrote. */
export const eventVersion = 1;

/** An event or a snapshot as stored by `version` → as it is today. Throws on a newer version. */
export function upcast<Stored>(version: number, stored: Stored): Stored {
  if (version > eventVersion) throw new Error(`written by a newer version of Parley (format ${version})`);
  return stored;
}
