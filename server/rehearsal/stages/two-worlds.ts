import { otherSide, type TwoSide } from "../../../shared/ids.ts";
import type { CommandOf } from "../../../shared/stages/registry.ts";
import { longestText } from "../../../shared/stages/two-worlds/about.ts";
import { type Act, defineBehaviour, type Situation } from "../behaviour.ts";
import { around, byId } from "../choosing.ts";
import { varied } from "../conversation/answering.ts";
import { everySpeech } from "../speech/everySpeech.ts";

type Here = Situation<"two-worlds">;
type Does = Act<CommandOf<"two-worlds">> | null;

const ownTexts = 2;
const guesses = 2;

/** Whom the guesses of this person are about; who belongs to neither side guesses about both. */
const guessedSide = ({ side, seat }: Here, count: number): TwoSide =>
  side === "neutral" ? ((seat + count) % 2 === 0 ? "a" : "b") : otherSide(side);

function write(here: Here): Does {
  const { own, side, seat, speech } = here;
  const said = own.filter(({ type }) => type === "add-own").length;
  if (side !== "neutral" && said < ownTexts) {
    const text = varied(speech, speech.worlds[side].own, seat * ownTexts + said, longestText);
    return { command: { type: "add-own", text }, text: { text } };
  }
  const guessed = own.filter(({ type }) => type === "add-guess").length;
  if (guessed >= guesses) return null;
  const about = guessedSide(here, guessed);
  const text = varied(
    speech,
    speech.worlds[about].guesses.map((guess) => guess.text),
    seat * guesses + guessed,
    longestText,
  );
  return { command: { type: "add-guess", about, text }, text: { text } };
}

const everyGuess = Object.values(everySpeech).flatMap(({ worlds: { a, b } }) => [...a.guesses, ...b.guesses]);

/** Says of each guess about their own side whether it is right; what is far from it is a surprise. */
function mark({ view, me, side, seat, sent }: Here): Does {
  if (view.step !== "compare") return null;
  const open = byId(view.texts).find(([id, { kind, about }]) => {
    const isMine = kind === "guess" && (about === undefined || about === side);
    return isMine && !me.marks?.[id] && !sent.some((command) => command.type === "mark" && command.guess === id);
  });
  if (!open) return null;
  const [guess, { text }] = open;
  const known = everyGuess.find((one) => text.startsWith(one.text));
  const isRight = known?.right ?? around([true, true, false], seat + text.length);
  return { command: { type: "mark", guess, as: isRight ? "right" : "surprised" } };
}

export const twoWorlds = defineBehaviour("two-worlds", {
  participate(here) {
    switch (here.view.step) {
      case "writing":
        return write(here);
      case "compare":
        return mark(here);
      case "results":
        return null;
    }
  },
});
