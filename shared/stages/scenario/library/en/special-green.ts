import type { Scenario } from "../../scenario.ts";

export const specialGreen: Scenario = {
  id: "special-green",
  title: "A green that is not in the chart",
  business: "Manufacturing",
  context:
    "A factory makes office chairs in eleven colours, in series of at least 400. Orders are delivered in three weeks. An architect has ordered 260 chairs for a new town hall, and the chairs are to be in the green of the river below it.",
  sides: {
    a: "You advise architects and dealers, and bring in the orders.",
    b: "You plan the lines, buy material, and answer for quality and deliveries.",
  },
  beats: [
    {
      situation:
        "Somebody from {a} confirmed: “260 pieces, special green, three weeks.” The order was entered under the standard green, with a remark in a text field, because the system takes no other colour below 400 pieces.",
      whatAKnows:
        "The architect plans four more town halls. The last special colour worked out the same way, by a remark and a chat with somebody on the shift who has since retired.",
      whatBKnows:
        "Remarks are not printed on the work order. A new shade needs six days for the match alone and half a shift to clean the line. Two hospitals are waiting for chairs in grey.",
      choices: [
        "Stop the order and call the architect with an honest date",
        "Go to the line with the sample and ask what would be possible",
        "Let it run: somebody will read the remark",
        "Find out what it would take to do small series at all",
      ],
      feelsQuestion: "At the word “confirmed”: what does {other} feel?",
    },
    {
      situation:
        "The remark was found by a planner in the second week. {b} changed over a line at night, without telling {a}, and put off the grey chairs for the hospitals by six days. The hospitals learned of it from the driver who did not come.",
      whatAKnows:
        "The hospitals are your customers too. Their buyer asked you on the phone whether you still knew what your own house was doing. You did not.",
      whatBKnows:
        "You wanted to save the town hall for {a}. If you had asked, there would have been a meeting, and by then it would have been too late for either order.",
      choices: [
        "Call the hospitals together and offer a part delivery",
        "Thank the night shift first, then talk about the telling",
        "Ask for a rule: no order is moved without both sides",
        "Hold on to it: without that remark there would be no problem",
      ],
      feelsQuestion: "When the driver did not come: what does {other} feel?",
    },
    {
      situation:
        "Under the lamps of the town hall the green looked yellow. {b} measured: within tolerance. {a} told the architect in front of the mayor that the factory had saved on pigment.",
      whatAKnows:
        "You had chosen the green from a phone photo of the river. You were asked in front of cameras and said the first thing that came to mind.",
      whatBKnows:
        "You had noticed that the match shifts under warm light and approved it all the same, since the value on the paper was right. Nobody told you what lamps there would be.",
      choices: [
        "Take the sentence about the pigment back, to the same people",
        "Send the measurement to the architect",
        "Drive there together with three samples and look under the lamps",
        "Replace all 260, and argue about who pays afterwards",
      ],
      feelsQuestion: "At the sentence about the pigment: what does {other} feel?",
    },
    {
      situation:
        "A month later {a} asked for another special colour, by the book this time. {b} answered with a form of eleven pages, and four weeks for an offer. Everybody on the line called it “the green form”.",
      whatAKnows:
        "The dealer needs a yes or a no, more than a date. A no within a day would be easier to sell than an offer in four weeks.",
      whatBKnows:
        "Two pages would do. The other nine were added by each department in turn, so that nobody would stand there again as they did over the green.",
      choices: [
        "Cut the form to what a first yes or no needs",
        "Fill in all eleven pages, carefully, and see",
        "Go around it once more, with somebody you know",
        "Name one person on each side who decides within a day",
      ],
      feelsQuestion: "With eleven pages between you: what does {other} feel?",
    },
  ],
};
