import type { BySide } from "../../../shared/anonymity/disclosure.ts";
import { otherSide, type TwoSide, twoSides } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { type Situation, type StepGuidance, situations } from "../../stages/stageViews.ts";
import catalogue from "./situations.messages.en.json";

const t = messages(catalogue);

/** What the situation is called, and what helps in it: the step's own advice, or what is true anywhere. */
export const adviceOn = (situation: Situation, step: StepGuidance | undefined) => ({
  situation,
  name: t(`${situation}.name`),
  advice: step?.when?.[situation] ?? t(situation),
});

export const everyAdvice = (step?: StepGuidance) => situations.map((situation) => adviceOn(situation, step));

/** A situation that the numbers show by themselves, and the side that it is about. */
export interface Seen {
  readonly situation: "absent" | "lopsided";
  readonly side: TwoSide;
}

/** Twice as many, and at least three more: fewer make no difference that a room would feel. */
const isFarLarger = (one: number, other: number): boolean => one >= 2 * other && one - other >= 3;

/** What stands out of who is here, as far as everybody may know it. An empty room is none of these. */
export function seenNow(present: BySide): Seen | undefined {
  const absent = twoSides.filter((side) => present[side] === 0);
  const [missing] = absent;
  if (missing) return absent.length === 1 ? { situation: "absent", side: missing } : undefined;
  const larger = twoSides.find((side) => isFarLarger(present[side], present[otherSide(side)]));
  return larger && { situation: "lopsided", side: larger };
}
