import type { ContentId } from "../../../shared/ids.ts";
import type { CommandOf } from "../../../shared/stages/registry.ts";
import { longest } from "../../../shared/text.ts";
import { type Act, defineBehaviour, type Situation } from "../behaviour.ts";
import { around, byId, oneOf } from "../choosing.ts";
import { proposalFor, restatementOf } from "../conversation/answering.ts";

type Here = Situation<"perspective-swap">;
type Does = Act<CommandOf<"perspective-swap">> | null;

/** Every card that this person was dealt and has not answered is said as the other side would. */
function restate({ view, me, seat, sent, language }: Here): Does {
  const isTried = (id: ContentId) => sent.some((command) => command.type === "restate" && command.item === id);
  const card = byId(me.cards ?? {}).find(([id, state]) => state === "open" && !isTried(id));
  const item = card && view.items[card[0]];
  if (!card || !item) return null;
  const text = restatementOf(language, item, seat, longest.restatement);
  return { command: { type: "restate", item: card[0], text }, text: { text, about: card[0] } };
}

/** Most feel understood, not all, and nobody by every attempt. */
const scores = [3, 4, 2, 3, 3, 1] as const;

function rate({ view, me, seat, sent, random }: Here): Does {
  const open = (me.mayRate ?? []).filter((id) => {
    const isSaid = Object.keys(view.items[id]?.restatements ?? {}).length > 0;
    return isSaid && me.scores?.[id] === undefined && !sent.some((command) => "item" in command && command.item === id);
  });
  const item = oneOf(open, random);
  return item ? { command: { type: "rate", item, score: around(scores, seat + Math.floor(random() * 3)) } } : null;
}

/** One proposal from each, two from some, spread over the items. */
function propose({ view, own, seat, side, language }: Here): Does {
  const mine = own.filter(({ type }) => type === "propose");
  if (mine.length > (seat % 2 === 0 ? 0 : 1)) return null;
  const items = byId(view.items).sort(([, one], [, other]) => one.place - other.place);
  if (items.length === 0) return null;
  const [id, item] = around(items, seat + mine.length + (side === "b" ? 1 : 0));
  if (mine.some(({ about }) => about === id)) return null;
  // The two sides begin with different ideas.
  const text = proposalFor(language, item, seat * 2 + (side === "b" ? 1 : 0), longest.proposal);
  return { command: { type: "propose", item: id, text }, text: { text, about: id } };
}

export const perspectiveSwap = defineBehaviour("perspective-swap", {
  participate(here) {
    switch (here.view.step) {
      case "restate":
        return restate(here);
      case "heard":
        return rate(here);
      case "proposals":
        return propose(here);
      case "preparing":
      case "results":
        return null;
    }
  },
  facilitate(view) {
    // Cards cannot be dealt across to a side that is not there, or gets none.
    const cannot = view.warnings?.some((warning) => /absent|without-cards/.test(warning));
    return cannot && view.dealTo === "other-side" ? { type: "set-dealing", to: "anyone" } : null;
  },
});
