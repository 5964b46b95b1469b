import { aServer } from "../support/aServer.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { type Attack, byLabel, byLikeness, byMoment, byRank, play } from "./attacks.ts";
import { byDifference, byNamesInLog, byRunningTotals, bySmallSides, namesOf, playBallot } from "./ballots.ts";
import type { Frame } from "./device.ts";
import { aMeeting, type Deed, type Kind, type Meeting } from "./meeting.ts";
import { type Row, scored, type Trial } from "./score.ts";
import { inFrames, inState, picturesIn, type Sighting } from "./sightings.ts";
import { type Stolen, theft } from "./thief.ts";

export interface BenchOptions {
  readonly meetings: number;
  readonly seed: number;
  /** The least time between two commits, in ms. */
  readonly tickMs?: number;
  /** Whether one of the two sides is one person in each meeting. */
  readonly isOneAlone?: boolean;
  /** Whether the temperature is asked again in each meeting, and not in every other one. */
  readonly asksAgain?: boolean;
  /** How many meetings there are at a time. */
  readonly atOnce?: number;
}

const graceMs = 150;

/** A meeting, and what a thief finds of it when it is over. */
interface Over extends Meeting {
  readonly stolen: Stolen;
}

/** Meetings on one real server, with real sockets and a real file. */
export async function meetings({
  meetings: count,
  seed,
  tickMs = 2,
  atOnce = 16,
  isOneAlone = false,
  asksAgain = false,
}: BenchOptions): Promise<Over[]> {
  const server = await aServer({ beatMs: 80, graceMs, tickMs, commandsPerSecond: 10_000 });
  const over: Meeting[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) {
      over.push(
        await aMeeting({
          url: server.url,
          dataDir: server.dataDir,
          random: seededRandom(seed + at),
          asksAgain: asksAgain || at % 2 === 0,
          takesTheirPlace: at % 4 > 1,
          takesHome: at % 4 === 0,
          isOneAlone,
          graceMs,
        }),
      );
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, count) }, one));
    return over.map((meeting) => ({ ...meeting, stolen: theft(server.dataDir, meeting.code) }));
  } finally {
    await server.stop();
  }
}

const texts = ["post", "restatement", "definition", "reason"] as const satisfies readonly Kind[];

const orders: Readonly<Record<string, Attack>> = {
  "order in which texts came": byRank(({ order }) => order),
  "order of their ids": byRank(({ id }) => id),
  "length of their ids": byRank(({ id }) => id.length),
  "moment at which they appeared": byMoment,
  "labels, and their absence": byLabel,
};

/** Sightings of posts whose authors are given away, so that those of later texts may be found by them. */
const givenOf = (meeting: Meeting, seen: ReadonlyMap<string, Sighting>) =>
  meeting.deeds.flatMap(({ kind, what, author }) => {
    const id = kind === "post" ? seen.get(what)?.id : undefined;
    return id ? [{ id, author }] : [];
  });

const orderIn = (text: string): Attack => byRank((_, { what }) => text.indexOf(what));

/** Texts beside a name that a secret in the files makes again: in the log they come one after the other. */
const byNames =
  (meeting: Meeting, stolen: Stolen): Attack =>
  ({ texts: those }) => {
    const names = namesOf(meeting, stolen);
    const guesses = new Map<string, number>();
    const bodies = stolen.events.map(({ body }) => body);
    for (const { what } of those) {
      const at = bodies.findIndex((body) => body.includes(what));
      const near = at < 0 ? [] : [bodies[at], bodies[at + 1]];
      const name = near.flatMap((body) => /"pseudonym":"([\w-]+)"/.exec(body ?? "")?.[1] ?? [])[0];
      const author = name === undefined ? undefined : names.get(name);
      if (author !== undefined) guesses.set(what, author);
    }
    return guesses;
  };

/** Where each text stands in the log; those that are not there are left out. */
const inLog = ({ events }: Stolen): ReadonlyMap<string, Sighting> => {
  const found = new Map<string, Sighting>();
  events.forEach(({ body }, order) => {
    const text = /"text":"([^"]+)"/.exec(body)?.[1];
    if (text && !found.has(text)) found.set(text, { text, id: "", order, atMs: 0 });
  });
  return found;
};

/** Told whose texts are in a commit and when each was sent, the thief takes the first in it for the first that was sent. */
function inOneCommit(meeting: Meeting, { events }: Stolen): Trial[] {
  const commits = new Map<number, string[]>();
  for (const { commit, body } of events) {
    const text = /"type":"post-added".*"text":"([^"]+)"/.exec(body)?.[1];
    if (text) commits.set(commit, [...(commits.get(commit) ?? []), text]);
  }
  return [...commits.values()].flatMap((texts): Trial[] => {
    const deeds = meeting.deeds.filter(({ what }) => texts.includes(what));
    if (new Set(deeds.map(({ author }) => author)).size < texts.length || texts.length < 2) return [];
    const sent = deeds.sort((one, other) => one.atMs - other.atMs);
    return texts.map((text, at) => ({ isHit: sent[at]?.what === text, chance: 1 / texts.length }));
  });
}

