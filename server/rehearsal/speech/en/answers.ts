import type { Speech } from "../speech.ts";

export const answers: Speech["answers"] = {
  to: {
    "won-then-lost": {
      a: [
        "I was paid for it, so the company says that we won. I would not tell it as a success.",
        "We won in March. We lost when nobody called them in April, me included.",
      ],
      b: [
        "We lost it on the day on which we knew that it would not fit and said nothing.",
        "We won the invoice, and paid it back three times in hours.",
      ],
    },
    "price-of-yes": {
      a: [
        "My quick yes costs somebody a weekend, and I have never seen the bill.",
        "A quick yes costs less than a slow maybe. But I do not pay for it.",
      ],
      b: [
        "We pay with the customer after the next one. They wait, and nobody sees it.",
        "It costs us the belief in the next yes.",
      ],
    },
    "kept-by-others": {
      a: [
        "“That will not be a problem.” I say it, and it becomes somebody's problem.",
        "The date of the go-live. Always the date.",
      ],
      b: [
        "“Your contact will stay the same.” We have changed three of them this year.",
        "That support is included. It is, until somebody calls.",
      ],
    },
    "known-too-late": {
      a: [
        "That they had cancelled with two others before us. Accounting knew.",
        "That their IT was against it. The technicians had heard it in the first call.",
      ],
      b: [
        "That the project was to be the board's showpiece. It stood in a mail that we never got.",
        "That they had bought it because of one single feature, which came last on our plan.",
      ],
    },
    "wrong-customer": {
      a: [
        "Those who want a discount before they have told us what they need.",
        "The ones with whom I already feel bad in the second call, and go on because of the quarter.",
      ],
      b: [
        "Customers without anybody of their own for the project.",
        "Those who are so special that we build a second product for them.",
      ],
    },
    "held-back": {
      a: [
        "That I have named a date already.",
        "How often I hear from customers that they are disappointed. I do not want to be the one who brings it.",
      ],
      b: ["How much buffer is in my estimates.", "That we could do it by Friday if the right person asked."],
    },
    "trusted-date": {
      a: [
        "I would have to hear it when it moves, once, without asking.",
        "A name below it. Dates from a queue I do not believe.",
      ],
      b: [
        "That I am asked before it is said, and not after.",
        "That a date may move when the scope does. Then I would give you honest ones.",
      ],
    },
    "whom-it-protects": {
      a: [
        "The approval of each offer protects the customer. The form behind it protects us from each other.",
        "The freeze before go-live is for the customer. The ticket for each question is not.",
      ],
      b: [
        "Four eyes on each release protects them. The sign-off sheet only says whose fault it was.",
        "“Not in the contract” protects us, and is sometimes all that we have.",
      ],
    },
    "needed-or-habit": {
      a: [
        "Checking a contract takes time and has to. Getting a meeting takes two weeks out of habit.",
        "I am slow in writing things down because nobody reads them.",
      ],
      b: [
        "Tests take what they take. Deciding who does it takes longer than the tests.",
        "We collect requests until Monday because we have always done so.",
      ],
    },
    "monthly-quarrel": {
      a: [
        "Who tells the customer. It is about who has to stand there.",
        "Estimates. It is about whether you believe me that it is a real deal.",
      ],
      b: [
        "What is in scope. It is about who may say yes for whom.",
        "Priorities at the end of the month. It is about your month being over, and not ours.",
      ],
    },
    "customer-listening": {
      a: ["“Do you know each other?”", "“Which of you can I call tomorrow?”"],
      b: ["“And what about my problem?”", "“Why did nobody tell me that it was difficult?”"],
    },
    "may-stop": {
      a: [
        "When we would have to lie about something that they will find out in the first week.",
        "When the people who have to do it have said no with a reason. I would want to hear it from them, though.",
      ],
      b: [
        "When what is sold cannot be built in the time, and everybody in the room knows.",
        "Never alone. But one from each side together, at any time.",
      ],
    },
    "one-number": {
      a: [
        "Customers who are still here after a year, and would buy again.",
        "What a customer brings in two years, less what they cost us.",
      ],
      b: [
        "Days from the signature to the first quiet week.",
        "How many of our promises we kept, as the customer counts them.",
      ],
    },
    "never-told": {
      a: [
        "You stay calm on the phone when everything is on fire. I have used your sentences since.",
        "When you say that it works, it works. I sell with that every day.",
      ],
      b: [
        "You find out what customers really want, and they do not say it to us.",
        "You take a beating for us out there, and do not pass it on.",
      ],
    },
    "first-two-weeks": {
      a: [
        "One call of all three on the second day: who are we, what happens now, what can go wrong.",
        "I stay in until somebody there knows your names by heart.",
      ],
      b: [
        "Sit next to the person who will work with it, for one morning, both of us.",
        "Say aloud which three things will not be there at the start, before they find out.",
      ],
    },
  },
  toOthers: {
    a: [
      "I say yes too early, because a no would mean that I have to come back. I have not said that aloud before.",
      "I do not know. I notice that I look at my number first and at the customer second.",
    ],
    b: [
      "We say “not possible” where we mean “not like this”. It is quicker, and it shuts the door.",
      "I do not know. I think that we would have to ask the customer, and I am not sure that I want to hear it.",
    ],
  },
};
