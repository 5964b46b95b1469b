import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type ExportedSession, renderExport } from "../../server/exports/exports.ts";
import {
  aCommitment,
  aFullSession,
  aHardSession,
  aSession,
  commitments,
  hardTexts,
  temperature,
} from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";

const markdown = (session: ExportedSession) => exportedText("commitments.md", session);
const csv = async (session: ExportedSession): Promise<Record<string, string>[]> =>
  parse(await exportedText("commitments.csv", session), { bom: true, columns: true, record_delimiter: "\r\n" });
const ics = (session: ExportedSession) => exportedText("commitments.ics", session);
/** The events as another program reads them. */
const eventsIn = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
const remindersOf = ({ component }: ICAL.Event) =>
  component.getAllSubcomponents("valarm").map((alarm) => {
    const trigger = alarm.getFirstPropertyValue("trigger") as ICAL.Duration;
    return {
      action: alarm.getFirstPropertyValue("action"),
      related: alarm.getFirstProperty("trigger")?.getFirstParameter("related"),
      seconds: trigger.toSeconds(),
      says: alarm.getFirstPropertyValue("description"),
    };
  });
/** The parser does not know that this property, of RFC 7986, is a text, and leaves it as it is written. */
const nameOf = (calendar: ICAL.Component): string =>
  String(calendar.getFirstPropertyValue("name")).replace(/\\([\\;,])/g, "$1");
const hours = (count: number) => count * 3600;

describe("commitments as a list", () => {
  it("[EX10] are tasks to tick off, by day, with what the room said of them", async () => {
    await expect(await markdown(aFullSession())).toMatchFileSnapshot("expected/commitments.md.txt");
    expect(await markdown(aSession(temperature({ moment: "opening" })))).toContain("Nobody has signed a commitment.");
  });

  it("[EX10] have a row for each signature in CSV", async () => {
    expect(await csv(aFullSession())).toEqual([
      {
        Commitment: "I spend half a day in the support queue",
        Owner: "Sam",
        Due: "2026-11-27",
        Confidence: "2.4",
        People: "5",
        "Confidence: Sales": "",
        "Confidence: Operations": "",
        "Confidence: Neutral": "",
        Low: "yes",
        "What would raise it": "• A date that support can live with\n• Two people instead of one",
      },
      expect.objectContaining({ Owner: "Olga", Due: "2026-12-01", Confidence: "4.17", "Confidence: Sales": "4.67" }),
      expect.objectContaining({ Owner: "Ben", Due: "2026-12-08", Low: "no" }),
    ]);
  });

  it.each(hardTexts)("[EX10] a name and a commitment read back from CSV as typed: %j", async (text) => {
    const asCell = text.replace(/^(?=[=+\-@])/gm, "'");
    expect(await csv(aHardSession(text))).toMatchObject([{ Commitment: asCell, Owner: asCell }]);
  });

  it("[EX10] of several stages stand together, by day", async () => {
    const due = (name: string, on: `${number}-${number}-${number}`) =>
      aCommitment(`what ${name} does`, { owners: [{ id: name as never, name, on }] });
    const session = aSession(
      commitments([due("Ben", "2026-12-03"), due("Dora", "2026-12-30")]),
      commitments([due("Ada", "2026-12-01"), due("Cleo", "2026-12-24")]),
    );
    expect((await csv(session)).map(({ Owner }) => Owner)).toEqual(["Ada", "Ben", "Cleo", "Dora"]);
    expect(eventsIn(await ics(session)).map(({ summary }) => summary.slice(0, 4))).toEqual([
      "Ada:",
      "Ben:",
      "Cleo",
      "Dora",
    ]);
  });
});

describe("commitments as a calendar", () => {
  it("[EX11] each signature is an all-day event of its day, with the name in its title", async () => {
    expect((await renderExport("commitments.ics", aFullSession())).type).toBe("text/calendar; charset=utf-8");
    const events = eventsIn(await ics(aFullSession()));
    expect(events.map(({ summary, startDate }) => [summary, startDate.isDate, startDate.toString()])).toEqual([
      ["Sam: I spend half a day in the support queue", true, "2026-11-27"],
      ["Olga: I sit in on two sales calls", true, "2026-12-01"],
      ["Ben: I sit in on two sales calls", true, "2026-12-08"],
    ]);
    for (const event of events) expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(hours(24));
    expect(events[0]?.description).toBe(
      [
        "I spend half a day in the support queue",
        "Agreed in “Sales and operations”.",
        "Confidence of the room: 2.4 of 5, which is low.",
        "What would raise it:",
        "• A date that support can live with",
        "• Two people instead of one",
      ].join("\n"),
    );
  });

  it("[EX11] reminds at nine of the day before and of the day itself", async () => {
    const [sam] = eventsIn(await ics(aFullSession()));
    expect(sam && remindersOf(sam)).toEqual([
      {
        action: "DISPLAY",
        related: "START",
        seconds: -hours(15),
        says: "Due tomorrow, Sam: I spend half a day in the support queue",
      },
      {
        action: "DISPLAY",
        related: "START",
        seconds: hours(9),
        says: "Due today, Sam: I spend half a day in the support queue",
      },
    ]);
  });

  it("[EX11] has the same id in each export, another for each signature, and none that the session knows", async () => {
    const session = aFullSession();
    const changed = { ...session, today: "2026-11-30" as const };
    const ids = eventsIn(await ics(session)).map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(3);
    expect(eventsIn(await ics(changed)).map(({ uid }) => uid)).toEqual(ids);
    const known = JSON.stringify(session.results).match(/id\d+_+/g) ?? [];
    const file = await ics(session);
    expect(known.filter((id) => file.includes(id))).toEqual([]);
    // The later export wins where a calendar has both.
    const stamps = (await Promise.all([session, changed].map(ics))).map((of) =>
      eventsIn(of)[0]?.component.getFirstPropertyValue("dtstamp"),
    );
    expect(stamps.map(String)).toEqual(["2026-11-24T00:00:00Z", "2026-11-30T00:00:00Z"]);
  });

  it.each(hardTexts)("[EX11] what people typed reads back as typed, titles on one line: %j", async (text) => {
    const file = await ics(aHardSession(text));
    const calendar = new ICAL.Component(ICAL.parse(file));
    expect(nameOf(calendar)).toBe(`Commitments: ${text}`.replace(/\s+/g, " "));
    const [event] = eventsIn(file);
    expect(event?.summary).toBe(`${text}: ${text}`.replace(/\s+/g, " "));
    expect(event?.description).toContain(`${text}\nAgreed in “${text}”.`);
    expect(file.split("\r\n").filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
  });

  it("[RE1] says of each event of a rehearsal that it is one", async () => {
    for (const event of eventsIn(await ics({ ...aFullSession(), rehearsal: true }))) {
      expect(event.summary).toMatch(/^\(Rehearsal\) /);
      expect(event.description).toMatch(/^This was a rehearsal: simulated people took part/);
    }
  });

  it("[EX11] is a calendar without events where nobody has signed", async () => {
    expect(eventsIn(await ics(aSession()))).toEqual([]);
  });
});
