import ical, { ICalAlarmRelatesTo, ICalAlarmType, type ICalEventData, ICalEventTransparency } from "ical-generator";
import type { Commitments, Due } from "../commitments.ts";
import { texts } from "../texts.ts";
import type { CommitmentsFormat } from "./format.ts";

const words = texts.commitments;

/** In seconds from the midnight with which the day begins, in the time zone of whoever has the calendar. */
const nineOClock = 9 * 3600;
const nineOClockTheDayBefore = nineOClock - 24 * 3600;

const reminder = (atSeconds: number, description: string) => ({
  type: ICalAlarmType.display,
  relatesTo: ICalAlarmRelatesTo.start,
  triggerAfter: atSeconds,
  description,
});

/** A day has no time zone: midnight in UTC is written as the date alone. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

function event({ uid, name, on, commitment }: Due, { session, today }: Commitments): ICalEventData {
  const { text, confidence, conditions } = commitment;
  return {
    id: `${uid}@parley`,
    // A date and time is demanded by the format; finer than the day it shall not be.
    stamp: midnight(today),
    start: midnight(on),
    allDay: true,
    summary: words.event(name, text),
    description: [
      text,
      words.from(session),
      ...(confidence ? [words.roomsConfidence(confidence.mean.toFixed(1), commitment.low === true)] : []),
      ...(conditions.length > 0 ? [`${words.conditions}:`, ...conditions.map((condition) => `• ${condition}`)] : []),
    ].join("\n"),
    // A thing to remember does not make its day a busy one.
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: [
      reminder(nineOClockTheDayBefore, words.dueTomorrow(name, text)),
      reminder(nineOClock, words.dueToday(name, text)),
    ],
  };
}

/** iCalendar (RFC 5545): an all-day event for each signature, with two reminders. */
export const ics: CommitmentsFormat = {
  type: "text/calendar; charset=utf-8",
  commitments: (commitments) =>
    ical({
      prodId: { company: "Parley", product: "Commitments", language: "EN" },
      name: words.documentTitle(commitments.session),
      events: commitments.due.map((due) => event(due, commitments)),
    }).toString(),
};
