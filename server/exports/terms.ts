import * as v from "valibot";
import { sideIds } from "../../shared/ids.ts";
import type { SideVerdict, VerdictBySide } from "../../shared/stages/shared-vocabulary/agreement.ts";
import type {
  GlossaryEntry,
  GlossaryVersion,
  Meant as MeantResult,
  UnsettledTerm as UnsettledResult,
  VocabularyResult,
} from "../../shared/stages/shared-vocabulary/result.ts";

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.description("A day in UTC."));

export const Verdict = v.pipe(
  v.strictObject({
    accepted: v.boolean(),
    because: v.exactOptional(v.literal("side-absent")),
    counts: v.exactOptional(
      v.strictObject({
        agree: count,
        liveWith: count,
        object: count,
        cast: v.pipe(count, v.description("People of the side who voted.")),
        accepting: v.pipe(count, v.description("`agree` and `liveWith` together.")),
        needed: v.pipe(count, v.description("Fewest accepting, given how many voted.")),
        present: v.pipe(count, v.description("People of the side present at the close.")),
        quorumNeeded: v.pipe(count, v.description("Fewest that had to vote, given how many were present.")),
      }),
    ),
  }),
  v.description("How one side voted; without `counts` where they would tell how one or two people voted."),
);
export type Verdict = v.InferOutput<typeof Verdict>;

/** In the order in which they are always shown. */
export const countNames = [
  "agree",
  "liveWith",
  "object",
  "cast",
  "accepting",
  "needed",
  "present",
  "quorumNeeded",
] as const satisfies readonly (keyof NonNullable<Verdict["counts"]>)[];

export const Tally = v.pipe(
  v.strictObject({ a: Verdict, b: Verdict, neutral: v.exactOptional(Verdict) }),
  v.description("The vote by side. Each side has to accept."),
);
export type Tally = v.InferOutput<typeof Tally>;

const Wording = {
  definition: text,
  usage: v.exactOptional(text),
  example: v.exactOptional(text),
};

export const Version = v.pipe(
  v.strictObject({
    version: v.pipe(ordinal, v.description("Counts the definitions of this term that were voted on.")),
    vote: v.pipe(ordinal, v.description("Versions of one vote have the same number.")),
    ...Wording,
    tally: v.exactOptional(
      v.pipe(Tally, v.description("Absent where an imported file did not say how the sides voted.")),
    ),
    passed: v.pipe(v.boolean(), v.description("Each side accepted it.")),
    agreed: v.pipe(v.boolean(), v.description("It became the definition.")),
    on: v.exactOptional(Day),
    objections: v.pipe(v.array(text), v.description("Reasons for objections, in no order and without side.")),
    session: v.exactOptional(
      v.pipe(text, v.description("By a read-only link that follows a series: title of the session that voted on it.")),
    ),
  }),
  v.description("A definition as it was voted on."),
);
export type Version = v.InferOutput<typeof Version>;

export const meantLabels = [...sideIds, "together"] as const;

export const Meant = v.pipe(
  v.strictObject({
    a: v.exactOptional(v.array(text)),
    b: v.exactOptional(v.array(text)),
    neutral: v.exactOptional(v.array(text)),
    together: v.exactOptional(v.pipe(v.array(text), v.description("Where naming the side could point at a person."))),
  }),
  v.description("What the term meant to each side before they agreed, in no order."),
);
export type Meant = v.InferOutput<typeof Meant>;

const About = {
  term: text,
  also: v.pipe(v.array(text), v.description("Other wordings of the same term.")),
  meant: Meant,
  history: v.pipe(v.array(Version), v.description("Oldest first.")),
};

export const AgreedTerm = v.strictObject({
  ...About,
  ...Wording,
  tally: v.exactOptional(
    v.pipe(Tally, v.description("Absent where an imported file did not say how the sides voted.")),
  ),
  version: ordinal,
  on: Day,
  unconfirmed: v.exactOptional(
    v.pipe(v.literal(true), v.description("Agreed in an earlier session, and not confirmed again in this one.")),
  ),
});
export type AgreedTerm = v.InferOutput<typeof AgreedTerm>;

const Unsettled = {
  ...About,
  drafts: v.pipe(v.array(v.strictObject(Wording)), v.description("Definitions that were proposed, in no order.")),
  objections: v.pipe(v.array(text), v.description("Reasons for objections in the last vote.")),
};
export const UnsettledTerm = v.strictObject(Unsettled);
export type UnsettledTerm = v.InferOutput<typeof UnsettledTerm>;
export const OpenTerm = v.strictObject({ ...Unsettled, status: v.picklist(["open", "voting"]) });
export type OpenTerm = v.InferOutput<typeof OpenTerm>;

function verdict({ accepted, because, shown }: SideVerdict): Verdict {
  return {
    accepted,
    ...(because && { because }),
    ...(shown && {
      counts: {
        agree: shown.agree,
        liveWith: shown.liveWith,
        object: shown.object,
        cast: shown.cast,
        accepting: shown.accepting,
        needed: shown.needed,
        present: shown.present,
        quorumNeeded: shown.quorumNeeded,
      },
    }),
  };
}

const tally = ({ a, b, neutral }: VerdictBySide): Tally => ({
  a: verdict(a),
  b: verdict(b),
  ...(neutral && { neutral: verdict(neutral) }),
});

const wording = (definition: string, { usage, example }: { readonly usage?: string; readonly example?: string }) => ({
  definition,
  ...(usage && { usage }),
  ...(example && { example }),
});

const version = (it: GlossaryVersion): Version => ({
  version: it.version,
  vote: it.vote,
  ...wording(it.definition, it),
  ...(it.bySide && { tally: tally(it.bySide) }),
  passed: it.passed,
  agreed: it.agreed,
  ...(it.on && { on: it.on }),
  objections: [...it.objections],
});

const meant = (it: MeantResult): Meant =>
  Object.fromEntries(meantLabels.flatMap((label) => (it[label] ? [[label, [...it[label]]]] : [])));

/** Ids stay behind: a device that knows one could tell its author in the file. */
const about = (it: GlossaryEntry | UnsettledResult) => ({
  term: it.term,
  also: [...it.also],
  meant: meant(it.meant),
  history: it.history.map(version),
});

export const agreedTerm = (it: GlossaryEntry): AgreedTerm => ({
  ...about(it),
  ...wording(it.definition, it),
  ...(it.bySide && { tally: tally(it.bySide) }),
  version: it.version,
  on: it.on,
  ...(it.unconfirmed && { unconfirmed: it.unconfirmed }),
});

export const unsettledTerm = (it: UnsettledResult): UnsettledTerm => ({
  ...about(it),
  drafts: it.drafts.map((draft) => wording(draft.text, draft)),
  objections: [...it.objections],
});

export const openTerm = (it: VocabularyResult["open"][number]): OpenTerm => ({
  ...unsettledTerm(it),
  status: it.status,
});
