import type { Speech } from "../speech.ts";

export const painPoints: Speech["painPoints"] = {
  "no-answer": {
    name: "Answers that take days",
    about: [
      "answer+day",
      "answer+week",
      "answer+wait",
      "answer+long",
      "reply+day",
      "estimate+wait",
      "quote+wait",
      "get back to",
    ],
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
  "no-without-offer": {
    name: "A no without another way",
    about: ["hear no", "says no", "say no", " no,+but", " no +instead", " no +alternative", "blocked"],
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
  capacity: {
    name: "Nobody can see the capacity",
    about: ["capacity", "how full", "availab", "resourc", "utilis", "utiliz", "planning"],
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
  "silent-slips": {
    name: "Dates that slip in silence",
    about: ["slip", "delay", "postpon", " moved", "not told", "never told", "n't tell", "hear it from"],
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
  "alone-after-signing": {
    name: "My customer is alone after signing",
    about: [
      "after the sale",
      "after signing",
      "after the signature",
      "ticket number",
      "passed around",
      "passed on",
      "onboarding",
    ],
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
  forms: {
    name: "More forms than customers",
    about: [" form ", " forms", "paperwork", "fields", "bureaucra"],
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
  "promised-dates": {
    name: "Dates promised without asking",
    about: [
      "promis+date",
      "promis+ask",
      "promis+check",
      "date+before",
      "date+without",
      "deadline+ask",
      "deadline+without",
      "without asking",
      "nobody asked",
      "nobody checked",
    ],
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
  "sold-before-built": {
    name: "Sold before it exists",
    about: [
      "not exist",
      "n't exist",
      "not built",
      "roadmap",
      "road map",
      " demo",
      "mock-up",
      "feature+sold",
      "feature+promis",
    ],
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
  "hand-over": {
    name: "Hand-overs that are not there",
    about: ["hand-over", "handover", "hand over", "kick-off", "kickoff", "what was agreed", "context", "forwarded"],
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
  "late-scope": {
    name: "Scope that changes late",
    about: ["scope", "small change", "small extra", "small thing", "change request"],
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
  discounts: {
    name: "Discounts that we pay for later",
    about: ["discount", "price", "margin", "for free", "rebate"],
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
  "all-urgent": {
    name: "Everything is urgent",
    about: ["urgent", "asap", "priorit", "escalat", " fire"],
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
};
