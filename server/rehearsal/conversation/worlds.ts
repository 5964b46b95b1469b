import type { TwoSide } from "../../../shared/ids.ts";

export interface Guess {
  readonly text: string;
  /** Whether those whom it is about would say so. */
  readonly right: boolean;
}

export interface World {
  /** What people of this side say that they are measured on and rewarded for. */
  readonly own: readonly string[];
  /** What others guess about them. */
  readonly guesses: readonly Guess[];
}

/** What drives each side, as it says itself and as the others guess. */
export const worlds: Readonly<Record<TwoSide, World>> = {
  a: {
    own: [
      "Signed contracts by the end of the quarter, and nothing after the 31st counts.",
      "How many new customers I bring, not how long they stay.",
      "A full pipeline: my manager looks at it every Monday at nine.",
      "Keeping the accounts that I have. Renewals are a third of my bonus.",
      "Being quick: whoever answers first is in the game.",
      "Praise when a big name signs. Silence when a deal is turned down for good reasons.",
    ],
    guesses: [
      { text: "Signatures before the quarter ends, whatever it takes.", right: true },
      { text: "Revenue on paper. What happens after the signature is not in their numbers.", right: true },
      { text: "Commission, and lunches.", right: false },
      { text: "Being liked by the customer, even when that costs us.", right: false },
      { text: "How fast they answer. A slow yes is a lost deal.", right: true },
      { text: "They have no targets like ours: they only have to talk.", right: false },
    ],
  },
  b: {
    own: [
      "Hours: whether a project stays within what was sold.",
      "Nothing going down. A year without an outage is noticed by nobody.",
      "Dates that hold, also those that I did not set.",
      "Tickets closed within two days, and few of them opened again.",
      "What goes wrong. Nobody counts what did not happen because we took care.",
      "Keeping my people: if two of them leave, I have missed every other target too.",
    ],
    guesses: [
      { text: "Closed tickets and projects in time.", right: true },
      { text: "Avoiding mistakes. Whoever does nothing makes none.", right: false },
      { text: "That nothing changes. New things only mean work to them.", right: false },
      { text: "Stability: they hear about it when something breaks, and never when nothing does.", right: true },
      { text: "Staying within the hours that we sold for them.", right: true },
      { text: "They can always say no, it costs them nothing.", right: false },
    ],
  },
};
