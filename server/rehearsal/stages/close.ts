import type { Reading } from "../../../shared/stages/temperature/schema.ts";
import { longest } from "../../../shared/text.ts";
import { defineBehaviour } from "../behaviour.ts";
import { around } from "../choosing.ts";
import { ofBoth, varied } from "../conversation/answering.ts";

/** Cooler than at the start. */
const readings = { a: [2, 3, 2, 1], b: [3, 2, 3, 2], neutral: [2, 2, 3] } as const satisfies Record<
  string,
  readonly Reading[]
>;

export const close = defineBehaviour("close", {
  participate({ view, me, own, side, seat, sent, speech }) {
    if (view.step !== "asking") return null;
    if (me.value === undefined && !sent.some(({ type }) => type === "read")) {
      return { command: { type: "read", value: around<Reading>(readings[side], seat) } };
    }
    const isTried = sent.some(({ type }) => type === "add-takeaway");
    if (isTried || own.some(({ type }) => type === "add-takeaway")) return null;
    const takeaways = side === "neutral" ? ofBoth(speech.takeaways) : speech.takeaways[side];
    const text = varied(speech, takeaways, seat, longest.takeaway);
    return { command: { type: "add-takeaway", text }, text: { text } };
  },
});
