import type { Scenario } from "../../scenario.ts";

export const movedBathroom: Scenario = {
  id: "moved-bathroom",
  title: "The bathroom that moved",
  business: "Construction",
  context:
    "A builder puts up a house with twenty-two flats. Buyers may ask for changes until the walls of their floor are marked out; after that each change goes through a form with price and delay. The hand-over is promised for the end of June, with a penalty for every week.",
  sides: {
    a: "You look after the buyers, from the first drawing to the keys.",
    b: "You run the site: trades, dates, safety and cost.",
  },
  beats: [
    {
      situation:
        "On a Saturday tour a buyer on the second floor stood between chalk lines and said that the bathroom felt too small. Somebody from {a} drew a new line with the heel of a shoe: “Forty centimetres, that is nothing. We will do that.” No form was filled in.",
      whatAKnows:
        "These buyers have recommended three others. The form takes two weeks for the smallest wish. The walls were not up yet, and on the drawing it looked like an easy change.",
      whatBKnows:
        "The shaft for water and waste stands where that line goes, and runs through all four floors. The plumber has ordered by the old drawing. You learned of the line from a joke by the bricklayer.",
      choices: [
        "Call the buyers on Monday and say that it has to be checked first",
        "Walk the floor together and look for another way to the same wish",
        "Build by the drawing: no form, no change",
        "Build it as promised, and find the money later",
      ],
      feelsQuestion: "Hearing of the line on Monday: what does {other} feel?",
    },
    {
      situation:
        "The wall was built where the drawing had it. The buyers saw it through the window and called {a}, who called the site. The answer was: “Without paper I cannot hear anything.” {a} told the buyers that the site had made a mistake.",
      whatAKnows:
        "You had written a mail about it on Sunday night. It is still among your drafts. You found it an hour after the call with the buyers.",
      whatBKnows:
        "You remembered the joke about the line very well. It would have been one phone call. You wanted it to be noticed, for once, what happens without a form.",
      choices: [
        "Tell the buyers together what each of you missed",
        "Put the order of events in writing, with dates",
        "Ask the plumber what is still possible, and at what price",
        "Leave the buyers with the version that they have",
      ],
      feelsQuestion: "Named as the one who made the mistake: what does {other} feel?",
    },
    {
      situation:
        "It was agreed to move the wall after all, for 7,400. {b} sent the change form to the buyers directly, with the note: “as wished by your contact, who did not order it”. {a} was not in copy.",
      whatAKnows:
        "You had promised the buyers that they would not pay for it; the company had covered less likeable mistakes. You learned of the form when the buyers’ lawyer wrote.",
      whatBKnows:
        "Last year 31,000 of such favours ended up in the site’s budget, and the bonus of the whole crew with them. You have asked twice who pays for a promise.",
      choices: [
        "Share the cost between both budgets, and say so to the buyers",
        "Settle first who may promise what, and up to which amount",
        "Have the lawyers talk to each other",
        "Apologise to the other side for going around them",
      ],
      feelsQuestion: "Reading that note: what does {other} feel?",
    },
    {
      situation:
        "In May the site lost five days to the moved shaft. {a} went on telling all buyers “end of June” for three weeks, because nobody had said otherwise. {b} had put the new date into the schedule, on the wall of the site office.",
      whatAKnows:
        "Two families have given notice on their homes. You pass the site office every week, and the schedule hangs behind the door. You never asked, so as not to hear it.",
      whatBKnows:
        "You assumed that {a} reads the schedule, since everybody does who works there. You were glad not to have to say it aloud.",
      choices: [
        "Ring every buyer tonight, both sides at one table",
        "Send the new date by letter, in the name of the company",
        "Find five days: Saturdays, a second crew, anything",
        "From now on: ten minutes before the same schedule each Friday",
      ],
      feelsQuestion: "Three weeks too late: what does {other} feel?",
    },
  ],
};
