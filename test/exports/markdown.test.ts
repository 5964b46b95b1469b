import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderExport } from "../../server/exports/exports.ts";
import { markdown } from "../../server/exports/formats/markdown.ts";
import {
  aFullSession,
  aHardSession,
  anAgreedTerm,
  anOpenTerm,
  aSession,
  aVersion,
  hardTexts,
  painPoints,
  swap,
  temperature,
  vocabulary,
  votes,
} from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";

const written = exportedText;

/** A glossary's only definition as it stands in the file, with the quote marks taken off. */
async function definition(text: string): Promise<string> {
  const lines = (
    await written("glossary.md", aSession(vocabulary({ agreed: [anAgreedTerm("T", { definition: text })] })))
  ).split("\n");
  return lines.flatMap((line) => (line.startsWith(">") ? [line.replace(/^> ?/, "")] : [])).join("\n");
}

/** What a renderer makes of escapes and entities, by CommonMark 2.4 and 2.5. */
const unescaped = (source: string): string =>
  source.replace(/\\([!-/:-@[-`{-~])|&(lt|amp);/g, (_, escaped?: string, entity?: string) =>
    escaped !== undefined ? escaped : entity === "lt" ? "<" : "&",
  );
const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The source with a dot in place of all that is escaped: what is left must mean nothing. */
const bare = (source: string): string => source.replace(/\\[!-/:-@[-`{-~]|&(?:lt|amp);/g, "•");
const meaningful = [
  /[\\`*_[\]<{}|~$^#@]/,
  /&#?\w+;/,
  /==|:\S|www\./i,
  /^\s*[-+=>]/m,
  /^\s*\d{1,9}[.)](?:\s|$)/m,
  /^ {4}/m,
];

const typed = fc
  .array(
    fc.constantFrom(..."*_`[]()<>&#+-.!|~\\:=1a \n'\"$^{}@%/;", "www.", "https://", "&amp;", "---", "```", "1. ", "🙂"),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");

describe("Markdown", () => {
  it.each(["glossary.md", "report.md"] as const)("[EX4] [EX6] %s of a session with everything in it", async (name) => {
    expect((await renderExport(name, aFullSession())).type).toBe(markdown.type);
    await expect(await written(name, aFullSession())).toMatchFileSnapshot(`expected/${name}.txt`);
  });

  it.each(hardTexts)("[EX7] is rendered as it was typed, and means nothing: %j", async (text) => {
    const source = await definition(text);
    expect(spaced(unescaped(source))).toBe(spaced(text));
    for (const pattern of meaningful) expect(bare(source)).not.toMatch(pattern);
  });

  it("[EX7] is so for whatever is typed", async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const source = await definition(text);
        expect(spaced(unescaped(source))).toBe(spaced(text));
        for (const pattern of meaningful) expect(bare(source)).not.toMatch(pattern);
      }),
      { numRuns: 500 },
    );
  });

  it.each(hardTexts)("[EX7] a table keeps its shape with %j in every cell", async (text) => {
    for (const name of ["glossary.md", "report.md"] as const) {
      const lines = (await written(name, aHardSession(text))).split("\n");
      const tables = lines.flatMap((line, at) => (/^\| ---/.test(line) ? [at] : []));
      expect(tables.length).toBeGreaterThan(0);
      for (const at of tables) {
        const cells = (line = "") => line.replace(/\\./g, "").split("|").length;
        for (let row = at - 1; lines[row]?.startsWith("|"); row += 1) expect(cells(lines[row])).toBe(cells(lines[at]));
      }
    }
  });

  it("[EX7] keeps lines and paragraphs, and headings on one line", async () => {
    expect(await definition("one\ntwo\n\nthree")).toBe("one  \ntwo\n\nthree");
    const session = aSession(vocabulary({ parked: [anOpenTerm("two\nlines")] }));
    expect(await written("glossary.md", session)).toContain("### two lines\n");
  });

  it("[EX3] says that numbers are withheld, and never which", async () => {
    const bySide = {
      a: votes(3, 0, 0),
      b: { accepted: false },
      neutral: { accepted: false, because: "side-absent" as const },
    };
    const term = anAgreedTerm("Done", { bySide });
    expect(await written("glossary.md", aSession(vocabulary({ agreed: [term] })))).toContain(
      [
        "| Sales | 3 | 0 | 0 | Accepted: 3 of 3 accept, needed 2 |",
        "| Operations | – | – | – | Not accepted; without numbers, which could show how one or two people voted |",
        "| Neutral | – | – | – | Not accepted: nobody of this side was present |",
      ].join("\n"),
    );
  });

  it("[EX3] has no column for sides where no side may be named", async () => {
    const session = aSession(
      painPoints({ voters: 2, ranked: [{ id: "x" as never, text: "Late", posts: [{ text: "Late" }], dots: 2 }] }),
    );
    expect(await written("report.md", session)).toContain(
      "| Rank | Pain point | Dots |\n| ---: | --- | ---: |\n| 1 | Late | 2 |",
    );
  });

  it("[EX4] says by which rule a side did not accept", async () => {
    const few = { accepted: false, shown: { ...votes(3, 0, 0).shown, present: 8, quorumNeeded: 4 } };
    const history = [aVersion({ bySide: { a: few, b: votes(1, 0, 2) } })];
    const session = aSession(vocabulary({ open: [{ ...anOpenTerm("Done", { history }), status: "open" }] }));
    expect(await written("glossary.md", session)).toContain("| Not accepted: 3 of 8 voted, needed 4 |");
    expect(await written("glossary.md", session)).toContain("| Not accepted: 1 of 3 accept, needed 2 |");
  });

  it("[EX4] tells a version that was agreed and reopened from one that was voted down", async () => {
    const reopened = aVersion({ passed: true, agreed: true, on: "2026-11-24" });
    const session = aSession(
      vocabulary({
        open: [{ ...anOpenTerm("Done", { history: [reopened] }), status: "open" }],
        parked: [anOpenTerm("Go-live", { history: [aVersion({ passed: true })] })],
      }),
    );
    expect(await written("glossary.md", session)).toContain(
      "Version 1 was agreed on 2026-11-24, and the term was reopened:",
    );
    expect(await written("glossary.md", session)).toContain("Version 1 was accepted, and is not agreed:");
  });

  it("[EX6] shows the last temperature below the first, as far as each may be shown", async () => {
    const session = aSession(
      temperature({ moment: "opening", picture: { count: 2, together: [0, 0, 0, 1, 1] } }),
      temperature({ moment: "closing", picture: { count: 3, bySide: { a: [3, 0, 0, 0, 0] } } }),
    );
    expect(await written("report.md", session)).toContain(
      ["| Everybody, at first | 0 | 0 | 0 | 1 | 1 | 4.5 |", "| Sales, at the close | 3 | 0 | 0 | 0 | 0 | 1.0 |"].join(
        "\n",
      ),
    );
  });

  it("[EX6] says of each stage when there is nothing to tell", async () => {
    const session = aSession(
      temperature({ moment: "opening" }),
      painPoints({ ranked: [] }),
      swap({ items: [] }),
      vocabulary({}),
    );
    const report = await written("report.md", session);
    for (const text of [
      "was not revealed",
      "No pain points were revealed",
      "No pain points were taken up",
      "No terms",
    ]) {
      expect(report).toContain(text);
    }
    expect(await written("report.md", aSession())).toContain("The session has not begun yet.");
  });
});
