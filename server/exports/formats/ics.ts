import ical, {
  escape as escaped,
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalCalendar,
  ICalEventTransparency,
} from "ical-generator";
import type { Commitments, Due } from "../commitments.ts";
import { textType } from "../names.ts";
import { decimal, texts, writtenLanguage } from "../texts/texts.ts";
import type { CommitmentsFormat } from "./format.ts";

const words = () => texts().commitments;

/** In seconds from the midnight with which the day begins, in the time zone of whoever has the calendar. */
const nineOClock = 9 * 3600;
const nineOClockTheDayBefore = nineOClock - 24 * 3600;

/** A day has no time zone: midnight in UTC is written as the date alone. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

function addEvent(calendar: ICalCalendar, { uid, name, on, commitment }: Due, of: Commitments): void {
  const { session, today, rehearsal } = of;
  const { text, confidence, conditions } = commitment;
  const event = calendar.createEvent({
    id: `${uid}@parley`,
    // A date and time is demanded by the format; finer than the day it shall not be.
    stamp: midnight(today),
    start: midnight(on),
    allDay: true,
    // In a calendar an event stands among others, without its file.
    summary: oneLine(rehearsal ? words().rehearsed(name, text) : words().event(name, text)),
    description: [
      ...(rehearsal ? [texts().rehearsal.mark] : []),
      text,
      words().from(session),
      ...(confidence ? [words().roomsConfidence(decimal(confidence.mean), commitment.low === true)] : []),
      ...(conditions.length > 0 ? [`${words().conditions}:`, ...conditions.map((condition) => `• ${condition}`)] : []),
    ].join("\n"),
    // A thing to remember does not make its day a busy one.
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  const remind = (triggerAfter: number, description: string) =>
    event
      .createAlarm({ type: ICalAlarmType.display, triggerAfter, description: oneLine(description) })
      // Else what comes after the start would count from the end of the day; among the other data it is not read.
      .relatesTo(ICalAlarmRelatesTo.start);
  remind(nineOClockTheDayBefore, words().dueTomorrow(name, text));
  remind(nineOClock, words().dueToday(name, text));
}

/** iCalendar (RFC 5545): an all-day event for each signature, with two reminders. */
export const ics: CommitmentsFormat = {
  type: textType("ics"),
  isDocument: true,
  commitments(commitments) {
    const calendar = ical({
      prodId: { company: "Parley", product: "Commitments", language: writtenLanguage().toUpperCase() },
      // The library writes this one as it is given, so that a title could go on as a line of its own.
      name: escaped(oneLine(words().documentTitle(commitments.session)), false),
      ...(commitments.rehearsal && { description: texts().rehearsal.mark }),
    });
    for (const due of commitments.due) addEvent(calendar, due, commitments);
    return calendar.toString();
  },
};
