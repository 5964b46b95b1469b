import type { SideId } from "../../../shared/ids.ts";
import type { Topic } from "./topic.ts";
import { topicsOfDelivery } from "./topicsOfDelivery.ts";
import { topicsOfSelling } from "./topicsOfSelling.ts";

export type { Topic } from "./topic.ts";

export const topics: readonly Topic[] = [...topicsOfSelling, ...topicsOfDelivery];

/** What hurts people of this side; those of neither see both. */
export const topicsOf = (side: SideId): readonly Topic[] =>
  side === "neutral" ? topics : topics.filter(({ raisedBy }) => raisedBy === side);

/** The topic of what stands in the room: one of its own wordings, or else the words of somebody else. */
export function topicOf(...texts: readonly string[]): Topic | undefined {
  const own = topics.find(({ name, posts }) =>
    texts.some((text) => text === name || posts.some((post) => post === text)),
  );
  return own ?? topics.find(({ about }) => texts.some((text) => about.test(text)));
}

/** What can be said about a pain point that nobody here knows. */
export const generic = {
  restatements: [
    "I have said this more than once, and each time it was heard as a complaint. For me it is simply what my days look like.",
    "I do my best, and this makes my best look bad. I would like somebody to see that before they ask for more.",
    "I do not think that anybody means harm. I only notice that in the end it is me who has to explain it to the customer.",
    "If you were in my place for one week, you would ask for the same thing: to be told early, and to be asked before.",
  ],
  proposals: [
    "We try it for four weeks with one customer, write down what it costs each of us, and then decide together.",
    "One named person on each side owns this until the end of the quarter, and the two of them talk every Tuesday.",
  ],
} as const;

/** Put after a text that another person might have sent as well, so that no two are the same. */
export const closings: readonly string[] = [
  "That is all I wanted to say.",
  "It happened again last week.",
  "I wish we could talk about it before it happens.",
  "It would already help to be asked.",
  "I know that it is not easy for you either.",
  "It is the first thing that I would change.",
];

export const endingsOfProposals: readonly string[] = [
  "Let us look at it again after a month.",
  "I would begin with one customer.",
  "I would do my part of it.",
  "It costs us an hour a week, at the most.",
  "Somebody should own it.",
];
