import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnWidths } from "../../server/exports/columnWidths.ts";
import { widestWord, widthOf } from "../../shared/pictures/fitting.ts";

const room = { measure: 50, gap: 1 };
const votes = [
  { head: "Side" },
  { head: "Agree", numeric: true as const },
  { head: "Can live with it", numeric: true as const },
  { head: "Result" },
];

describe("the columns of a table", () => {
  it("[RP10] a head of a few signs is not broken, in a script without spaces either", () => {
    const [, hits = 0] = columnWidths(
      [{ head: "相手側の推測" }, { head: "当たり", numeric: true }],
      [["長い文".repeat(40), 5]],
      room,
    );
    expect(hits - room.gap).toBeGreaterThan(widthOf("当たり", { size: 1, bold: true }) - 0.01);
  });

  it("[RP10] short texts stay on one line, heads above numbers on two, and what is left goes to the long ones", () => {
    const [side = 0, agree = 0, liveWith = 0, result = 0] = columnWidths(
      votes,
      [["Operations", 5, 1, "Not accepted: 4 of 6 accept, needed 5, and so the term is still open"]],
      room,
    );
    expect(side).toBeGreaterThan(widthOf("Operations", { size: 1 }));
    expect(agree).toBeGreaterThan(widthOf("Agree", { size: 1, bold: true }));
    expect(liveWith).toBeGreaterThan(widthOf("Can live", { size: 1, bold: true }));
    expect(side + agree + liveWith + result).toBeCloseTo(room.measure);
    expect(result).toBeGreaterThan(20);
  });

  it("[RP10] a long text beside it leaves the head of a column whole", () => {
    const [term = 0] = columnWidths(
      [{ head: "Auftragsabwicklung" }, { head: "Definition" }],
      [["x", "y ".repeat(200)]],
      room,
    );
    expect(term).toBeGreaterThan(widestWord("Auftragsabwicklung", { size: 1, bold: true }));
  });

  it("[RP10] long heads above numbers leave the texts a third, where they can be hyphenated", () => {
    const columns = [
      { head: "Schmerzpunkt" },
      { head: "Punkte von Vertrieb und Kundenbetreuung", numeric: true as const },
      { head: "Punkte von Betrieb und Produktentwicklung", numeric: true as const },
      { head: "Genannt von" },
    ];
    const rows = [["Zusagen ohne Prüfung ".repeat(8), 3, 6, "Betrieb und Produktentwicklung"]];
    const widthsWhere = (hyphenates: boolean) => columnWidths(columns, rows, { ...room, hyphenates });
    const [whole = 0, head = 0] = widthsWhere(false);
    expect(whole).toBeLessThan(room.measure / 3);
    expect(head - room.gap).toBeGreaterThan(widestWord("Kundenbetreuung", { size: 1, bold: true }) - 0.01);
    const [text = 0] = widthsWhere(true);
    expect(text).toBeCloseTo(room.measure / 3);
  });

  it("[RP10] all of the measure is taken, whatever stands in the cells", () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.array(fc.string({ maxLength: 300 })));
    const table = fc.integer({ min: 1, max: 7 }).chain((count) =>
      fc.record({
        columns: fc.array(fc.record({ head: fc.string() }), { minLength: count, maxLength: count }),
        rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(table, ({ columns, rows }) => {
        for (const hyphenates of [false, true]) {
          const widths = columnWidths(columns, rows, { ...room, hyphenates });
          expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room.measure);
          expect(Math.min(...widths)).toBeGreaterThan(0);
        }
      }),
    );
  });
});
