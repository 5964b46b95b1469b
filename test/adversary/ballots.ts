import { createHmac } from "node:crypto";
import type { SideId } from "../../shared/ids.ts";
import { promised } from "./attacks.ts";
import type { Seen } from "./device.ts";
import type { Deed, Kind, Meeting } from "./meeting.ts";
import type { Trial } from "./score.ts";
import { picturesIn } from "./sightings.ts";
import type { Stolen } from "./thief.ts";

/** What an adversary says that people chose, by person; whoever is missing is guessed from the totals. */
export type Guesses = ReadonlyMap<number, number>;

const readings = [1, 2, 3, 4, 5];
type Totals = readonly number[];

const totalsOf = (deeds: readonly Deed[]): Totals =>
  readings.map((reading) => deeds.filter(({ what }) => Number(what) === reading).length);
const most = (totals: Totals): number => 1 + totals.indexOf(Math.max(...totals));

/** In which totals a person's choice is, as far as the promise lets them be shown; undefined where it does not. */
function company(meeting: Meeting, deed: Deed): readonly Deed[] | undefined {
  const all = meeting.deeds.filter(({ kind }) => kind === deed.kind);
  const count = { a: 0, b: 0, neutral: 0 };
  for (const { side } of all) count[side] += 1;
  const named = promised(count, meeting.present.get(deed.kind) ?? count);
  if (named.length === 0) return all;
  return named.includes(deed.side) ? all.filter(({ side }) => side === deed.side) : undefined;
}

/** The adversary says of each person what they chose. Luck is to say what most chose, as the totals tell everybody. */
export function playBallot(
  meeting: Meeting,
  kind: Kind,
  guesses: Guesses,
  random: () => number,
  spy: number | null,
  isAsked: (deed: Deed) => boolean = () => true,
): Trial[] {
  return meeting.deeds
    .filter((deed) => deed.kind === kind && deed.author !== spy && isAsked(deed))
    .flatMap((deed): Trial[] => {
      // Where the totals of a side are withheld, any of the five is as likely.
      const others = company(meeting, deed)?.filter(({ author }) => author !== spy);
      if (others && others.length < 2) return [];
      const totals = others && totalsOf(others);
      const chance = totals && others ? Math.max(...totals) / others.length : 1 / readings.length;
      const fallback = totals ? most(totals) : 1 + Math.floor(random() * readings.length);
      return [{ isHit: (guesses.get(deed.author) ?? fallback) === Number(deed.what), chance }];
    });
}

const flat = (picture: Seen): Totals => {
  const parts: Totals[] = picture.together ? [picture.together] : Object.values(picture.bySide ?? {});
  return readings.map((_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0));
};

/** Totals under the name of a side with one voter are that voter's choice. */
export function bySmallSides(meeting: Meeting, kind: Kind, last: Seen): Guesses {
  const voters = meeting.deeds.filter((deed) => deed.kind === kind);
  return new Map(
    voters.flatMap(({ author, side }): [number, number][] => {
      const totals = last?.bySide?.[side as SideId] as Totals | undefined;
      return totals ? [[author, most(totals)]] : [];
    }),
  );
}

/** What totals that are shown while people vote have grown by, is what those chose who sent something meanwhile. */
export function byRunningTotals(meeting: Meeting, kind: Kind, frames: Meeting["frames"]["screen"]): Guesses {
  const voters = meeting.deeds.filter((deed) => deed.kind === kind).sort((one, other) => one.atMs - other.atMs);
  const guesses = new Map<number, number>();
  const grown: number[] = [];
  let before: Totals = [0, 0, 0, 0, 0];
  for (const { picture } of picturesIn(frames).filter(({ step }) => step === "asking")) {
    const now = flat(picture);
    for (const [at, reading] of readings.entries()) {
      for (let more = (now[at] ?? 0) - (before[at] ?? 0); more > 0; more -= 1) grown.push(reading);
    }
    before = now;
  }
  voters.forEach(({ author }, at) => {
    const choice = grown[at];
    if (choice !== undefined) guesses.set(author, choice);
  });
  return guesses;
}

/** The same question twice: what there is less of is of whoever left, and what there is more of of whoever came, if the others chose as before. */
export function byDifference(first: Seen, second: Seen): { readonly left?: number; readonly came?: number } {
  const [was, is] = [flat(first), flat(second)];
  const less = readings
    .map((reading, at) => ({ reading, by: (was[at] ?? 0) - (is[at] ?? 0) }))
    .sort((one, other) => other.by - one.by);
  const [most, least] = [less[0], less.at(-1)];
  return {
    ...(most && most.by > 0 && { left: most.reading }),
    ...(least && least.by < 0 && { came: least.reading }),
  };
}

const keyed = (key: string, purpose: string, value: string) =>
  createHmac("sha256", key).update(`${purpose}\0${value}`).digest("base64url").slice(0, 22);

/** By every secret in the files, every name that a person could have: for a thief who knows all ids of devices. */
export function namesOf(meeting: Meeting, { vault }: Stolen): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const secret of vault.values()) {
    for (const { at, member, side } of meeting.people) {
      for (const purpose of ["member", "removed", "badge", "content", "seal"]) {
        names.set(keyed(secret, purpose, member), at);
        names.set(keyed(secret, purpose, `${member} ${side}`), at);
      }
    }
  }
  return names;
}

/** Choices in the log, beside the name of a person that a secret in the files makes again. */
export function byNamesInLog(meeting: Meeting, stolen: Stolen, round: number): Guesses {
  const names = namesOf(meeting, stolen);
  const guesses = new Map<number, number>();
  let asked = 0;
  for (const { body } of stolen.events) {
    const event = (JSON.parse(body) as Seen).event;
    if (event?.type === "revealed" && event.picture) asked += 1;
    const author = event?.type === "reading-cast" && asked === round ? names.get(event.pseudonym) : undefined;
    if (author !== undefined) guesses.set(author, event.value);
  }
  return guesses;
}
