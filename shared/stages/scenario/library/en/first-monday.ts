import type { Scenario } from "../../scenario.ts";

export const firstMonday: Scenario = {
  id: "first-monday",
  title: "Forty-eight hours",
  business: "Healthcare",
  context:
    "A group of imaging centres has opened its fifth. Doctors who send patients there were promised: an appointment within 48 hours, and the findings on the next day. The new centre has two scanners, of which one is still being tested, and a team of nine.",
  sides: {
    a: "You speak for the centres to doctors and insurers, and bring patients in.",
    b: "You run the centres: appointments, scanners, people, and the patients’ safety.",
  },
  beats: [
    {
      situation:
        "The letter with the 48 hours went to 140 practices before anybody had asked the new centre. On the first Monday the phone rang 260 times. Somebody from {b} took it off the hook for an hour, so that the patients in the room could be seen.",
      whatAKnows:
        "At the fourth opening you were told that your letter came too late and the scanners stood idle. This time you were early. The practices tell you that nobody picks up.",
      whatBKnows:
        "You had given {a} a start date for one scanner. The letter speaks of “our new centre” and of neither. Three patients with acute pain were in the waiting room.",
      choices: [
        "Write to the practices today: what holds from when",
        "Send two people from {a} to answer the phones with the team",
        "Fill the days to the limit until the wave is over",
        "Ask for a freeze on all letters until the second scanner runs",
      ],
      feelsQuestion: "While the phone is off the hook: what does {other} feel?",
    },
    {
      situation:
        "To keep the 48 hours, somebody from {a} began to call the front desk with the names of patients “from important practices”. They were squeezed in. After two weeks the desk had a list of its own, of names that were told the system was full.",
      whatAKnows:
        "You used it eleven times; for seven of them the doctor was really worried. You did not know that others had to wait longer for each, and you heard nothing of the list.",
      whatBKnows:
        "Nobody at the desk dared to refuse. One of those who were put off is a bus driver, who cannot work without the findings. The list was made so that someone would notice.",
      choices: [
        "End both, the calls and the list, and say why",
        "Let a doctor, and nobody else, decide what is urgent",
        "Keep a number of slots free for such calls",
        "Report the list to management",
      ],
      feelsQuestion: "With two lists at one desk: what does {other} feel?",
    },
    {
      situation:
        "A finding went to the wrong practice. In the review {b} wrote as the cause: “pressure by {a}”. {a} read it in the minutes and wrote below: “cause: work not done with care”. Both sentences went to the quality office.",
      whatAKnows:
        "You had asked that week whether the team could take twelve more a day. The answer was “we will manage”. You took it for a yes.",
      whatBKnows:
        "“We will manage” was said by somebody on the fifth late shift in a row. The two practices have nearly the same name, and the step of checking it was left out that week to save time.",
      choices: [
        "Strike both sentences and write the course of events together",
        "Bring the checking step back, whatever happens to the 48 hours",
        "Agree on a word that means “no” without having to say it",
        "Let the quality office decide which sentence stays",
      ],
      feelsQuestion: "Reading the other’s sentence: what does {other} feel?",
    },
    {
      situation:
        "The second scanner was ready in week nine. {b} kept it closed for another week to train people, and told {a} that it was “technical”. {a} found out, and opened its calendar for bookings overnight.",
      whatAKnows:
        "Your promise to the insurers has a date, and you had given it twice. When you heard “technical” for the third time, you stopped believing any of it.",
      whatBKnows:
        "A week for training had been refused at the last opening, so this time you did not ask. On the first day of the open calendar two people stood at a scanner that they had not used before.",
      choices: [
        "Close the calendar again until the training is done",
        "Keep it open for the simple examinations only",
        "Each says aloud what they did not dare to ask for",
        "Have the opening of devices decided by a third person",
      ],
      feelsQuestion: "When the calendar was opened overnight: what does {other} feel?",
    },
  ],
};
