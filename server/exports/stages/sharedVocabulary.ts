import * as v from "valibot";
import type { VocabularyResult } from "../../../shared/stages/shared-vocabulary/result.ts";
import { drawn, paragraph } from "../document.ts";
import { drawAgreement } from "../pictures.ts";
import { named, type SideNames, sideName } from "../sides.ts";
import { defineStageReport, type Row } from "../stageReport.ts";
import { meantBy, termBlocks } from "../termBlocks.ts";
import {
  AgreedTerm,
  agreedTerm,
  meantLabels,
  OpenTerm,
  openTerm,
  type Tally,
  UnsettledTerm,
  unsettledTerm,
} from "../terms.ts";
import { texts } from "../texts/texts.ts";

const words = () => texts().glossary;

const Section = v.strictObject({
  stage: v.literal("shared-vocabulary"),
  title: v.exactOptional(v.string()),
  agreed: v.array(AgreedTerm),
  open: v.array(OpenTerm),
  parked: v.array(UnsettledTerm),
});

type Section = v.InferOutput<typeof Section>;

/** Each term that was voted on, with its last vote. */
const votedOn = ({ agreed, open, parked }: Section) => [
  ...agreed.flatMap(({ term, tally }) => (tally ? [{ term, tally }] : [])),
  ...[...open, ...parked].flatMap(({ term, history }) => {
    const last = history.at(-1);
    return last?.tally ? [{ term, tally: last.tally }] : [];
  }),
];

const meantRows = (term: AgreedTerm | UnsettledTerm, sides: SideNames): Row[] =>
  meantLabels.flatMap((label) =>
    (term.meant[label] ?? []).map(
      (text): Row => ({ kind: words().meant, item: term.term, side: meantBy(sides, label), text }),
    ),
  );

const tallyRows = (item: string, tally: Tally | undefined, sides: SideNames): Row[] =>
  named(tally).flatMap(([side, { counts }]): Row[] => {
    const about = { item, side: sideName(sides, side), unit: texts().people };
    return counts
      ? [
          { kind: words().agree, ...about, number: counts.agree },
          { kind: words().liveWith, ...about, number: counts.liveWith },
          { kind: words().object, ...about, number: counts.object },
        ]
      : [];
  });

const noted = (kind: string, item: string, texts: readonly (string | undefined)[]): Row[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ kind, item, text }]));

const agreedRows = (term: AgreedTerm, sides: SideNames): Row[] => [
  { kind: words().agreedTerm, item: term.term, text: term.definition, number: term.version, unit: words().version },
  ...noted(words().usage, term.term, [term.usage]),
  ...noted(words().example, term.term, [term.example]),
  ...noted(words().date, term.term, [term.on]),
  ...noted(words().confirmed, term.term, [term.unconfirmed && words().unconfirmed]),
  ...meantRows(term, sides),
  ...tallyRows(term.term, term.tally, sides),
];

const unsettledRows = (kind: string, term: UnsettledTerm, sides: SideNames): Row[] => [
  { kind, item: term.term, text: term.term },
  ...meantRows(term, sides),
  ...noted(
    words().draft,
    term.term,
    term.drafts.map(({ definition }) => definition),
  ),
  ...noted(words().objection, term.term, term.objections),
];

export const sharedVocabularyReport = defineStageReport({
  schema: Section,
  section: ({ title, result }: { readonly title?: string; readonly result: VocabularyResult }) => ({
    stage: "shared-vocabulary",
    ...(title && { title }),
    agreed: result.agreed.map(agreedTerm),
    open: result.open.map(openTerm),
    parked: result.parked.map(unsettledTerm),
  }),
  title: () => words().stageTitle,
  blocks(section, sides, level) {
    const isEmpty = section.agreed.length + section.open.length + section.parked.length === 0;
    if (isEmpty) return [paragraph(words().none)];
    return [...drawn(drawAgreement(votedOn(section), sides), []), ...termBlocks(section, sides, level)];
  },
  rows: ({ agreed, open, parked }, sides) => [
    ...agreed.flatMap((term) => agreedRows(term, sides)),
    ...open.flatMap((term) => unsettledRows(words().openTerm, term, sides)),
    ...parked.flatMap((term) => unsettledRows(words().parkedTerm, term, sides)),
  ],
});
