import { describe, expect, it } from "vitest";
import { exportNames as offered } from "../../client/http/sessionsApi.ts";
import { exportNames, isExportName } from "../../server/exports/names.ts";
import { reportOf, type StageReports, stageReports } from "../../server/exports/report.ts";
import { summaryBlocks } from "../../server/exports/summaryBlocks.ts";
import { stageIds } from "../../shared/stages/registry.ts";
import { aFullSession, aSession, painPoints, temperature } from "../support/exportedSession.ts";

describe("the report", () => {
  it("[EX6] has a section for each stage that was entered, in the order of the agenda", () => {
    expect(reportOf(aFullSession()).sections.map(({ stage }) => stage)).toEqual([
      "temperature",
      "two-worlds",
      "pain-points",
      "perspective-swap",
      "scenario",
      "shared-vocabulary",
      "hard-questions",
      "temperature",
      "commitments",
      "close",
    ]);
    expect(reportOf(aSession()).sections).toEqual([]);
  });

  it("[EX6] knows every stage, and without one of them does not compile", () => {
    expect(Object.keys(stageReports).sort()).toEqual([...stageIds].sort());
    const { temperature: _, ...others } = stageReports;
    // @ts-expect-error: temperature is missing
    const incomplete: StageReports = others;
    expect(incomplete).not.toHaveProperty("temperature");
  });

  it("[RP4] tells a text of two lines whole in a short summary, which has room for it", () => {
    const { summary } = reportOf(aFullSession());
    const text =
      "Dates are promised to customers before anybody who has to keep them has seen the contract, or has been asked whether it can be done at all";
    const [first, ...others] = summary?.painPoints ?? [];
    const told = summary && { ...summary, painPoints: first ? [{ ...first, text }, ...others] : [] };
    const open = told && { ...told, open: { ...told.open, notUnderstood: [text] } };
    const written = JSON.stringify(open && summaryBlocks(open, { a: "Sales", b: "Operations" }, 2));
    expect(written.split(text)).toHaveLength(3);
    expect(written).not.toContain("…");
  });

  it("[EX6] has the first temperature of the session in the section of the last, and in no other", () => {
    const calm = { count: 1, together: [1, 0, 0, 0, 0] } as const;
    const hot = { count: 1, together: [0, 0, 0, 0, 1] } as const;
    const { sections } = reportOf(
      aSession(
        temperature({ moment: "opening", picture: hot }),
        painPoints({ ranked: [] }),
        temperature({ moment: "opening", picture: hot }),
        temperature({ moment: "closing", picture: calm }),
      ),
    );
    expect(sections.map((section) => ("first" in section ? section.first : "none"))).toEqual([
      "none",
      "none",
      "none",
      hot,
    ]);
    const alone = reportOf(aSession(temperature({ moment: "closing", picture: calm })));
    expect(alone.sections[0]).not.toHaveProperty("first");
  });

  it("[EX6] is downloaded under its names, and so are the glossary and the commitments", () => {
    expect([...exportNames].sort()).toEqual([
      "commitments.csv",
      "commitments.ics",
      "commitments.md",
      "glossary.csv",
      "glossary.docx",
      "glossary.html",
      "glossary.json",
      "glossary.jsonld",
      "glossary.md",
      "glossary.pdf",
      "glossary.tbx",
      "glossary.ttl",
      "glossary.xlsx",
      "report.csv",
      "report.docx",
      "report.html",
      "report.json",
      "report.md",
      "report.pdf",
    ]);
    expect([...offered].sort()).toEqual([...exportNames].sort());
    for (const other of [
      "report",
      "report.xlsx",
      "glossary.md.csv",
      "glossary.ics",
      "commitments.json",
      "__proto__.md",
      "",
    ])
      expect(isExportName(other)).toBe(false);
  });
});
