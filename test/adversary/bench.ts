import { statSync } from "node:fs";
import path from "node:path";
import { aServer } from "../support/aServer.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { until } from "../support/until.ts";
import { type Attack, byLabel, byLastMoment, byLikeness, byMoment, byRank, play } from "./attacks.ts";
import { byDifference, byNamesInLog, byRunningTotals, bySmallSides, namesOf, playBallot } from "./ballots.ts";
import { byPresence } from "./counts.ts";
import type { Frame } from "./device.ts";
import { aMeeting, type Deed, type Kind, type Meeting } from "./meeting.ts";
import { byLengthOfVotes, byLengthOfWhatIsShown, byLengthSent, byOrderOfAnswers } from "./network.ts";
import { isOff } from "./protections.ts";
import { bytesOf, remainsIn, sealedSoFar } from "./remains.ts";
import { type Row, scored, type Trial } from "./score.ts";
import { byLog, serverLog } from "./serverLog.ts";
import { inFrames, inState, picturesIn, type Sighting } from "./sightings.ts";
import { type Stolen, theft } from "./thief.ts";
import { byDifferenceOfVotes, byNumberOfReasons, byVerdict, playVotes } from "./votes.ts";

export interface BenchOptions {
  readonly meetings: number;
  readonly seed: number;
  /** The least time between two commits, in ms. */
  readonly tickMs?: number;
  /** Whether one of the two sides is one person in each meeting. */
  readonly isOneAlone?: boolean;
  /** Whether the temperature is asked, and a draft voted on, again in each meeting, and not in every other one. */
  readonly holdsAgain?: boolean;
  /** Whether somebody comes in each meeting when all others have written, and not in every third one. */
  readonly oneComesLast?: boolean;
  /** How many meetings there are at a time. */
  readonly atOnce?: number;
}

const graceMs = 150;

/** A meeting, and what a thief finds of it when it is over. */
interface Over extends Meeting {
  readonly stolen: Stolen;
  /** What was deleted and still stands in the files, of all meetings. */
  readonly remains: ReadonlyMap<string, Sighting>;
}

/** Meetings on one real server, with real sockets and a real file. */
export async function meetings({
  meetings: count,
  seed,
  tickMs = 2,
  atOnce = 16,
  isOneAlone = false,
  holdsAgain = false,
  oneComesLast = false,
}: BenchOptions): Promise<Over[]> {
  const server = await aServer({ beatMs: 80, graceMs, tickMs, commandsPerSecond: 10_000, logLevel: "trace" });
  const over: Meeting[] = [];
  sealedSoFar.length = 0;
  serverLog.length = 0;
  let next = 0;
  const one = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) {
      over.push(
        await aMeeting({
          url: server.url,
          dataDir: server.dataDir,
          random: seededRandom(seed + at),
          asksAgain: holdsAgain || at % 2 === 0,
          votesAgain: holdsAgain || at % 2 === 1,
          oneComesLast: oneComesLast || at % 3 === 2,
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
    const bytes = await forgotten(server.dataDir);
    const remains = remainsIn(bytes);
    return over.map((meeting) => ({ ...meeting, stolen: theft(server.dataDir, meeting.code), remains }));
  } finally {
    await server.stop();
  }
}

/** The files once a second has gone by, after which what was forgotten is to be gone from them. */
async function forgotten(dataDir: string): Promise<Buffer> {
  const log = path.join(dataDir, "parley.sqlite-wal");
  const forgets = !isOff("bytes overwritten") && !isOff("a snapshot in place of events");
  if (forgets) await until("the write-ahead log is empty", () => statSync(log).size === 0);
  return bytesOf(dataDir);
}

const texts = ["post", "restatement", "definition", "reason"] as const satisfies readonly Kind[];

const orders: Readonly<Record<string, Attack>> = {
  "order in which texts came": byRank(({ order }) => order),
  "order of their ids": byRank(({ id }) => id),
  "length of their ids": byRank(({ id }) => id.length),
  "moment at which they appeared": byMoment,
  "last who sent before they appeared": byLastMoment,
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
      const presence = byPresence(meeting, frames);
      const isOfLast = ({ author }: Deed) => author === meeting.cameLast;
      const last = play(meeting, "post", seen, presence, random, spy, isOfLast);
      add(adversary, "post of who came last", "counts against who came", last);
      const [first, second] = meeting.verdicts;
      const vote = (name: string, guesses: Parameters<typeof playVotes>[2]) =>
        add(adversary, "vote", name, playVotes(meeting, "vote", guesses, random, spy));
      vote("verdicts on small sides", byVerdict(meeting, "vote", first));
      const counted = playVotes(meeting, "vote", byNumberOfReasons(meeting, "vote", first), random, spy);
      add(adversary, "vote", "number of reasons", counted);
      add(
        adversary,
        "vote of a side of one or two",
        "number of reasons",
        counted.filter(({ isSmall }) => isSmall),
      );
      const lone = counted.filter(({ isSmall, side }) => isSmall && side === "neutral");
      add(adversary, "vote of one or two of neither side", "number of reasons", lone);
      const leaver = meeting.deeds.find(({ kind, author }) => kind === "vote" && author === meeting.leftVoting);
      if (leaver) {
        const guess = byDifferenceOfVotes(leaver.side, first, second);
        const guesses = new Map(guess === undefined ? [] : [[leaver.author, guess] as const]);
        const theirs = playVotes(meeting, "vote", guesses, random, spy).filter(
          ({ author }) => author === leaver.author,
        );
        add(adversary, "vote of who left", "difference of two totals", theirs);
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

    const { stolen, midStep, remains } = meeting;
    const read = inFrames(meeting.frames.facilitator);
    for (const kind of texts) {
      const guess = play(meeting, kind, read, byLengthSent(meeting), random, null);
      add("network", kind, "length of what they sent", guess);
      add("network", kind, "last who sent before they appeared", play(meeting, kind, read, byLastMoment, random, null));
      add("thief afterwards", kind, "lines of the log", play(meeting, kind, read, byLog, random, null));
    }
    const listened = (name: string, guesses: Parameters<typeof playVotes>[2]) =>
      add("network", "vote", name, playVotes(meeting, "vote", guesses, random, null));
    listened("length of what they sent", byLengthOfVotes(meeting));
    listened("length of what they got", byLengthOfWhatIsShown(meeting));
    add("thief in mid-step, and network", "post", "order of answers to a commit", byOrderOfAnswers(meeting, midStep));
    const inSnapshot = inState(stolen.snapshot);
    for (const kind of texts) {
      const thief = (name: string, seen: ReadonlyMap<string, Sighting>, attack: Attack) =>
        add("thief afterwards", kind, name, play(meeting, kind, seen, attack, random, null));
      thief("order in the snapshot", inSnapshot, orders["order in which texts came"] as Attack);
      thief("order of ids in the snapshot", inSnapshot, orders["order of their ids"] as Attack);
      thief("labels in the snapshot", inSnapshot, byLabel);
      thief("order of what was deleted", remains, orders["order in which texts came"] as Attack);
      if (kind !== "post") {
        const likeness = byLikeness(givenOf(meeting, inSnapshot));
        thief("likeness to ids whose author is known", inSnapshot, likeness);
      }
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
