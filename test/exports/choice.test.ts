import { describe, expect, it } from "vitest";
import { parseChoice, sectionsOf } from "../../server/exports/choice.ts";
import { type ExportName, hasSections } from "../../server/exports/names.ts";
import { reportOf } from "../../server/exports/report.ts";
import { aFullSession, aSession, close, painPoints, temperature } from "../support/exportedSession.ts";
import { exportedText, readableNames } from "../support/exportedText.ts";

const session = aFullSession();
const keysOf = (...stages: readonly string[]) =>
  session.results.filter(({ id }) => stages.includes(id)).map(({ key }) => key);
const reports = readableNames.filter(hasSections);

describe("the choice of sections", () => {
  it("[RP1] is of the summary and of each stage, and without one the report has all", () => {
    expect(sectionsOf(session)).toHaveLength(1 + session.results.length);
    expect(reportOf(session, sectionsOf(session))).toEqual(reportOf(session));
    const [last] = keysOf("temperature").slice(-1);
    const { sections } = reportOf(session, [last as never, ...keysOf("pain-points")]);
    expect(sections.map(({ stage }) => stage)).toEqual(["pain-points", "temperature"]);
  });

  it.each(reports)("[RP1] %s has the chosen sections and no others", async (name: ExportName) => {
    const file = await exportedText(name, session, keysOf("perspective-swap"));
    expect(file).toContain("One of us sits in on calls above 50 k");
    const whole = await exportedText(name, session);
    for (const left of [
      "Signed deals this quarter",
      "Live at the customer and billed",
      "Olga",
      "Ask before I promise",
    ]) {
      expect(file).not.toContain(left);
      expect(whole).toContain(left);
    }
  });

  it("[RP2] what is left out is not told by a section that looks back either", () => {
    const hot = { count: 3, together: [0, 0, 0, 0, 3] } as const;
    const before = aSession(
      temperature({ moment: "opening", picture: hot }),
      painPoints({ ranked: [{ id: "x" as never, text: "Late", posts: [{ text: "Late" }], dots: 2 }] }),
      close({ picture: { count: 3, together: [3, 0, 0, 0, 0] }, takeaways: [] }),
    );
    const [, , closing] = before.results;
    const [section] = reportOf(before, [closing?.key as never]).sections;
    expect(section).not.toHaveProperty("first");
    expect(section).toMatchObject({ made: { painPoints: 0 } });
    expect(reportOf(before).sections[2]).toMatchObject({ first: hot, made: { painPoints: 1 } });
  });

  it("[RP3] is read as it is written, and not where it names what there is not", () => {
    const all = sectionsOf(session);
    expect(parseChoice(all.join(","), session)).toEqual(all);
    expect(parseChoice("summary,summary", session)).toEqual(["summary"]);
    for (const wrong of ["", "summary,", "temperature", "summary,no-such-key", "__proto__", ` ${all[1]}`]) {
      expect(parseChoice(wrong, session)).toBeNull();
    }
  });
});
