import type { Topic } from "./topic.ts";

/** What hurts those who have to win the customer. No text names a side: sides can be called anything. */
export const topicsOfSelling: readonly Topic[] = [
  {
    id: "no-answer",
    raisedBy: "a",
    name: "Answers that take days",
    about:
      /(answer|reply|quote|estimate)s?\b.*\b(days?|weeks?|wait\w*|long|late)|wait\w* for (an? )?(answer|quote|estimate)/i,
    posts: [
      "I wait four days for an estimate, and the customer gets three offers from others meanwhile.",
      "My question goes into a queue, and nobody can say when an answer comes out.",
      "“We will get back to you” is the sentence that has lost me most deals this year.",
    ],
    restatements: [
      "I sit with a customer who wants to buy today and I have nothing to tell them. Each day of silence costs me more than a wrong number would.",
      "I do not need the perfect answer. I need to know when I will have one, so that I can say something true.",
      "When nobody answers me, I make up an answer. I know that it hurts you later. Silence hurts me now.",
      "I look like somebody without a company behind them. I would rather hear a quick no than nothing.",
    ],
    proposals: [
      "Every question from a live deal gets a first answer within one working day, even if it is only “on Thursday, from Priya”.",
      "A half-hour slot each day in which open deal questions are answered face to face. What is not settled there gets a name and a date.",
    ],
  },
  {
    id: "no-without-offer",
    raisedBy: "a",
    name: "A no without another way",
    about: /\bno\b.*(alternative|instead|option|way)|only (ever )?(hear|say)s? no|says? no|blocked/i,
    posts: [
      "I hear no, and never “no, but this would work”. I cannot take a no to a customer.",
      "Ideas are checked for what is wrong with them, by people who have not met the customer.",
      "The process says no before a person has thought about it.",
    ],
    restatements: [
      "I bring something that a customer really wants and I get a list of reasons against it. I go back with empty hands and feel small.",
      "I am not asking you to bend the rules. I am asking what you would do if you wanted this customer too.",
      "After the third no I stop asking. That is when I start to promise things on my own.",
      "I stand between a customer who says “why not?” and a company that says “no”. I would like to have one sentence more than that.",
    ],
    proposals: [
      "A no always comes with what would work: later, smaller, or dearer. Three columns on one card.",
      "Once a month somebody who has to build it comes along to a customer who was told no, and hears the reason themselves.",
    ],
  },
  {
    id: "capacity",
    raisedBy: "a",
    name: "Nobody can see the capacity",
    about: /capacity|how full|available|resourc|utili[sz]ation|planning/i,
    posts: [
      "I cannot see how full the next weeks are, so each date that I name is a guess.",
      "I am told not to promise dates, and nobody gives me a date that I may promise.",
      "The plan is in a tool to which I have no access. It is like selling seats without a seat map.",
    ],
    restatements: [
      "I am asked for a date ten times a week, and there is nowhere to look. So I say what I hope, and later I am told that I lied.",
      "I would sell what you can deliver, with pleasure. I just cannot see it.",
      "When I ask, I feel as if I were disturbing. So I stop asking and start guessing.",
      "I carry a target that was set by somebody who did not look at your calendar either.",
    ],
    proposals: [
      "A traffic light for the next eight weeks, on the shared page, new each Monday: green can be promised, yellow asked about, red not.",
      "Two starting slots a month are kept free, to be given to the deals that we agree on together on the first Monday.",
    ],
  },
  {
    id: "silent-slips",
    raisedBy: "a",
    name: "Dates that slip in silence",
    about: /slip|delay|postpon|moved|(not|never|n't) (told|tell)|hear it from the customer/i,
    posts: [
      "Go-live dates slip, and I hear it from the customer.",
      "Everybody in the project knew for weeks that it would be late. I learnt it in front of their board.",
      "Bad news travel slowest to the person who has to explain them.",
    ],
    restatements: [
      "I sit at lunch with my customer and they ask about the delay. I did not know that there was one. In that moment I lose ten years of trust.",
      "I could have helped: moved a payment, prepared them, brought cake. I was not told, so all that was left was to apologise.",
      "I promised this customer that I would be there after the signature too. When I learn things last, I have lied to them.",
      "I do not need the date to hold at any price. I need to hear it first when it does not.",
    ],
    proposals: [
      "A date that is in danger is told to the owner of the account on the same day, before the customer, with what we know and when we know more.",
      "A short note each Friday for every running project: on track, at risk, late, and one sentence why.",
    ],
  },
  {
    id: "promise-after-sale",
    raisedBy: "a",
    name: "My customer is alone after signing",
    about: /after (the )?(signature|signing|sale)|ticket number|passed (around|on)|onboarding/i,
    posts: [
      "After the signature my customer becomes a ticket number, and calls me again.",
      "The first month decides whether they stay, and it is the month in which nobody calls them.",
      "I spend a day a week on questions that are not mine, because customers get an answer from me.",
    ],
    restatements: [
      "I told them they would be in good hands. A week later they call me and ask which hands.",
      "I answer their questions at night because I gave my word. It is time that I do not have for the next customer.",
      "They bought because they trusted a person. Then they got a form. I feel as if I had sold them something else.",
      "I do not want to do your work. I want to let go with a good feeling.",
    ],
    proposals: [
      "Each new customer has one named person for the first ninety days, introduced by whoever sold it, on a call and not by mail.",
      "We both look at the first month of each new customer, once a week for fifteen minutes, until they have had a quiet week.",
    ],
  },
  {
    id: "forms",
    raisedBy: "a",
    name: "More forms than customers",
    about: /\bforms?\b|paperwork|fields|bureaucra/i,
    posts: [
      "Forty fields to open a project, and nobody reads more than five of them.",
      "Each mistake of the past has become a form. We fill them in for customers who are long gone.",
      "I spend Friday on paperwork for deals of which half will never come.",
    ],
    restatements: [
      "I fill in forty fields and then I am asked the same things on the phone. I feel like a typist and not like somebody who knows customers.",
      "I would give you everything that you need. I do not believe that you need all of this.",
      "Every hour in the tool is an hour that I do not listen to a customer. By Friday I type anything, so that the field turns green.",
      "When I leave a field empty it is not contempt. It is five o'clock, and there are four more deals.",
    ],
    proposals: [
      "We go through the form together and strike each field that nobody has used in the last three projects.",
      "Five fields before the offer, the rest only once it is won, and the two of us fill them in on one call.",
    ],
  },
];
