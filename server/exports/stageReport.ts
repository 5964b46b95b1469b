import type * as v from "valibot";
import type { Day } from "../../shared/day.ts";
import type { Language } from "../../shared/languages.ts";
import type { Series } from "../../shared/session/series.ts";
import type { StageResult } from "../../shared/session/view.ts";
import type { VocabularyResult } from "../../shared/stages/shared-vocabulary/result.ts";
import type { Block, HeadingLevel } from "./document.ts";
import type { SideNames } from "./sides.ts";

/** What exports are made of: results alone, which hold nothing that the room has not seen. */
export interface ExportedSession {
  readonly title: string;
  readonly sides: SideNames;
  /** In which documents are written. */
  readonly language: Language;
  /** The day of the export. */
  readonly today: Day;
  /** Simulated people took part. */
  readonly rehearsal?: true;
  /** The day on which the room met; absent where it has not, or met before days were kept. */
  readonly heldOn?: Day;
  /** What came along from earlier sessions; `terms` are those that no stage of this one has taken up. */
  readonly series?: Omit<Series, "terms"> & { readonly terms?: VocabularyResult };
  /** Of the stages that were entered, in the order of the agenda. */
  readonly results: readonly StageResult[];
}

/** One line of the flat report. */
export interface Row {
  /** What the line says, such as `Post`. */
  readonly kind: string;
  /** What it is about: a pain point, a term. */
  readonly item?: string;
  readonly side?: string;
  readonly text?: string;
  readonly number?: number;
  /** What is counted. */
  readonly unit?: string;
}

/**
 * How one stage appears in the report. `section` builds from the result, field by field, what
 * leaves the server, and the rest is made of the section alone.
 */
export interface StageReport<Id extends string, Result, Section extends { readonly stage: Id }> {
  /** Of the section, for the published JSON Schema. */
  readonly schema: v.GenericSchema<Section>;
  readonly section: (entry: { readonly title?: string; readonly result: Result }, session: ExportedSession) => Section;
  /** What the section is called where the facilitator gave the stage no title. */
  title(section: Section): string;
  /** Below a heading of `level`. */
  blocks(section: Section, sides: SideNames, level: HeadingLevel): readonly Block[];
  rows(section: Section, sides: SideNames): readonly Row[];
}

/** Gives a stage's part of the report its type. */
export const defineStageReport = <const Id extends string, Result, Section extends { readonly stage: Id }>(
  report: StageReport<Id, Result, Section>,
) => report;
