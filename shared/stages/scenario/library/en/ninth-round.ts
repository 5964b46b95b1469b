import type { Scenario } from "../../scenario.ts";

export const ninthRound: Scenario = {
  id: "ninth-round",
  title: "The ninth round",
  business: "Agency",
  context:
    "A design agency of thirty won the new brand of a bank against four others. The offer said: one fixed price, three routes, “changes until you love it”. The last four words were added on the evening before the pitch. The launch is in ten weeks.",
  sides: {
    a: "You win clients and keep them: briefs, budgets, and the phone at any hour.",
    b: "You make the work: concept, design, text, production.",
  },
  beats: [
    {
      situation:
        "After the fifth round of changes the client asked to see the second route again, “just to be sure”. Somebody from {a} said on the call that this would be no problem. Four people from {b} were listening, with their microphones off.",
      whatAKnows:
        "The client’s head of brand has a new boss, who has not seen anything yet. She is close to calling the whole thing off, and told you so in confidence.",
      whatBKnows:
        "The hours in the offer were used up in the third round. Two of you cancelled a holiday. On the call nobody asked you, although you were all there.",
      choices: [
        "Say on the spot what one more round means for the date",
        "Stay after the call and sort it out among yourselves",
        "Do the round, and keep count for the invoice",
        "Ask for the new boss to be at the table next time",
      ],
      feelsQuestion: "At “no problem”, with the microphone off: what does {other} feel?",
    },
    {
      situation:
        "For the seventh round {b} delivered exactly what the client’s list said, all thirty-one points, with no word about it. The result was ugly, and everybody in {b} knew. {a} presented it as the agency’s recommendation.",
      whatAKnows:
        "You saw the pages ten minutes before the meeting. You had no words of your own for them, so you praised them. The new boss asked: “Is that what you are known for?”",
      whatBKnows:
        "Three times you had argued against single points, and each time the answer was “the client wants it”. This time you made the argument without saying anything.",
      choices: [
        "Withdraw the pages and show what you would really recommend",
        "Ask the other side why nobody said a word",
        "Hand in a written note with each round from now on",
        "Let the client see where thirty-one wishes lead",
      ],
      feelsQuestion: "In that meeting, hearing the boss’s question: what does {other} feel?",
    },
    {
      situation:
        "{a} hired a freelancer behind the team’s back to “freshen up” the first route over a weekend, and showed it to the client on Monday. It was liked. {b} found the files on the server, with their own layers in them.",
      whatAKnows:
        "It was that or losing the account, and with it two jobs in {b}. You were going to tell them after the meeting. Then the good news was already everywhere.",
      whatBKnows:
        "The freelancer is a former colleague; he rang to ask whether it was fine with you. You had been working on the same idea since Thursday, and nobody had asked.",
      choices: [
        "Put both versions on one wall and choose together",
        "Say openly in the team what it was like to find out",
        "Let the freelancer finish it",
        "Agree how the next emergency is announced",
      ],
      feelsQuestion: "When the files were found: what does {other} feel?",
    },
    {
      situation:
        "Round nine was approved. For the invoice {b} had noted 212 hours beyond the offer, most of them in the last two weeks and in round figures. {a} struck out all of them: “We said until they love it.”",
      whatAKnows:
        "The bank would have paid for about eighty, had you asked in round four. By round nine there was no good moment left. You got the account with those four words.",
      whatBKnows:
        "About sixty of the hours were not written down at the time and are a guess. You made them round, because otherwise nobody looks at what a round costs.",
      choices: [
        "Go through the hours together and send what both can defend",
        "Write the loss off, and change the four words for good",
        "Charge all of it: the work was done",
        "Ask how each side would have noticed it in round four",
      ],
      feelsQuestion: "At the struck-out hours: what does {other} feel?",
    },
  ],
};
