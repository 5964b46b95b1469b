import { choiceOf } from "../../anonymity/ballot.ts";
import type { Day } from "../../day.ts";
import type { TrendPoint } from "../../session/series.ts";
import type { Earlier, Self, ViewContext } from "../stage.ts";
import type { TemperaturePicture, TemperatureSettings, TemperatureState } from "./schema.ts";

export type TemperatureResult = { readonly moment: "opening" | "closing"; readonly picture?: TemperaturePicture };

/** The picture that the session began with. */
export const firstPicture = (earlier: Earlier): TemperaturePicture | undefined =>
  earlier<TemperatureResult>("temperature")[0]?.picture;

/** [SR8] One point of the trend over a series, field by field. */
export type TrendPointView = {
  readonly session: string;
  readonly on?: Day;
  readonly moment: "opening" | "closing";
  readonly picture: TemperaturePicture;
};

/** [SR8] The pictures of the earlier sessions of the series, or nothing. */
export function trendView(trend: readonly TrendPoint[] = []): { readonly trend?: readonly TrendPointView[] } {
  if (trend.length === 0) return {};
  return {
    trend: trend.map(({ session, on, moment, picture: { count, together, bySide } }) => ({
      session,
      ...(on && { on }),
      moment,
      picture: { count, ...(together && { together }), ...(bySide && { bySide }) },
    })),
  };
}

/** The same for everybody: nothing before the reveal, then the picture, at the close beside the first one. */
export function roomView(state: TemperatureState, settings: TemperatureSettings, { earlier, trend }: ViewContext) {
  if (state.step === "asking") return { step: state.step, moment: settings.moment };
  const first = settings.moment === "closing" ? firstPicture(earlier) : undefined;
  return {
    step: state.step,
    moment: settings.moment,
    picture: state.picture,
    ...(state.stands && { stands: state.stands }),
    ...(first && { first }),
    ...trendView(trend),
  };
}

export function personal(state: TemperatureState, self: Self) {
  const value = state.step === "asking" ? choiceOf(state.ballot, self.pseudonym) : undefined;
  return value === undefined ? {} : { value };
}

/** Where the room is asked again, the picture that it has seen. */
export const result = ({ picture }: TemperatureState, { moment }: TemperatureSettings): TemperatureResult => ({
  moment,
  ...(picture && { picture }),
});
