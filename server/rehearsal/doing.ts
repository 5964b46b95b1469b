import type { OwnContent } from "../../client/connection/ownContent.ts";
import type { AgendaKey } from "../../shared/ids.ts";
import type { Me } from "../../shared/session/personal.ts";
import type { View } from "../../shared/session/view.ts";
import type { Typed } from "../../shared/stages/stage.ts";
import type { Act, Character } from "./behaviour.ts";
import { everySpeech } from "./speech/everySpeech.ts";
import { behaviourIn } from "./stages/registry.ts";

/** What a person does next: something in the stage, or saying that they are ready. */
export type Doing = { readonly kind: "act"; readonly at: AgendaKey; readonly act: Act } | { readonly kind: "ready" };

/** Names the step that a person sees; it begins anew with each. */
export const stepOf = ({ phase, at, stage }: View): string => [phase, at, stage?.view.step].join(" ");

export interface Seen {
  readonly view: View<"participant">;
  readonly me: Me;
  readonly own: readonly OwnContent[];
  /** Epoch ms of the server's clock. */
  readonly nowMs: number;
}

/** [RE5] Decided by what this person sees, what they have done in this step, and chance. Null: they wait. */
export function nextDoing(
  { view, me, own, nowMs }: Seen,
  sent: readonly Typed[],
  character: Character,
  random: () => number,
): Doing | null {
  const { stage } = view;
  if (view.phase !== "live" || view.breath || !stage) return null;
  const act = behaviourIn(stage.id).participate({
    ...character,
    language: view.language,
    speech: everySpeech[view.language],
    view: stage.view,
    me: me.stage ?? {},
    own: own.filter(({ at }) => at === stage.key),
    sent: sent as never,
    nowMs,
    random,
  });
  if (act) return { kind: "act", at: stage.key, act };
  return me.ready ? null : { kind: "ready" };
}
