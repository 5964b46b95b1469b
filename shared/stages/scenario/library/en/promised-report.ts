import type { Scenario } from "../../scenario.ts";

export const promisedReport: Scenario = {
  id: "promised-report",
  title: "The report that did not exist",
  business: "Software",
  context:
    "A software company sells planning tools to mid-sized manufacturers. Growth is good, and tight. The largest prospect so far runs nine subsidiaries in four currencies; its signature would make a third of the quarter. Everything below happened within twelve weeks.",
  sides: {
    a: "You look for customers, win them, and are the face that they know.",
    b: "You set the product up for them, keep it running, and build what is missing.",
  },
  beats: [
    {
      situation:
        "At the end of a long call the prospect’s finance chief asked: “And the group report, all nine companies in one currency, that is in there?” Somebody from {a} said: “Yes, that is covered,” meaning to look into it afterwards. The contract is to be signed on Friday.",
      whatAKnows:
        "A competitor showed something like it yesterday. The quarter ends in twelve days. The last time that you asked {b} whether something can be done, the answer took nine days, and it was “it depends”.",
      whatBKnows:
        "Reports cover one company in one currency. A group report is a line in the list of ideas, without a date and without a design. Nobody from {a} has asked about it since spring.",
      choices: [
        "Call the prospect today and say what exists and what does not",
        "Ask the other side tonight, before the contract goes out",
        "Let it stand, and work it out once they have signed",
        "Write it into the contract in words that leave room",
      ],
      feelsQuestion: "When {other} hears of this yes: what do they feel?",
    },
    {
      situation:
        "Two weeks later, at the kick-off, the customer’s plan listed “group report” for the first day. Nobody from {a} was there. Somebody from {b} read it aloud and said, in front of everybody: “We have nothing like that. I do not know who told you so.”",
      whatAKnows:
        "You were not invited to the kick-off. You heard of it from the finance chief, who forwarded the minutes to you with nothing but three question marks.",
      whatBKnows:
        "You read the contract on the train that morning. Page 34 says “group reporting included”. Three engineers look after all new customers, and two of them are booked until summer.",
      choices: [
        "Agree on one answer with the other side before anybody writes to the customer",
        "Tell the customer alone what your side can stand behind",
        "Ask management to decide who has to fix this",
        "Offer the customer a first, smaller report with a date",
      ],
      feelsQuestion: "After that sentence in front of the customer: what does {other} feel?",
    },
    {
      situation:
        "To save the go-live, two engineers were taken off the roadmap for five weeks. On the company’s channel somebody from {b} wrote: “Roadmap stops again. You can thank {a}.” Forty-one people put a thumb below it.",
      whatAKnows:
        "The customer praised you for the quick reaction. You passed that on to the head of {b}; it seems to have ended there. Two more prospects have asked for the same report.",
      whatBKnows:
        "What stopped was the repair of the fault that wakes you up at night. One of the two engineers has asked whether there is a place in another team.",
      choices: [
        "Answer on the channel and set the story straight",
        "Meet for half an hour, both sides, and say what it costs each",
        "Let it pass; it will be forgotten by next week",
        "Ask for a rule on who may stop the roadmap, and when",
      ],
      feelsQuestion: "While those thumbs add up: what does {other} feel?",
    },
    {
      situation:
        "The report was delivered on the day. It added up wrongly where a subsidiary’s year does not end in December. {b} had known, and had noted it in the ticket as “not in the contract”. The finance chief took the wrong total to her board.",
      whatAKnows:
        "Every Monday you asked “are we good?” and got a thumb up. You do not read tickets, and did not know that this was where the answer stood.",
      whatBKnows:
        "You delivered what page 34 says, to the letter and to the day. You wrote the gap down where everybody can read it. By then nobody on the team wanted one more discussion.",
      choices: [
        "Call the finance chief together, with one account of what happened",
        "Show in writing that your side did what was agreed",
        "Repair it over the weekend first, and talk afterwards",
        "Ask the other side what they would have needed to hear, and when",
      ],
      feelsQuestion: "When the board’s question comes back: what does {other} feel?",
    },
    {
      situation:
        "Management called both teams into a room. {a} came with the printed mails of twelve weeks, {b} with a list of the nine promises of last year that nobody had checked. The first question was: “So whose fault is it?”",
      whatAKnows:
        "In seven of those nine cases the customer stayed and pays today. You have never seen the nine on one page before, and you did not know what they had cost.",
      whatBKnows:
        "In six of the nine an answer within a day would have been enough. You had never told {a} that it was the waiting for details, and not the question, that took so long.",
      choices: [
        "Put the mails away and draw the twelve weeks together, without names",
        "Answer the question: it has to be said once",
        "Propose a one-day answer to “can we promise this?”",
        "Say little, and wait for the ruling",
      ],
      feelsQuestion: "Sitting across the table from you: what does {other} feel?",
    },
  ],
};
