import { choiceOf } from "../../anonymity/ballot.ts";
import { type ById, listed } from "../../anonymity/byId.ts";
import type { Self, ViewContext } from "../stage.ts";
import type { Reading, TemperaturePicture } from "../temperature/schema.ts";
import { firstPicture, type TrendPointView, trendView } from "../temperature/view.ts";
import { type Made, madeIn } from "./made.ts";
import type { CloseSettings, CloseState } from "./schema.ts";

export type TakeawayView = { readonly text: string };
/** The facilitator sees hidden texts too, marked, and whether their author has reworded them. */
export type FacilitatorTakeawayView = TakeawayView & { readonly hidden?: true; readonly reworded?: true };
export type MadeView = {
  readonly painPoints: number;
  readonly understood: number;
  readonly terms: number;
  readonly commitments: number;
};

type Room<T> =
  | { readonly step: "asking" }
  | {
      readonly step: "closing";
      readonly picture: TemperaturePicture;
      /** People have answered again, and the picture is still the one before. */
      readonly stands?: true;
      /** The picture that the session began with. */
      readonly first?: TemperaturePicture;
      /** Those of the earlier sessions of the series, oldest first. */
      readonly trend?: readonly TrendPointView[];
      readonly takeaways: ById<T>;
      readonly made: MadeView;
    };
export type CloseScreenView = Room<TakeawayView>;
/** `hidden` holds ids alone, so that an author's device can tell its author. */
export type CloseParticipantView = CloseScreenView & { readonly hidden: ById<true> };
export type CloseFacilitatorView = Room<FacilitatorTakeawayView>;

const madeView = ({ painPoints, understood, terms, commitments }: Made): MadeView => ({
  painPoints,
  understood,
  terms,
  commitments,
});

/** [CL1] Nothing while people answer. */
function room<T>(state: CloseState, { earlier, trend }: ViewContext, takeaways: () => ById<T>): Room<T> {
  if (state.step === "asking") return { step: "asking" };
  const first = firstPicture(earlier);
  return {
    step: "closing",
    picture: state.picture,
    ...(state.stands && { stands: state.stands }),
    ...(first && { first }),
    ...trendView(trend),
    takeaways: takeaways(),
    made: madeView(madeIn(earlier)),
  };
}

const inSight = ({ takeaways, hidden }: CloseState) => listed(takeaways).filter(([id]) => !hidden[id]);

export const screenView = (state: CloseState, _: CloseSettings, context: ViewContext): CloseScreenView =>
  room(state, context, () => Object.fromEntries(inSight(state).map(([id, text]) => [id, { text }])));

export const participantView = (
  state: CloseState,
  settings: CloseSettings,
  context: ViewContext,
): CloseParticipantView => ({
  ...screenView(state, settings, context),
  hidden: Object.fromEntries(listed(state.hidden).map(([id]): [string, true] => [id, true])),
});

export const facilitatorView = (state: CloseState, _: CloseSettings, context: ViewContext): CloseFacilitatorView =>
  room(state, context, () =>
    Object.fromEntries(
      listed(state.takeaways).map(([id, text]): [string, FacilitatorTakeawayView] => [
        id,
        {
          text,
          ...(state.hidden[id] && { hidden: true }),
          ...(state.hidden[id] === "reworded" && { reworded: true }),
        },
      ]),
    ),
  );

/** While the room is asked: my reading. */
export type ClosePersonal = { readonly value?: Reading };

export function personal(state: CloseState, { pseudonym }: Self): ClosePersonal {
  const value = state.step === "asking" ? choiceOf(state.ballot, pseudonym) : undefined;
  return value === undefined ? {} : { value };
}

export interface CloseResult {
  /** Absent while the room has not closed. */
  readonly picture?: TemperaturePicture;
  /** In no order; hidden ones are left out. */
  readonly takeaways: readonly string[];
}

export const result = (state: CloseState): CloseResult => ({
  ...(state.picture && { picture: state.picture }),
  takeaways: inSight(state).map(([, text]) => text),
});
