import { type Reading, readings } from "../../../shared/stages/temperature/schema.ts";
import { defineBehaviour } from "../behaviour.ts";
import { around } from "../choosing.ts";

/** Warmer where people are measured on what others do; cooler for everybody at the close. */
const opening = { a: [4, 3, 5, 4], b: [5, 4, 4, 3], neutral: [4, 3, 3] } as const;
const cooling = [1, 2, 1, 0] as const;

/** Some think again once. */
const secondThoughts = 0.15;

function first(moment: "opening" | "closing", side: keyof typeof opening, seat: number): Reading {
  const before = around<Reading>(opening[side], seat);
  return moment === "opening" ? before : (Math.max(1, before - around<number>(cooling, seat)) as Reading);
}

export const temperature = defineBehaviour("temperature", {
  participate({ view, me, side, seat, sent, random }) {
    if (view.step !== "asking") return null;
    if (me.value === undefined) {
      return sent.length > 0 ? null : { command: { type: "read", value: first(view.moment, side, seat) } };
    }
    if (sent.length !== 1 || random() >= secondThoughts) return null;
    const other = readings.find((reading) => Math.abs(reading - (me.value ?? reading)) === 1);
    return other === undefined ? null : { command: { type: "read", value: other } };
  },
});
