import { describe, expect, it } from "vitest";
import { glossaryOf } from "../../server/exports/glossary.ts";
import { anAgreedTerm, anOpenTerm, aSession, temperature, vocabulary } from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";

const open = (term: string) => ({ ...anOpenTerm(term), status: "open" as const });
const namesIn = (terms: readonly { readonly term: string }[]) => terms.map(({ term }) => term);

describe("the glossary", () => {
  it("[EX4] has agreed, open and parked terms apart, each by name", () => {
    const glossary = glossaryOf(
      aSession(
        temperature({ moment: "opening" }),
        vocabulary({
          agreed: [anAgreedTerm("Urgent"), anAgreedTerm("done")],
          open: [open("Go-live"), open("Committed date")],
          parked: [anOpenTerm("Customer")],
        }),
      ),
    );
    expect(namesIn(glossary.agreed)).toEqual(["done", "Urgent"]);
    expect(namesIn(glossary.open)).toEqual(["Committed date", "Go-live"]);
    expect(namesIn(glossary.parked)).toEqual(["Customer"]);
  });

  it("[EX4] is empty where no words were worked on", () => {
    expect(glossaryOf(aSession(temperature({ moment: "opening" })))).toEqual({
      session: "Sales and operations",
      sides: { a: "Sales", b: "Operations" },
      agreed: [],
      open: [],
      parked: [],
    });
  });

  it("[VO35] an agreement of an earlier session keeps its day, and every format says that it was not confirmed", async () => {
    const earlier = anAgreedTerm("Done", { on: "2026-05-01", unconfirmed: true });
    const session = aSession(vocabulary({ agreed: [earlier] }));
    expect(glossaryOf(session).agreed).toMatchObject([{ term: "Done", on: "2026-05-01", unconfirmed: true }]);
    expect(await exportedText("glossary.csv", session)).toContain("Done,agreed earlier,");
    for (const name of ["glossary.md", "report.md", "report.csv"] as const) {
      expect(await exportedText(name, session)).toContain("not again in this session");
    }
  });

  it("[VO34] a term of which nobody knows how the sides voted has no tally", async () => {
    const { bySide: _, ...known } = anAgreedTerm("Done", { history: [] });
    const session = aSession(vocabulary({ agreed: [known] }));
    expect(glossaryOf(session).agreed[0]).not.toHaveProperty("tally");
    expect(await exportedText("glossary.md", session)).not.toContain("Can live with it");
    expect(await exportedText("glossary.csv", session)).toContain("Done,agreed,");
  });

  it("[EX5] has the last agreement on a term, however it is spelt", () => {
    const { agreed } = glossaryOf(
      aSession(
        vocabulary({ agreed: [anAgreedTerm("Deadlines", { definition: "A wish" })] }),
        vocabulary({ agreed: [anAgreedTerm("deadline", { definition: "A promise" })] }),
      ),
    );
    expect(agreed.map(({ definition }) => definition)).toEqual(["A promise"]);
  });

  it("[EX5] drops what was open before a later agreement", () => {
    const { agreed, open: left } = glossaryOf(
      aSession(vocabulary({ open: [open("Done")] }), vocabulary({ agreed: [anAgreedTerm("Done")] })),
    );
    expect([namesIn(agreed), namesIn(left)]).toEqual([["Done"], []]);
  });

  it("[EX5] keeps an agreement beside a later attempt that came to nothing", () => {
    const { agreed, open: left } = glossaryOf(
      aSession(vocabulary({ agreed: [anAgreedTerm("Done")] }), vocabulary({ open: [open("Done")] })),
    );
    expect([namesIn(agreed), namesIn(left)]).toEqual([["Done"], ["Done"]]);
  });

  it("[EX5] has a term that stays open through two stages once, as it stood last", () => {
    const { open: left, parked } = glossaryOf(
      aSession(vocabulary({ open: [open("Done")] }), vocabulary({ parked: [anOpenTerm("Done")] })),
    );
    expect([namesIn(left), namesIn(parked)]).toEqual([[], ["Done"]]);
  });
});