/** Every attack on everything, as rows. */
export function attacked(over: readonly Over[], seed: number): Row[] {
  const random = seededRandom(seed);
  const trials = new Map<string, Trial[]>();
  const add = (adversary: string, content: string, attack: string, more: readonly Trial[]) => {
    const name = `${adversary}|${content}|${attack}`;
    trials.set(name, [...(trials.get(name) ?? []), ...more]);
  };

  for (const meeting of over) {
    const watchers: readonly (readonly [string, readonly Frame[], number | null])[] = [
      ["facilitator", meeting.frames.facilitator, null],
      ["screen", meeting.frames.screen, null],
      ["participant", meeting.frames.participant, meeting.spy],
    ];
    for (const [adversary, frames, spy] of watchers) {
      const seen = inFrames(frames);
      for (const kind of texts) {
        for (const [name, attack] of Object.entries(orders)) {
          add(adversary, kind, name, play(meeting, kind, seen, attack, random, spy));
        }
        const isOfFew = ({ side }: Deed) => meeting.people.filter((person) => person.side === side).length < 3;
        const few = play(meeting, kind, seen, byLabel, random, spy, isOfFew);
        add(adversary, `${kind} of a side of one or two`, "labels, and their absence", few);
        if (kind !== "post") {
          add(
            adversary,
            kind,
            "likeness to ids whose author is known",
            play(meeting, kind, seen, byLikeness(givenOf(meeting, seen)), random, spy),
          );
        }
        if (adversary === "facilitator" && meeting.exports !== "") {
          add(
            adversary,
            kind,
            "order in the exports",
            play(meeting, kind, seen, orderIn(meeting.exports), random, spy),
          );
        }
      }
      const pictures = picturesIn(frames).flatMap(({ step, picture }) => (step === "revealed" ? [picture] : []));
      const ballot = (name: string, guesses: Parameters<typeof playBallot>[2]) =>
        add(adversary, "reading", name, playBallot(meeting, "reading", guesses, random, spy));
      ballot("totals while people vote", byRunningTotals(meeting, "reading", frames));
      ballot("totals of small sides", bySmallSides(meeting, "reading", pictures[0]));
      if (meeting.left !== undefined && pictures.length > 1) {
        const guess = byDifference(pictures[0], pictures[1]);
        const ofOne = (who: number, kind: Kind, choice: number | undefined) => {
          const guesses = new Map(choice === undefined ? [] : [[who, choice] as const]);
          return playBallot(meeting, kind, guesses, random, spy, ({ author }) => author === who);
        };
        const left = ofOne(meeting.left, "reading", guess.left);
        add(adversary, "reading of who left", "difference of two totals", left);
        if (meeting.came !== undefined) {
          const came = ofOne(meeting.came, "reading again", guess.came);
          add(adversary, "reading of who came", "difference of two totals", came);
        }
      }
    }

    const { stolen, midStep } = meeting;
    const inSnapshot = inState(stolen.snapshot);
    for (const kind of texts) {
      const thief = (name: string, seen: ReadonlyMap<string, Sighting>, attack: Attack) =>
        add("thief afterwards", kind, name, play(meeting, kind, seen, attack, random, null));
      thief("order in the snapshot", inSnapshot, orders["order in which texts came"] as Attack);
      thief("order of ids in the snapshot", inSnapshot, orders["order of their ids"] as Attack);
      thief("labels in the snapshot", inSnapshot, byLabel);
      thief("order in the log", inLog(stolen), orders["order in which texts came"] as Attack);
      thief("names by every secret and every device's id", inSnapshot, byNames(meeting, stolen));
    }
    add(
      "thief afterwards",
      "reading",
      "names by every secret and every device's id",
      playBallot(meeting, "reading", byNamesInLog(meeting, stolen, 0), random, null),
    );
    add("thief in mid-step", "post", "order within a commit", inOneCommit(meeting, midStep));
    const copied = inLog(midStep);
    add(
      "thief in mid-step",
      "post",
      "order in the log",
      play(meeting, "post", copied, orders["order in which texts came"] as Attack, random, null),
    );
    add(
      "thief in mid-step",
      "post",
      "names by every secret and every device's id",
      play(meeting, "post", copied, byNames(meeting, midStep), random, null),
    );
  }
  return [...trials].map(([name, these]) => {
    const [adversary = "", content = "", attack = ""] = name.split("|");
    return scored(adversary, content, attack, these);
  });
}
