import type { Scenario } from "../../scenario.ts";

export const privateNumber: Scenario = {
  id: "private-number",
  title: "Just call me",
  business: "Support",
  context:
    "A provider of till systems serves 3,000 shops. Support is open from eight to eight; the better plan has nights and Sundays. A chain of forty bakeries took the cheaper plan and stayed hesitant to the end, until somebody from {a} said: “Nobody will leave you alone at four in the morning.”",
  sides: {
    a: "You sell and renew contracts, and your customers have your number.",
    b: "You answer what comes in, in the order in which it comes in, and put things right.",
  },
  beats: [
    {
      situation:
        "On a Sunday at 4:20 the tills of eleven bakeries stood still. They called the number that {a} had given them, which belongs to somebody from {b} and had been passed on without a word. The repair took two hours, in a kitchen, with a small child awake.",
      whatAKnows:
        "You gave away the number because that person had once offered “call me if it burns”. You meant well: it was the best help that you knew. The chain wrote you a thank-you mail.",
      whatBKnows:
        "The offer was meant for {a}, for one evening. In the ticket it says “customer calls on the better plan” because somebody had ticked the box without changing the contract.",
      choices: [
        "Call the person and ask how the night was",
        "Tell the chain which number holds at night, and what it costs",
        "Change the number, and say nothing",
        "Offer the chain three months of the better plan, to be decided together",
      ],
      feelsQuestion: "On that Sunday morning: what does {other} feel?",
    },
    {
      situation:
        "On Monday {b} set the chain’s tickets to “lowest priority, outside of contract”. An order for new receipt paper waited nine days. {a} learned of it from the chain, and marked every one of its tickets as “system down” from then on.",
      whatAKnows:
        "You found the ticks by chance, and saw that nobody looks at why a ticket is urgent. Each false one brought an answer within the hour.",
      whatBKnows:
        "In the same week a pharmacy with a real breakdown waited for fifty minutes behind two orders for receipt paper. You had set the priority in anger and forgotten it.",
      choices: [
        "Put both marks back, and tell each other why they were set",
        "Have a third person set priorities for this customer",
        "Show the other side the pharmacy’s ticket",
        "Write down what “system down” means, in one line",
      ],
      feelsQuestion: "While the tickets wait: what does {other} feel?",
    },
    {
      situation:
        "{a} sat in on the support line for an afternoon, by order of the management. {b} gave them the hardest caller of the week, without a briefing, and half the room listened. It took twelve minutes until the headset lay on the desk.",
      whatAKnows:
        "You had no access to the screen that everybody else looks at. The caller had been promised something by you, two years ago. You recognised the voice.",
      whatBKnows:
        "It was meant as a joke, and by minute four it was none any more. The same caller has made two of you cry this year. Nobody in {a} knew that.",
      choices: [
        "Take the headset and finish the call together",
        "Stay in the room afterwards and ask what they heard",
        "Plan the next afternoon properly, in both directions",
        "End the experiment: each to their own work",
      ],
      feelsQuestion: "After twelve minutes: what does {other} feel?",
    },
    {
      situation:
        "At the renewal the chain asked for the night service at the old price, “as we have had it so far”. {b} sent a list of all calls outside of the contract directly to the chain, priced at 18,600. {a} apologised for it, and gave the discount.",
      whatAKnows:
        "With the list in hand you could have sold the better plan: it proves the need. You did not know that it was being kept. The discount was out of shame.",
      whatBKnows:
        "You had kept the list for a talk that {a} moved three times. When the invoice went out without a word about the nights, you sent it.",
      choices: [
        "Go to the chain together and start over with the list",
        "Accept the discount this once, and agree on the next time",
        "Ask for the 18,600: the work was done",
        "Look at the list together every quarter, before a renewal",
      ],
      feelsQuestion: "At the discount: what does {other} feel?",
    },
  ],
};
