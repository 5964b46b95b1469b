import { type Attack, isSideOf } from "./attacks.ts";
import type { Guesses } from "./ballots.ts";
import type { Packet } from "./device.ts";
import type { Deed, Kind, Meeting } from "./meeting.ts";
import type { Trial } from "./score.ts";
import type { Stolen } from "./thief.ts";

/** What somebody sees who watches the lines of all devices and cannot read them: when, which way, and how long. */
const packetsOf = (meeting: Meeting, author: number): readonly Packet[] => meeting.traffic.get(author) ?? [];

const anId = "x".repeat(22);
const commandOf: Readonly<Partial<Record<Kind, (text: string) => object>>> = {
  post: (text) => ({ type: "add-post", text }),
  restatement: (text) => ({ type: "restate", item: anId, text }),
  definition: (text) => ({ type: "define", term: anId, text }),
  reason: (reason) => ({ type: "vote", draft: anId, choice: "object", reason }),
  vote: (choice) => ({ type: "vote", draft: anId, choice }),
};

/** How long the frame is that brings this text, as anybody can find out who has the app; in bytes. */
function lengthOf({ kind, what }: Pick<Deed, "kind" | "what">): number {
  const command = commandOf[kind]?.(what);
  const key = kind === "reason" || kind === "vote" ? {} : { editKey: anId };
  return Buffer.byteLength(`21["command",${JSON.stringify({ id: anId, at: anId, ...key, command, pad: "" })}]`);
}

/** After the last of a kind, people still reword theirs, in ms. */
const afterwardsMs = 600;

/** The sender of that frame of this step which is as long as the one that brings the text. */
export const byLengthSent =
  (meeting: Meeting): Attack =>
  ({ texts, sends, random }) => {
    const fromMs = Math.min(...sends.map(({ atMs }) => atMs));
    const toMs = Math.max(...sends.map(({ atMs }) => atMs)) + afterwardsMs;
    const labels = new Set(texts.flatMap(({ seen }) => seen?.label ?? []));
    const sent = [...new Map(sends.map(({ author, side }) => [author, side]))].flatMap(([author, side]) =>
      packetsOf(meeting, author)
        .filter(({ isSent, atMs }) => isSent && atMs >= fromMs && atMs <= toMs)
        .map(({ bytes }) => ({ author, side, bytes })),
    );
    const guesses = new Map<string, number>();
    for (const text of texts) {
      const { what, seen } = text;
      if (!seen) continue;
      const wanted = lengthOf(text);
      const [nearest] = sent
        .filter(({ side }) => isSideOf(seen, side, labels))
        .map(({ author, bytes }) => ({ author, far: Math.abs(bytes - wanted), tie: random() }))
        .sort((one, other) => one.far - other.far || one.tie - other.tie);
      if (nearest) guesses.set(what, nearest.author);
    }
    return guesses;
  };

/** “Agree” is the shortest word of the three, “live with it” four characters longer, and an objection has a reason. */
function choicesBy(bytesOf: ReadonlyMap<number, number>, shortest = Math.min(...bytesOf.values())): Guesses {
  // The number of an answer takes one character or two.
  if (Math.max(...bytesOf.values()) - Math.min(...bytesOf.values()) <= 1) return new Map();
  const choiceOf = (more: number) => (more <= 1 ? 1 : more <= 5 ? 2 : 3);
  return new Map([...bytesOf].map(([author, bytes]) => [author, choiceOf(bytes - shortest)]));
}

const votersOf = (meeting: Meeting) => meeting.deeds.filter(({ kind }) => kind === "vote");

/** Votes by the length of the frame that brings each. */
export function byLengthOfVotes(meeting: Meeting): Guesses {
  const sent = votersOf(meeting).flatMap(({ author, atMs }): [number, number][] => {
    const packet = packetsOf(meeting, author).find((one) => one.isSent && one.atMs >= atMs);
    return packet ? [[author, packet.bytes]] : [];
  });
  return choicesBy(new Map(sent), lengthOf({ kind: "vote", what: "agree" }));
}

/** Votes by the length of what each voter gets beside the answer: their own vote, which is shown to them. */
export function byLengthOfWhatIsShown(meeting: Meeting): Guesses {
  const got = votersOf(meeting).flatMap(({ author, atMs }): [number, number][] => {
    const packets = packetsOf(meeting, author);
    const at = packets.findIndex((one) => one.isAnswer && one.atMs >= atMs);
    const beside = [packets[at - 1], packets[at + 1]].flatMap((one) => (one && !one.isSent ? one.bytes : []));
    return at >= 0 && beside.length > 0 ? [[author, Math.max(...beside)]] : [];
  });
  return choicesBy(new Map(got));
}

/**
 * A thief of a copy who has watched the lines too: of those whose posts are in one commit, whoever got
 * their answer first is the author of the one that stands first.
 */
export function byOrderOfAnswers(meeting: Meeting, { events }: Stolen): Trial[] {
  const commits = new Map<number, string[]>();
  for (const { commit, body } of events) {
    const text = /"type":"post-added".*"text":"([^"]+)"/.exec(body)?.[1];
    if (text) commits.set(commit, [...(commits.get(commit) ?? []), text]);
  }
  const answered = ({ author, atMs }: Deed): number =>
    packetsOf(meeting, author).find((packet) => packet.isAnswer && packet.atMs >= atMs)?.order ?? 0;
  return [...commits.values()].flatMap((texts): Trial[] => {
    const deeds = meeting.deeds.filter(({ what }) => texts.includes(what));
    if (new Set(deeds.map(({ author }) => author)).size < texts.length || texts.length < 2) return [];
    const ordered = deeds.toSorted((one, other) => answered(one) - answered(other));
    return texts.map((text, at) => ({ isHit: ordered[at]?.what === text, chance: 1 / texts.length }));
  });
}
