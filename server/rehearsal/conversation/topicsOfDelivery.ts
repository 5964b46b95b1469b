import type { Topic } from "./topic.ts";

/** What hurts those who have to make it work. No text names a side: sides can be called anything. */
export const topicsOfDelivery: readonly Topic[] = [
  {
    id: "promised-dates",
    raisedBy: "b",
    name: "Dates promised without asking",
    about:
      /\b(promis\w*|deadlines?|dates?)\b.*\b(ask\w*|check\w*|without|before)\b|without asking|nobody (asked|checked)/i,
    posts: [
      "Dates are promised to customers before anybody has asked us whether they can be kept.",
      "We learn the go-live date from the signed contract. By then it is two weeks away.",
      "“I told them end of the month, you will manage.” We manage, on weekends.",
    ],
    restatements: [
      "I find out about a date when the customer calls me about it. From then on I am the one who is late, though nobody ever asked me.",
      "I would say yes more often if I were asked before. When I am told afterwards, all that is left for me is to disappoint somebody.",
      "When a date is sold over my head, I either burn out my people or break a promise that I never made. I go home feeling like the bad guy.",
      "It is not that I do not want the deal. I want a date that I can stand behind when the customer looks me in the eye.",
    ],
    proposals: [
      "No date goes into an offer before one named person of those who have to keep it has said yes, or named another, within one working day.",
      "Offers say “committed date” only after a check, and “target month” before that. Both are fine with customers if we say it first.",
    ],
  },
  {
    id: "sold-before-built",
    raisedBy: "b",
    name: "Sold before it exists",
    about: /does ?n[o']t exist|not built|road ?map|\bdemo\b|feature.*(sold|promis)|sold.*(feature|exist)/i,
    posts: [
      "Features are sold that do not exist, and the roadmap slides are read as a price list.",
      "The demo shows a mock-up and the customer buys the mock-up.",
      "Every quarter one deal hangs on something that we have not built. Then everything else waits.",
    ],
    restatements: [
      "I open the contract and read a feature that I have never heard of. I have to explain to the customer why it is not there, and to my team why we drop everything.",
      "I planned a quarter with care, and one sentence in a demo threw it away. It makes me wonder why I plan at all.",
      "I am proud of what we have built. When something else is sold, it feels as if what is there were not good enough.",
      "I do not mind building new things for customers. I mind learning last that I already promised to.",
    ],
    proposals: [
      "Slides show three colours: there today, in work with a date, an idea. Only the first goes into a contract without a talk.",
      "A deal that needs something new gets thirty minutes with one engineer before the offer, and the customer sees a phased plan.",
    ],
  },
  {
    id: "hand-over",
    raisedBy: "b",
    name: "Hand-overs that are not there",
    about: /hand.?over|kick.?off|what was agreed|context|forward\w* (e-?mail|thread)/i,
    posts: [
      "There is no hand-over: we start with a forwarded e-mail thread and guess what was agreed.",
      "At the kick-off the customer tells us what they were told. We hear it for the first time.",
      "Half of what was agreed is only in one person's head, and that person is on the next deal.",
    ],
    restatements: [
      "I walk into the kick-off and the customer knows more about the deal than I do. I look unprepared, and I am, because nobody told me.",
      "I spend my first week asking the customer questions that they have answered three times. They lose their trust before I have begun.",
      "I need to know what was said, not only what was signed. Without that I deliver the contract and miss what they bought.",
      "Give me half an hour and the three things that matter to this customer, and I will save us a month.",
    ],
    proposals: [
      "One page for each hand-over: why they bought, what was promised aloud, what they fear. No page, no kick-off date.",
      "Whoever sold it stays in the first two calls after the kick-off, and then leaves with a clear good-bye.",
    ],
  },
  {
    id: "late-scope",
    raisedBy: "b",
    name: "Scope that changes late",
    about: /scope|small (change|extra)|just one (more )?thing|change requests?/i,
    posts: [
      "Scope changes a week before go-live, and the date stays where it was.",
      "“Just one small thing” is agreed on the phone, for free, and then it is ours.",
      "Change requests come as favours. Nobody writes them down, so nobody sees what they cost.",
    ],
    restatements: [
      "I have it tested and ready, and then one small thing changes. For me it is not small: it is everything once more, at night.",
      "I feel like the one who always says no. I only want somebody to say what goes out when something new comes in.",
      "When an extra is given away on the phone, my team pays for it and nobody thanks them, since nobody knows.",
      "I would love to be generous with this customer. I just cannot be generous and on time without a word about it.",
    ],
    proposals: [
      "Two weeks before go-live the scope is closed. What comes later goes into a list with a date of its own, which we show the customer.",
      "Every extra gets a price, even if the price is a gift. Then the customer knows, and so do we.",
    ],
  },
  {
    id: "discounts",
    raisedBy: "b",
    name: "Discounts that we pay for later",
    about: /discount|price|margin|for free|rebate/i,
    posts: [
      "Discounts are given on set-up hours, and the work stays exactly the same.",
      "The price was cut at the last minute, so training was cut. Now we do the training all the same, ticket by ticket.",
      "Customers who paid least need us most, and it shows in nobody's number but ours.",
    ],
    restatements: [
      "I get half of the hours for the same work, and then my project is the red one in the report.",
      "When the training is the discount, I give it anyway, in a hundred small calls that nobody counts.",
      "I see a signed deal celebrated and know already which weekend I will pay it with.",
      "I do not grudge anybody a deal. I want the number that we cheer at to be the one that I have to live with.",
    ],
    proposals: [
      "Discounts come from the licence and not from set-up or training. Whoever needs an exception asks those first who do the work.",
      "We look at each won deal again after ninety days, together: margin with the hours that it really took.",
    ],
  },
  {
    id: "all-urgent",
    raisedBy: "b",
    name: "Everything is urgent",
    about: /urgent|asap|priorit|escalat|fire/i,
    posts: [
      "Everything is urgent. When all tickets are red, we fix the loudest and not the worst.",
      "Escalations go past the queue to whoever is known best. The plan for the day is gone by ten.",
      "ASAP is not a date. We need to know what happens if it waits until Thursday.",
    ],
    restatements: [
      "I start the day with a plan and by ten o'clock it is somebody else's. In the evening I have worked hard and finished nothing.",
      "When everything is urgent I have to guess what is true. If I guess wrong, it was my fault.",
      "I want to help at once. But each time that I drop something for you, another customer waits, and you never meet that one.",
      "Tell me what happens if it waits until Thursday. Then I can say yes with a good conscience.",
    ],
    proposals: [
      "“Urgent” needs one sentence: what happens by when if we wait. With it we start within the hour, without it tomorrow.",
      "Each account team has one joker a week that goes before everything else. When it is used up, it is used up.",
    ],
  },
];
