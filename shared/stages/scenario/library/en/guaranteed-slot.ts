import type { Scenario } from "../../scenario.ts";

export const guaranteedSlot: Scenario = {
  id: "guaranteed-slot",
  title: "Forty pallets before seven",
  business: "Logistics",
  context:
    "A regional carrier delivers to supermarkets from one hub with eighteen docks. November is the peak. A retail chain has moved its whole fresh range to the carrier this autumn, on the strength of one sentence in the offer: forty pallets a day, in the shops before seven.",
  sides: {
    a: "You win shippers, agree rates and service with them, and hear from them first.",
    b: "You plan docks, tours and drivers, and stand in the hub at four in the morning.",
  },
  beats: [
    {
      situation:
        "The offer went out on a Thursday evening with “delivery before 7:00, guaranteed” in it. {b} got a copy the next day, with the chain’s signature already below. The dock plan for November had been fixed for three weeks.",
      whatAKnows:
        "The chain talked to two carriers in parallel and wanted an answer by six. You looked at the dock plan in the system: it showed free slots. You did not know that it leaves out the peak.",
      whatBKnows:
        "The free slots in the system are kept for returns. With forty pallets more, four tours leave after half past five, and two drivers are over their hours by Wednesday.",
      choices: [
        "Go through the plan together tonight and see what can move",
        "Ask the chain for two shops at a later hour, before the start",
        "Start as signed, and see what really happens",
        "Tell the other side that this is theirs to solve",
      ],
      feelsQuestion: "On that Friday morning: what does {other} feel?",
    },
    {
      situation:
        "In the first week nine of sixty deliveries were late. The chain wrote to {a} each time within minutes. On Wednesday somebody from {a} drove to the hub at four, walked past the shift lead to the dock and told a driver to leave half loaded.",
      whatAKnows:
        "The contract has a penalty from the tenth late delivery on. You had called the hub three times that night, and nobody had picked up the phone.",
      whatBKnows:
        "Nobody picks up because everybody is on the dock. The half empty truck was missing for the second round, and eleven pallets for another customer stayed where they were.",
      choices: [
        "Thank them for coming, and agree on one number that is always answered",
        "Say plainly that nobody gives orders on the other side’s ground",
        "Take it to both heads at once",
        "Look at the nine late ones together and find what they share",
      ],
      feelsQuestion: "Standing on that dock: what does {other} feel?",
    },
    {
      situation:
        "From the second week on the statistics were perfect. {b} had begun to scan pallets as delivered when the truck left the hub. {a} showed the chain the figures and proposed a higher rate for such reliability.",
      whatAKnows:
        "You saw the curve jump within a night and asked no question. The chain’s buyer laughed and said that her shops were telling her something else.",
      whatBKnows:
        "The scan had always been allowed “at departure” for small shippers. Nobody ordered it for this one. The shift lead wanted one week without mails at five in the morning.",
      choices: [
        "Correct the figures at once and tell the chain why",
        "Stop the early scans from tomorrow, and leave the past alone",
        "Ask the other side what led to it before anything else",
        "Have the head office audit the scans",
      ],
      feelsQuestion: "When the buyer laughed: what does {other} feel?",
    },
    {
      situation:
        "A driver fell asleep at the wheel at 5:40; nobody was hurt. It was his sixth shift in a row, moved about to keep the guarantee. In the meeting {b} laid his roster on the table and said: “This is what your sentence costs.” {a} got up and left.",
      whatAKnows:
        "You have known this driver for twenty years; he taught you to tie down a load. You left because you could not speak. It was taken as coldness.",
      whatBKnows:
        "You signed that sixth shift yourself. The guarantee could have been met with one tour given to a partner, for 300 a night. You never asked, because it was “too expensive” last year.",
      choices: [
        "Go after them and talk alone first",
        "Write to the chain together: safety before seven o’clock",
        "Give the tour to a partner from tonight, and settle the cost later",
        "Stay with the agenda: somebody has to answer for it",
      ],
      feelsQuestion: "After the door had closed: what does {other} feel?",
    },
  ],
};
