import { dayOf } from "../../../shared/day.ts";
import type { Fingers } from "../../../shared/stages/commitments/schema.ts";
import type { CommandOf } from "../../../shared/stages/registry.ts";
import { longest } from "../../../shared/text.ts";
import { type Act, defineBehaviour, type Situation } from "../behaviour.ts";
import { around, byId } from "../choosing.ts";
import { ofBoth, varied } from "../conversation/answering.ts";

type Here = Situation<"commitments">;
type Does = Act<CommandOf<"commitments">> | null;

const dayMs = 86_400_000;

function propose({ view, own, side, seat, speech }: Here): Does {
  if (view.step !== "proposing" || seat % 2 === 1 || own.some(({ type }) => type === "propose")) return null;
  const promises = side === "neutral" ? ofBoth(speech.promises) : speech.promises[side];
  const text = varied(speech, promises, seat, longest.commitment);
  if (byId(view.proposals).some(([, proposal]) => proposal.text === text)) return null;
  return { command: { type: "propose", text }, text: { text } };
}

/** Two in three put their name to something, each to something else, and some weeks ahead. */
function sign({ view, own, side, seat, name, nowMs }: Here): Does {
  if (view.step !== "signing" || seat % 3 === 2 || own.some(({ type }) => type === "sign")) return null;
  const list = byId(view.commitments);
  if (list.length === 0) return null;
  const [commitment] = around(list, seat * 2 + (side === "b" ? 1 : 0));
  const on = dayOf(nowMs + (14 + 7 * (seat % 4)) * dayMs);
  return { command: { type: "sign", commitment, name, on }, text: { text: name, about: commitment, more: { on } } };
}

/** Good will in most, doubt where it was heard before. */
const hands = [4, 3, 5, 2, 4, 3, 4, 1] as const satisfies readonly Fingers[];

function vote({ view, me, own, side, seat, sent, speech }: Here): Does {
  if (view.step !== "confidence") return null;
  const list = byId(view.commitments);
  const open = list.findIndex(
    ([id]) =>
      me.fingers?.[id] === undefined &&
      !sent.some((command) => command.type === "hold-up" && command.commitment === id),
  );
  if (open >= 0) {
    const [commitment] = around(list, open);
    const fingers = around<Fingers>(hands, seat + open * 3 + (side === "b" ? 2 : 0));
    return { command: { type: "hold-up", commitment, fingers } };
  }
  // Whoever holds up few is asked what would help, and says it of one of them.
  const { threshold } = view;
  const low = list.find(([id]) => (me.fingers?.[id] ?? threshold) < threshold);
  if (!low || own.some(({ type }) => type === "add-condition")) return null;
  const text = varied(speech, speech.conditions, seat + (side === "b" ? 2 : 0), longest.condition);
  return { command: { type: "add-condition", commitment: low[0], text }, text: { text, about: low[0] } };
}

/** How many commitments a facilitator who drives alone puts on the list. */
const listed = 6;

export const commitments = defineBehaviour("commitments", {
  participate(here) {
    switch (here.view.step) {
      case "proposing":
        return propose(here);
      case "signing":
        return sign(here);
      case "confidence":
        return vote(here);
      case "settled":
        return null;
    }
  },
  facilitate(view, sent) {
    if (view.step !== "proposing") return null;
    if (!sent.some(({ type }) => type === "show-proposals")) return { type: "show-proposals" };
    const all = byId(view.proposals).filter(([, { hidden }]) => !hidden);
    const tried = new Set(sent.flatMap((command) => (command.type === "set-listed" ? command.id : [])));
    const next = all.find(([id, proposal]) => !proposal.listed && !tried.has(id));
    const isFull = all.filter(([, proposal]) => proposal.listed).length >= listed;
    return next && !isFull ? { type: "set-listed", id: next[0], on: true } : null;
  },
});
