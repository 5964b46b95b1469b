import * as v from "valibot";
import type { Day } from "../day.ts";
import { accept, type Decision, refuse } from "../decision.ts";
import type { AgendaKey } from "../ids.ts";
import { inKeyOrder } from "../json.ts";
import type { BroughtTally, BroughtTerm } from "../stages/shared-vocabulary/brought.ts";
import type { TemperaturePicture } from "../stages/temperature/schema.ts";
import type { SessionEvent } from "./event.ts";
import type { SessionState } from "./state.ts";

/** What has become of a commitment of an earlier session, as the room says. */
export const answers = ["kept", "partly", "not-yet"] as const;
export const Answer = v.picklist(answers);
export type Answer = v.InferOutput<typeof Answer>;

/** How hot it was in one session of the series, by side as far as it could be told. */
export interface TrendPoint {
  readonly session: string;
  /** Absent where the session was held before days were kept. */
  readonly on?: Day;
  readonly moment: "opening" | "closing";
  readonly picture: TemperaturePicture;
}

/** What somebody had put their name to. */
export interface EarlierCommitment {
  readonly text: string;
  readonly owners: readonly { readonly name: string; readonly on: Day }[];
  /** Title of the session that it was made in. */
  readonly session: string;
  /** Absent until the room has said. */
  readonly answer?: Answer;
}

/** What comes along from the earlier sessions of a series: what those rooms had seen, and nothing of any person but what they signed. */
export interface Series {
  /** The one before this. */
  readonly from: { readonly session: string; readonly on?: Day };
  /** [RL8] It was named by its link, so that who reads its glossary by a link reads on here. */
  readonly linked?: true;
  readonly terms: readonly BroughtTerm[];
  /** A commitment is named by its place. */
  readonly commitments: readonly EarlierCommitment[];
  /** Oldest first. */
  readonly temperatures: readonly TrendPoint[];
}

type Entering = Pick<SessionState, "agenda" | "stages" | "series">;

const entered = (state: Entering) =>
  state.agenda.filter(({ key, stage }) => stage === "shared-vocabulary" && state.stages[key]);

/** [SR5] The terms go to one stage of the session: the first vocabulary that is begun, and of several at once the first on the agenda. */
export function carriedTo(state: SessionState, key: AgendaKey | null, together: readonly AgendaKey[] = []) {
  if (!state.series || entered(state).length > 0) return [];
  const first = state.agenda.find((item) => item.stage === "shared-vocabulary" && together.includes(item.key));
  return first === undefined || first.key === key ? state.series.terms : [];
}

/** [SR5] Terms that no stage of the session has taken up. */
export const notTakenUp = (state: Entering): readonly BroughtTerm[] =>
  state.series && entered(state).length === 0 ? state.series.terms : [];

/** [SR6] Says what has become of an earlier commitment, or takes that back. */
export function checkCommitment(
  { series }: SessionState,
  { commitment, answer }: { readonly commitment: number; readonly answer?: Answer | undefined },
): Decision<SessionEvent> {
  const known = series?.commitments[commitment];
  if (!known) return refuse("not-found");
  if (known.answer === answer) return accept();
  return accept({ type: "commitment-checked", commitment, ...(answer && { answer }) });
}

export function withAnswer(series: Series, commitment: number, answer: Answer | undefined): Series {
  const commitments = series.commitments.map((one, at): EarlierCommitment => {
    if (at !== commitment) return one;
    const { answer: _, ...unanswered } = one;
    return { ...unanswered, ...(answer && { answer }) };
  });
  return { ...series, commitments };
}

export type EarlierCommitmentView = {
  readonly text: string;
  readonly owners: readonly { readonly name: string; readonly on: Day }[];
  readonly session: string;
  readonly answer?: Answer;
};

/** What every audience sees of the earlier sessions. */
export type SeriesView = {
  /** Title of the session before, and its day. */
  readonly session: string;
  readonly on?: Day;
  /** Readers of its glossary's links read on in this one. */
  readonly linked?: true;
  /** Terms that come along as agreed, and others. */
  readonly agreed: number;
  readonly unsettled: number;
  /** By their place, from 0. */
  readonly commitments: { readonly [commitment: string]: EarlierCommitmentView };
};

export const seriesView = ({ from, linked, terms, commitments }: Series): SeriesView => {
  const agreed = terms.filter(({ status }) => status === "agreed").length;
  return {
    session: from.session,
    ...(from.on && { on: from.on }),
    ...(linked && { linked }),
    agreed,
    unsettled: terms.length - agreed,
    commitments: inKeyOrder(
      Object.fromEntries(
        commitments.map(({ text, owners, session, answer }, at): [string, EarlierCommitmentView] => [
          String(at),
          { text, owners: owners.map(({ name, on }) => ({ name, on })), session, ...(answer && { answer }) },
        ]),
      ),
    ),
  };
};

type Pair<Value> = { readonly a?: Value; readonly b?: Value };
const turned = <Of extends Pair<unknown>>({ a, b, ...rest }: Of): Of =>
  ({ ...rest, ...(b !== undefined && { a: b }), ...(a !== undefined && { b: a }) }) as Of;

const turnedTally = (tally: BroughtTally | undefined) => (tally ? { tally: turned(tally) } : {});

function turnedTerm(term: BroughtTerm): BroughtTerm {
  const history = term.history.map((version) => ({ ...version, ...turnedTally(version.tally) }));
  return { ...term, meant: turned(term.meant), ...turnedTally(term.tally), history };
}

/** [SR4] The same with the sides the other way round, for a session that names them so. */
export const withSidesTurned = (series: Series): Series => ({
  ...series,
  terms: series.terms.map(turnedTerm),
  temperatures: series.temperatures.map((point) => {
    const { bySide } = point.picture;
    return bySide ? { ...point, picture: { ...point.picture, bySide: turned(bySide) } } : point;
  }),
});
