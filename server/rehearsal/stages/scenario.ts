import type { TwoSide } from "../../../shared/ids.ts";
import type { CommandOf } from "../../../shared/stages/registry.ts";
import type { Feeling } from "../../../shared/stages/scenario/feelings.ts";
import { longest } from "../../../shared/stages/scenario/limits.ts";
import { type Act, defineBehaviour, type Situation } from "../behaviour.ts";
import { around } from "../choosing.ts";
import { varied } from "../conversation/answering.ts";

type Here = Situation<"scenario">;
type Does = Act<CommandOf<"scenario">> | null;

/** What each side takes the other to feel, beat by beat; the two differ most where they do not talk. */
const felt: Readonly<Record<TwoSide, readonly Feeling[]>> = {
  a: ["unsure", "frustrated", "indifferent", "pressured", "let-down", "relieved"],
  b: ["confident", "embarrassed", "pressured", "frustrated", "unheard", "hopeful"],
};

/** Where each side takes the act to stand, from healthy friction (0) to toxic war (100). */
const placed: Readonly<Record<Here["side"], readonly number[]>> = {
  a: [30, 55, 40, 65, 50, 25],
  b: [65, 50, 85, 70, 80, 30],
  neutral: [45, 55, 60, 65, 60, 30],
};

/** One in four says it in own words. */
const isOwn = (seat: number, beat: number): boolean => (seat + beat) % 4 === 3;

export const scenario = defineBehaviour("scenario", {
  participate({ view, me, side, seat, sent, random, speech }): Does {
    if (!("beat" in view) || "answers" in view) return null;
    const { number: beat, choices } = view.beat;
    const { act, feeling, placement } = me.answer ?? {};
    const isTried = (...types: readonly string[]) => sent.some(({ type }) => types.includes(type));
    if (act === undefined && !isTried("choose-act", "write-act")) {
      if (isOwn(seat, beat)) {
        const text = varied(speech, speech.story.acts, seat + beat, longest.act);
        return { command: { type: "write-act", beat, text }, text: { text, about: String(beat) } };
      }
      // The sides begin at different ends of the list.
      const option = (seat + (side === "b" ? choices.length - 1 : 0)) % choices.length;
      return { command: { type: "choose-act", beat, option } };
    }
    // Who belongs to neither side has no other side to feel for.
    if (side !== "neutral" && feeling === undefined && !isTried("choose-feeling", "write-feeling")) {
      if (isOwn(seat + 1, beat)) {
        const text = varied(speech, speech.story.feelings, seat + beat, longest.feeling);
        return { command: { type: "write-feeling", beat, text }, text: { text, about: String(beat) } };
      }
      return { command: { type: "choose-feeling", beat, feeling: around(felt[side], beat - 1 + (seat % 2)) } };
    }
    if (placement === undefined && !isTried("place")) {
      const at = Math.round(around(placed[side], beat - 1) + (random() - 0.5) * 24);
      return { command: { type: "place", beat, at: Math.max(0, Math.min(100, at)) } };
    }
    return null;
  },
});
