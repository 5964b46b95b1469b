import * as v from "valibot";
import type { OwnContent } from "../../client/connection/connection.ts";
import type { Character } from "../../server/rehearsal/behaviour.ts";
import { nextDriving } from "../../server/rehearsal/chair.ts";
import { type Doing, nextDoing, stepOf } from "../../server/rehearsal/doing.ts";
import type { Badge, ContentId, EditKey, JoinCode } from "../../shared/ids.ts";
import type { Language } from "../../shared/languages.ts";
import type { StageCommand } from "../../shared/protocol/messages.ts";
import { AgendaDraft } from "../../shared/session/agenda.ts";
import type { SessionCommand } from "../../shared/session/command.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { sample } from "../../shared/session/live.ts";
import { type Me, personal } from "../../shared/session/personal.ts";
import { currentScope, reconcile } from "../../shared/session/scope.ts";
import { type Audience, type View, view } from "../../shared/session/view.ts";
import { stageIds } from "../../shared/stages/registry.ts";
import type { Typed } from "../../shared/stages/stage.ts";
import { aCore, facilitator, someone } from "./aCore.ts";
import { seededRandom } from "./seededRandom.ts";

/** What one state of the room is to everybody. */
export interface RoomState {
  /** Such as `pain-points voting`. */
  readonly name: string;
  readonly view: <A extends Audience>(audience: A) => View<A>;
  /** Of the first person of the first side, and what their device keeps. */
  readonly me: Me;
  readonly own: readonly OwnContent[];
  /** Epoch ms of the server. */
  readonly nowMs: number;
}

const badges = ["Calm Heron", "Glad Otter", "Keen Finch", "Mild Badger", "Quick Newt", "Warm Lynx"];
const names = ["Maya Lindqvist", "Tom Adeyemi", "Lena Hoffmann", "Priya Nair", "Sam Okafor", "Jo Brandt"];
/** As with simulated people on a server: it ends what would go round in circles. */
const [mostRefusals, mostActs] = [3, 60];

interface Somebody {
  readonly character: Character;
  readonly badge: Badge;
  own: readonly OwnContent[];
  sent: readonly Typed[];
  refused: number;
  ready: boolean;
}

/**
 * Each state of a session with every stage that there is, after simulated people have done in it what they
 * would do, or as they find it when they come to it; or every moment, after each act of anybody. The same ones
 * each time, to the last id: no server, no clock and no chance is in it.
 */
export function* statesOfARoom(
  when: "found" | "done" | "each" = "done",
  language: Language = "en",
): Generator<RoomState> {
  const core = aCore(stageIds.map((stage) => v.parse(AgendaDraft, { stage })));
  core.nowMs = Date.UTC(2026, 4, 4, 9);
  core.state = { ...core.state, code: "ACDEFGHJK" as JoinCode, title: "Sales meets operations" };
  if (language !== "en") core.do({ type: "set-language", language });
  const [random, dealing] = [seededRandom(5), seededRandom(7)];
  const people: readonly Somebody[] = badges.map((badge, at) => ({
    character: { side: at < 3 ? "a" : "b", seat: at % 3, name: names[at] ?? "" },
    badge: badge as Badge,
    own: [],
    sent: [],
    refused: 0,
    ready: false,
  }));
  core.present = { ...core.present, a: 3, b: 3 };
  let texts = 0;

  const live = () =>
    sample(
      core.state,
      people.map(({ badge, character: { side }, ready }) => ({ badge, side, ready })),
    );
  const seenBy = <A extends Audience>(audience: A): View<A> => view(core.state, live(), audience);
  const actor = ({ badge, character: { side } }: Somebody) => someone(badge, side);
  const meOf = (person: Somebody): Me =>
    personal(core.state, { ...actor(person), badge: person.badge, ready: person.ready, moreTime: false });

  /** Cards are dealt to who is here, as a server does it. */
  function deal(): void {
    if (currentScope(core.state) === null) return;
    const here = people.map((person) => {
      const { side, pseudonym } = actor(person);
      return { side, pseudonym };
    });
    core.state = evolveAll(
      core.state,
      reconcile(core.state, () => here, dealing),
    );
  }

  function perform(person: Somebody, doing: Doing): void {
    if (doing.kind === "ready") {
      person.ready = true;
      return;
    }
    const { command, text, editKey } = doing.act;
    person.sent = [...person.sent, command];
    const before = person.own.find((own) => own.editKey === editKey);
    if (text && !before) texts += 1;
    const id = `text-${texts}`.padEnd(22, "_");
    const contentId = text ? (before?.contentId ?? (id as ContentId)) : null;
    if (core.inStage(command as StageCommand, actor(person), contentId) !== "accepted") {
      person.refused += 1;
      return;
    }
    if (!text || !contentId) return;
    const kept: OwnContent = {
      editKey: before?.editKey ?? (id as EditKey),
      contentId,
      at: doing.at,
      type: before?.type ?? command.type,
      order: before?.order ?? texts,
      ...text,
    };
    person.own = [...person.own.filter(({ editKey }) => editKey !== kept.editKey), kept];
  }

  function doingOf(person: Somebody): Doing | null {
    const { own, sent, character, refused } = person;
    const me = meOf(person);
    const doing = nextDoing({ view: seenBy("participant"), me, own, nowMs: core.nowMs }, sent, character, random);
    const isTired = refused >= mostRefusals || sent.length >= mostActs;
    if (!isTired || doing?.kind !== "act") return doing;
    return person.ready ? null : { kind: "ready" };
  }

  /** Everybody does what they would do, in turns. */
  function* settling(): Generator<RoomState> {
    let isQuiet = false;
    while (!isQuiet) {
      isQuiet = true;
      for (const person of people) {
        const doing = doingOf(person);
        if (!doing) continue;
        isQuiet = false;
        perform(person, doing);
        yield now();
      }
    }
  }
  function settle(): void {
    for (const _ of settling());
  }

  function now(): RoomState {
    const [first] = people;
    if (!first) throw new Error("nobody is here");
    const [state, here] = [core.state, live()];
    const { stage, phase } = seenBy("facilitator");
    return {
      name: stage ? `${stage.id} ${stage.view.step}` : phase,
      view: (audience) => view(state, here, audience),
      me: meOf(first),
      own: first.own,
      nowMs: core.nowMs,
    };
  }

  let step = "";
  let sent: readonly Typed[] = [];
  const seen = new Set<string>();
  while (true) {
    const chair = seenBy("facilitator");
    if (stepOf(chair) !== step) {
      step = stepOf(chair);
      sent = [];
      for (const person of people) Object.assign(person, { sent: [], refused: 0, ready: false });
    }
    deal();
    if (when === "done") settle();
    const found = now();
    if (when === "each" || !seen.has(found.name)) yield found;
    seen.add(found.name);
    if (when === "each") yield* settling();
    if (when === "found") settle();
    if (chair.phase === "ended") return;
    const driving = nextDriving(seenBy("facilitator"), sent, { expected: 0, isPatient: false });
    if (!driving) throw new Error(`nothing to do in ${found.name}`);
    sent = [...sent, driving.command];
    const answer = driving.at
      ? core.inStage(driving.command as StageCommand, facilitator)
      : core.do(driving.command as SessionCommand);
    if (answer !== "accepted") throw new Error(`${driving.command.type} was refused in ${found.name}: ${answer}`);
  }
}
