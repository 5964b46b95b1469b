import type { CommandOf, StageViewOf } from "../../../shared/stages/registry.ts";
import { isSameTerm } from "../../../shared/stages/shared-vocabulary/duplicates.ts";
import { longest } from "../../../shared/text.ts";
import { type Act, defineBehaviour, type RoomSoFar, type Situation } from "../behaviour.ts";
import { around, byId } from "../choosing.ts";
import { draftsOf, knownDraft, meaningsOf, varied } from "../conversation/answering.ts";
import { termIds, termOf } from "../conversation/terms.ts";

type Here = Situation<"shared-vocabulary">;
type In<Step> = Extract<Here["view"], { readonly step: Step }>;
type Does = Act<CommandOf<"shared-vocabulary">> | null;

/** The two sides begin with the same words, since those are what they quarrel over. */
function propose({ view, own, seat, speech }: Here & { view: In<"propose"> }): Does {
  const mine = own.filter(({ type }) => type === "propose");
  if (mine.length > (seat % 3 === 1 ? 1 : 0)) return null;
  const { term } = speech.vocabulary.terms[around(termIds, seat + mine.length * 3)];
  const isThere = byId(view.terms).some(([, shown]) => isSameTerm(shown.term, term));
  if (isThere || mine.some(({ text }) => isSameTerm(text, term))) return null;
  return { command: { type: "propose", term }, text: { text: term } };
}

/** What each term on the table means to this person. */
function define({ view, own, side, seat, speech }: Here & { view: In<"define"> }): Does {
  const open = byId(view.terms).find(([id]) => !own.some(({ type, about }) => type === "define" && about === id));
  if (!open) return null;
  const [term, { term: word }] = open;
  const text = varied(speech, meaningsOf(speech, word)[side], seat, longest.definition);
  return { command: { type: "define", term, text }, text: { text, about: term } };
}

/** The first people of each side put down what they think could do; each draft comes from one of them. */
function draft({ view, own, side, seat, speech }: Here & { view: In<"agree"> }): Does {
  const { focus } = view;
  const term = focus && view.terms[focus];
  if (!focus || term?.standing.status !== "open" || side === "neutral") return null;
  if (own.some(({ type, about }) => type === "draft" && about === focus)) return null;
  const drafts = draftsOf(speech, term.term);
  const place = seat * 2 + (side === "b" ? 0 : 1);
  const draft = drafts[place];
  if (!draft || byId(term.drafts).some(([, shown]) => shown.text === draft.text)) return null;
  const { text, usage, example } = draft;
  const more = { ...(usage && { usage }), ...(example && { example }) };
  return { command: { type: "draft", term: focus, text, ...more }, text: { text, about: focus, more } };
}

/** Who cannot accept it says why; of the others one in four on a side has a doubt and can live with it. */
function vote({ view, me, side, seat, sent, speech }: Here & { view: In<"agree"> }): Does {
  const [, term] = byId(view.terms).find(([, { standing }]) => standing.status === "voting") ?? [];
  if (term?.standing.status !== "voting" || !me.ballot) return null;
  const id = term.standing.drafts.find(
    (one) => !me.ballot?.[one] && !sent.some((command) => command.type === "vote" && command.draft === one),
  );
  if (!id) return null;
  const text = term.drafts[id]?.text;
  const of = knownDraft(speech, term.term, text);
  const { reasons } = speech.vocabulary.others;
  const objects = of?.against?.side === side && seat % 3 !== 2;
  if (objects) {
    const reason = varied(speech, of?.against?.reasons ?? reasons, seat, longest.note);
    return { command: { type: "vote", draft: id, choice: "object", reason } };
  }
  // Nobody agrees at once with what they have never seen.
  const isNew = of === undefined && seat % 4 === 3;
  if (isNew) {
    return { command: { type: "vote", draft: id, choice: "object", reason: around(reasons, seat) } };
  }
  return { command: { type: "vote", draft: id, choice: seat % 3 === 1 ? "live-with" : "agree" } };
}

type Facilitated = StageViewOf<"shared-vocabulary", "facilitator">;

/** Shows what was proposed, and puts as many terms on the table as it takes, those first that both sides know. */
function setTable(
  view: Extract<Facilitated, { readonly step: "propose" }>,
  sent: readonly CommandOf<"shared-vocabulary">[],
) {
  if (!sent.some(({ type }) => type === "reveal-proposals")) return { type: "reveal-proposals" } as const;
  const terms = byId(view.terms);
  if (terms.filter(([, { onTable, toConfirm }]) => onTable && !toConfirm).length >= view.tableSize) return null;
  const rank = (term: string) => {
    const id = termOf(term);
    return id ? termIds.indexOf(id) : termIds.length;
  };
  const tried = new Set(sent.flatMap((command) => (command.type === "set-on-table" ? command.term : [])));
  const [next] = terms
    .filter(([id, { onTable, hidden }]) => !onTable && !hidden && !tried.has(id))
    .sort(([, one], [, other]) => other.asked - one.asked || rank(one.term) - rank(other.term));
  return next ? ({ type: "set-on-table", term: next[0], on: true } as const) : null;
}

/** Takes each term through its drafts and one vote. */
function agree(
  view: Extract<Facilitated, { readonly step: "agree" }>,
  sent: readonly CommandOf<"shared-vocabulary">[],
  { written = 0, isPatient }: RoomSoFar,
): CommandOf<"shared-vocabulary"> | "wait" | null {
  const terms = byId(view.terms);
  const voting = terms.find(([, { standing }]) => standing.status === "voting");
  if (voting) return { type: "close-vote", term: voting[0] };
  const unasked = terms.find(([id, { standing }]) => {
    return (
      standing.status === "to-confirm" && !sent.some((command) => command.type === "confirm" && command.term === id)
    );
  });
  if (unasked) return { type: "confirm", term: unasked[0] };
  const isOpen = ([, { standing, history }]: (typeof terms)[number]) =>
    standing.status === "open" && Object.keys(history).length === 0;
  const at = terms.find((entry) => entry[0] === view.focus && isOpen(entry)) ?? terms.find(isOpen);
  if (!at) return null;
  const [id, { drafts }] = at;
  if (view.focus !== id) return { type: "focus", term: id };
  const isShown = sent.some((command) => command.type === "show-drafts" && command.term === id);
  if (!isShown) return written === 0 && isPatient ? "wait" : { type: "show-drafts", term: id };
  const inSight = byId(drafts).filter(([, { hidden }]) => !hidden);
  if (inSight.length > 0) return { type: "open-vote", term: id, drafts: inSight.slice(0, 3).map(([draft]) => draft) };
  return { type: "park", term: id };
}

export const sharedVocabulary = defineBehaviour("shared-vocabulary", {
  participate(here): Does {
    const { view } = here;
    switch (view.step) {
      case "propose":
        return propose({ ...here, view });
      case "define":
        return define({ ...here, view });
      case "agree":
        return vote({ ...here, view }) ?? draft({ ...here, view });
    }
  },
  facilitate(view, sent, room) {
    if (view.step === "propose") return setTable(view, sent);
    return view.step === "agree" ? agree(view, sent, room) : null;
  },
});
