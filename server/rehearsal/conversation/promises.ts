import type { TwoSide } from "../../../shared/ids.ts";

/** What people could commit to, each in the first person. */
export const promises: Readonly<Record<TwoSide, readonly string[]>> = {
  a: [
    "I ask before I name a date, and write down the name of who said yes.",
    "I stay in the first two calls after the kick-off and say good-bye there.",
    "I write one page about each new customer before the kick-off: why they bought, what was said, what they fear.",
    "I bring a question from each customer visit to the Monday round, also the unpleasant ones.",
    "I send no offer with a feature that I have not seen running.",
    "I tell the team on Friday which deals may close, so that nobody hears it last.",
  ],
  b: [
    "I answer questions from live deals within one working day, even if only with a date for the answer.",
    "I keep the traffic light for the next eight weeks up to date, every Monday before ten.",
    "When a date is in danger, I call the owner of the account on the same day.",
    "With each no I name what would work: later, smaller or dearer.",
    "I come along to one customer visit a month and say nothing for the first half hour.",
    "I keep half an hour free each day for questions about open deals.",
  ],
};

/** What would raise the confidence of somebody who has little. */
export const conditions: readonly string[] = [
  "If it stood in our targets, and not only on this list.",
  "If somebody stands in for it during holidays.",
  "If we look at it together after four weeks.",
  "If it had a fixed hour in the week.",
];

/** What people take along. */
export const takeaways: Readonly<Record<TwoSide, readonly string[]>> = {
  a: [
    "When they ask why, it is not a no. I had never heard it like that.",
    "I will say “target month”, and it will not cost me a deal.",
    "Somebody over there lies awake because of my dates. I did not know.",
    "We mean the same customer. We only meet them on different days.",
    "Ask before, not after. It is that simple, and that hard.",
    "I have three names now that I can call.",
  ],
  b: [
    "They do not promise too much for fun. Somebody counts their months.",
    "A quick half answer helps more than a complete one on Thursday.",
    "I will say what works, before I say what does not.",
    "They were as alone out there as we were in here.",
    "“Done” was never the same word. No wonder.",
    "It was good to hear my own complaint from somebody else.",
  ],
};

/** For those who belong to neither side: what both would say, in turn. */
export const ofBoth = (texts: Readonly<Record<TwoSide, readonly string[]>>): readonly string[] => [
  ...texts.a.slice(3),
  ...texts.b.slice(3),
];
