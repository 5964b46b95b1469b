import type { Scenario } from "../../scenario.ts";

export const oneTerrace: Scenario = {
  id: "one-terrace",
  title: "One terrace, two parties",
  business: "Hospitality",
  context:
    "A hotel by a lake has 84 rooms, one ballroom and one terrace. On the second Saturday in June there are a wedding with 120 guests and a congress of 90 dentists. Both were sold with the evening on the terrace, the wedding a year ago and the congress in March.",
  sides: {
    a: "You sell rooms, feasts and conferences, and guests know you by name.",
    b: "You are there when the guests are: kitchen, service, rooms, technical staff.",
  },
  beats: [
    {
      situation:
        "Six weeks before, the banquet plan showed the terrace twice. Somebody from {a} had known since March and counted on rain, or on the dentists liking the bar. In the weekly meeting it was said: “We will find something, as always.”",
      whatAKnows:
        "The congress was booked on the day on which another group of the same size cancelled. Without it June would have been in the red. The wedding contract says “terrace, weather permitting”.",
      whatBKnows:
        "In the last year you found something fourteen times. Each time it was the same nine people who carried tables at midnight. Two of them have left.",
      choices: [
        "Call the couple and the congress this week, with a proposal for each",
        "Draw the evening by the hour: can the terrace serve both?",
        "Leave it open until the weather is known",
        "Ask for the double booking to be solved by those who made it",
      ],
      feelsQuestion: "At “as always”: what does {other} feel?",
    },
    {
      situation:
        "The couple was promised the terrace until ten, the dentists from ten on. Nobody had asked {b} whether it can be turned around in between. The service wrote the plan into the roster with the remark: “Good luck to everybody.”",
      whatAKnows:
        "Both parties were happy on the phone. In the plan that you drew there are twenty minutes between them. You have never carried a table in your life.",
      whatBKnows:
        "It takes seventy minutes with twelve people. With a bar in the garden for half an hour nobody would have noticed. You thought of that at once, and did not say it.",
      choices: [
        "Walk through the turn-around together, with a watch",
        "Say what it takes, and offer the bar in the garden",
        "Keep to the plan: it was not yours",
        "Send four from {a} to carry with the others that night",
      ],
      feelsQuestion: "Reading “good luck” in the roster: what does {other} feel?",
    },
    {
      situation:
        "On the evening the speeches ran late. At ten to ten the service began to clear glasses around the dancing couple, as the plan said. The bride’s father shouted at a waiter of nineteen. Somebody from {a} took the father’s side, in front of all.",
      whatAKnows:
        "He had paid 41,000 and was close to tears. You wanted to calm him down. You saw the waiter’s face too late.",
      whatBKnows:
        "The shift lead had said: “By the plan, to the minute.” Half an hour more would have been possible. The waiter had asked whether he really should.",
      choices: [
        "Go to the waiter, before anything else",
        "Stop the clearing and give the couple half an hour",
        "Keep to ten o’clock: ninety people are waiting",
        "Have both leads decide together, away from the guests",
      ],
      feelsQuestion: "In front of all the guests: what does {other} feel?",
    },
    {
      situation:
        "The couple wrote a review with one star. {a} answered in public within an hour: “We are looking into the conduct of our service staff.” The nineteen-year-old read it on the bus.",
      whatAKnows:
        "It was the sentence that you always use; it has calmed many a guest. You did not think of it as being about somebody.",
      whatBKnows:
        "Six people have written to you since that they will not work on a Saturday any more. None of them was on the terrace that night.",
      choices: [
        "Change the answer, and say what the house did wrong",
        "Speak with the waiter and his colleagues, both leads together",
        "Leave the answer, and explain it inside the house",
        "Offer the couple another evening, at the cost of both",
      ],
      feelsQuestion: "With that answer out in public: what does {other} feel?",
    },
  ],
};
