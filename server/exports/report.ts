import * as v from "valibot";
import type { Day } from "../../shared/day.ts";
import type { StageResult } from "../../shared/session/view.ts";
import type { ResultOf, StageId } from "../../shared/stages/registry.ts";
import { type Choice, chosen, withSeries, withSummary } from "./choice.ts";
import { type Block, type Document, heading, paragraph } from "./document.ts";
import { HeldOn } from "./heldOn.ts";
import { markBlocks, markOf, Rehearsal } from "./rehearsal.ts";
import { SeriesPart, seriesBlocks, seriesPart, seriesRows } from "./series.ts";
import { SideNames } from "./sides.ts";
import type { ExportedSession, Row, StageReport } from "./stageReport.ts";
import { closeReport } from "./stages/close.ts";
import { commitmentsReport } from "./stages/commitments.ts";
import { hardQuestionsReport } from "./stages/hardQuestions.ts";
import { painPointsReport } from "./stages/painPoints.ts";
import { perspectiveSwapReport } from "./stages/perspectiveSwap.ts";
import { scenarioReport } from "./stages/scenario.ts";
import { sharedVocabularyReport } from "./stages/sharedVocabulary.ts";
import { temperatureReport } from "./stages/temperature.ts";
import { twoWorldsReport } from "./stages/twoWorlds.ts";
import { Summary, summaryOf } from "./summary.ts";
import { summaryBlocks } from "./summaryBlocks.ts";
import { dayText, texts } from "./texts/texts.ts";

export type StageReports = { readonly [Id in StageId]: StageReport<Id, ResultOf<Id>, { readonly stage: Id }> };

/** How each stage appears in the report. A stage that is missing here does not compile. */
export const stageReports = {
  temperature: temperatureReport,
  "two-worlds": twoWorldsReport,
  "pain-points": painPointsReport,
  "perspective-swap": perspectiveSwapReport,
  scenario: scenarioReport,
  "shared-vocabulary": sharedVocabularyReport,
  "hard-questions": hardQuestionsReport,
  commitments: commitmentsReport,
  close: closeReport,
} as const satisfies StageReports;

type Reports = typeof stageReports;
type SectionOf<Id extends StageId> = v.InferOutput<Reports[Id]["schema"]>;
export type Section = { [Id in StageId]: SectionOf<Id> }[StageId];

/** Erases which stage it is, in this one place: entries and sections are of the same stage as their report. */
const reportOn = (stage: StageId) => stageReports[stage] as unknown as StageReport<StageId, unknown, Section>;

/** The report of a session: one model for every format, and itself what JSON holds. */
export const Report = v.strictObject({
  session: v.pipe(v.string(), v.description("Title of the session.")),
  rehearsal: Rehearsal,
  on: HeldOn,
  sides: v.pipe(SideNames, v.description("What the two sides are called; `a` and `b` everywhere else are these.")),
  summary: v.exactOptional(v.pipe(Summary, v.description("The session on one page; absent where it was left out."))),
  sections: v.pipe(
    v.array(v.union(Object.values(stageReports).map(({ schema }) => schema))),
    v.description("One for each stage that was entered, in the order of the agenda."),
  ),
  series: v.exactOptional(v.pipe(SeriesPart, v.description("There where the session follows another one."))),
});
export type Report = v.InferOutput<typeof Report>;

const sectionOf = (entry: StageResult, session: ExportedSession): Section => reportOn(entry.id).section(entry, session);

/**
 * The report with the sections of the choice; what is left out is nowhere in it [RP2]. The summary is
 * of the sections beside it, and alone of the whole session.
 */
export function reportOf(session: ExportedSession, choice: Choice = "everything"): Report {
  const shown = chosen(session, choice);
  const { title, sides, heldOn, results } = shown;
  const series = withSeries(choice) ? seriesPart(shown) : undefined;
  return {
    session: title,
    ...markOf(session),
    ...(heldOn && { on: heldOn }),
    sides: { a: sides.a, b: sides.b },
    ...(withSummary(choice) &&
      session.results.length > 0 && { summary: summaryOf(results.length > 0 ? shown : session) }),
    sections: results.map((entry) => sectionOf(entry, shown)),
    ...(series && { series }),
  };
}

const titleOf = (section: Section): string => section.title ?? reportOn(section.stage).title(section);

export function reportBlocks(report: Report): Block[] {
  const { session, sides, summary, sections, series } = report;
  return [
    heading(1, session),
    ...markBlocks(report),
    paragraph(texts().report.intro(sides.a, sides.b)),
    ...(summary
      ? [
          heading(2, texts().summary.title),
          ...summaryBlocks(summary, sides, 2),
          ...(sections.length > 0 ? [{ kind: "page-break" } as const] : []),
        ]
      : []),
    ...(sections.length > 0 || !summary
      ? [paragraph(sections.length > 0 ? texts().report.promise : texts().report.empty)]
      : []),
    ...sections.flatMap((section) => [
      heading(2, titleOf(section)),
      ...reportOn(section.stage).blocks(section, sides, 2),
    ]),
    ...(series ? seriesBlocks(series, sides) : []),
  ];
}

/** `today` is named where it is not known on which day the room met. */
export const reportDocument = (report: Report, today: Day): Document => ({
  title: report.session,
  kind: texts().pages.report,
  day: report.on ? texts().pages.heldOn(dayText(report.on)) : texts().pages.asOf(dayText(today)),
  blocks: reportBlocks(report),
});

/** The report as one flat table; each row says of which section it is. */
export const reportRows = ({ sides, sections, series }: Report): (Row & { readonly section: string })[] => [
  ...sections.flatMap((section) =>
    reportOn(section.stage)
      .rows(section, sides)
      .map((row) => ({ ...row, section: titleOf(section) })),
  ),
  ...(series ? seriesRows(series, sides) : []).map((row) => ({ ...row, section: texts().series.title })),
];
