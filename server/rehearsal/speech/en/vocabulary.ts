import type { Speech } from "../speech.ts";

export const vocabulary: Speech["vocabulary"] = {
  terms: {
    done: {
      term: "Done",
      means: {
        a: [
          "The contract is signed and the customer has the welcome mail.",
          "I can tell the customer that they can use it, and send the invoice.",
          "What was in the demo can be clicked by the customer.",
        ],
        b: [
          "It runs for the customer, and nobody has called about it for a week.",
          "Tested, documented, handed over, and off my list.",
          "There is nothing left that I would have to explain to anybody.",
        ],
        neutral: ["Each time that I hear it I ask: for whom?", "The customer has stopped asking about it."],
      },
      drafts: [
        {
          text: "Live for the customer, handed over, and one quiet week.",
          usage: "Before that say “signed”, “live” or “in the quiet week”.",
          example: "The reporting for Norden is live since Monday; it will be done on the 14th.",
        },
        {
          text: "Everything in the contract is switched on for the customer.",
          against: {
            side: "b",
            reasons: [
              "Switched on is where our work begins. Nobody has used it yet.",
              "Then it would be done while the first errors come in.",
            ],
          },
        },
      ],
    },
    urgent: {
      term: "Urgent",
      means: {
        a: [
          "The customer is on the phone and wants an answer today.",
          "A deal or a renewal hangs on it.",
          "I have promised that somebody will look at it.",
        ],
        b: [
          "Something is down and people cannot work.",
          "Data or money is lost with each hour that we wait.",
          "It cannot wait until tomorrow morning, and I can say why.",
        ],
        neutral: ["Whatever the loudest person of the day has.", "It depends on who says it, which is the problem."],
      },
      drafts: [
        {
          text: "The customer or the owner of the account says that it is.",
          against: {
            side: "b",
            reasons: [
              "Then everything stays urgent, and we are where we are now.",
              "I need to know what happens if it waits, or I cannot choose.",
            ],
          },
        },
        {
          text: "The customer's system is down, and nothing else.",
          against: {
            side: "a",
            reasons: [
              "A renewal over half a million is lost while nothing is down.",
              "Then no question of a deal would ever be urgent.",
            ],
          },
        },
      ],
    },
    "committed-date": {
      term: "Committed date",
      means: {
        a: [
          "The date that I gave the customer, because they needed one.",
          "The date in the offer; everybody knows that it can move a little.",
          "A date that wins the deal. We fill in the rest later.",
        ],
        b: [
          "A date that we checked against the plan and that I stand behind.",
          "The date on which I lose my weekend if it goes wrong.",
          "A date that does not exist before those who keep it have said yes.",
        ],
        neutral: ["A date that costs something when it is missed.", "I count two for each project: one on each side."],
      },
      drafts: [
        {
          text: "A date that was checked with those who have to keep it and told to the customer, with a name from each side behind it.",
          usage: "Without the check say “target month”.",
          example: "“Target month is March. You will have a committed date by Friday.”",
        },
      ],
    },
    "go-live": {
      term: "Go-live",
      means: {
        a: [
          "The day of the announcement: the customer's boss is there, and there is cake.",
          "From here on I may name them as a reference.",
          "The first users log in.",
        ],
        b: [
          "The switch to the productive system, and the start of the longest week of the month.",
          "All users, all data, and the old system is switched off.",
          "The point from which errors cost the customer money.",
        ],
        neutral: ["A day that is moved twice.", "When the customer's own people use it for their own work."],
      },
      drafts: [
        {
          text: "The first day on which the customer does real work with it, with people from both of us on call.",
          usage: "The day of the announcement is the “launch”; the two need not be the same.",
          example: "Launch on Thursday, go-live on Monday.",
        },
      ],
    },
    "hand-over": {
      term: "Hand-over",
      means: {
        a: [
          "The mail with the contract and the contacts.",
          "From here on somebody else answers the phone.",
          "A call in which I introduce the project manager.",
        ],
        b: [
          "I know why they bought it, what was promised aloud, and what they are afraid of.",
          "A conversation in which I may ask, and not a folder.",
          "I can go on without asking the customer anything twice.",
        ],
        neutral: ["The moment in which things get lost.", "Something that needs two, and is mostly done by one."],
      },
      drafts: [
        {
          text: "A call of both with the one-page note in hand; it ends when the one who takes over says “I have it”.",
          usage: "A forwarded mail is a “heads-up”.",
          example: "Hand-over of Norden: Tuesday, 30 minutes, note by Monday evening.",
        },
      ],
    },
    "small-change": {
      term: "Small change",
      means: {
        a: [
          "Something that I can explain in one sentence.",
          "It makes the customer happy and costs next to nothing.",
          "A setting, a text, a field more.",
        ],
        b: [
          "Less than two hours including tests, and nothing else depends on it.",
          "There are none in the week before go-live.",
          "Something that I can take back in five minutes.",
        ],
        neutral: ["What is small for the one who asks.", "A change without a ticket."],
      },
      drafts: [
        {
          text: "Less than two hours with tests, nothing else depends on it, and whoever does the work has said so.",
          usage: "Everything else is a “change”, also where it sounds small.",
          example: "A new label is a small change. A new field in the export is a change.",
        },
      ],
    },
  },
  others: {
    means: {
      a: [
        "What the customer hears when I say it, and that is what I am held to.",
        "It is settled once the customer has said yes.",
        "A word that opens doors; what is behind it we see later.",
      ],
      b: [
        "Something that I can check, with a date and a name.",
        "It is settled once nobody has to ask again.",
        "A word behind which work begins, mostly mine.",
      ],
      neutral: ["I have heard two meanings of it in one meeting.", "Ask three people, and you get four answers."],
    },
    drafts: [
      {
        text: "What both have agreed on in writing, with a date, and a name from each side behind it.",
        usage: "As long as one of the three is missing, say “planned”.",
      },
    ],
    reasons: [
      "I would have to explain it to a customer, and I cannot yet.",
      "It does not say who decides.",
      "It leaves out the part that hurts us: the date.",
    ],
  },
};
