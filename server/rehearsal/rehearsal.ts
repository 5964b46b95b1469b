import { type JoinCode, type SideId, sideIds } from "../../shared/ids.ts";
import type { Language } from "../../shared/languages.ts";
import type { Character } from "./behaviour.ts";
import { around } from "./choosing.ts";
import type { After, Pace } from "./pace.ts";
import { simulatedPerson } from "./person.ts";
import { everySpeech } from "./speech/everySpeech.ts";

export interface RehearsalOptions {
  /** Origin of the server. */
  readonly url: string;
  readonly code: JoinCode;
  /** That of the session, for the names that people sign with. What they write follows the session's. */
  readonly language: Language;
  /** How many come in on each side. */
  readonly people: Readonly<Record<SideId, number>>;
  readonly pace: Pace;
  readonly random: () => number;
  readonly after: After;
  /** So many are left; 0 once, at the end. */
  readonly onChange: (left: number) => void;
}

export interface Rehearsal {
  /** How many take part, or are about to come in. */
  readonly size: number;
  stop(): void;
}

/** The people of a side, by seat, with names that are usual where its language is spoken. */
const charactersOf = (side: SideId, count: number, language: Language): Character[] =>
  Array.from({ length: count }, (_, seat) => ({ side, seat, name: around(everySpeech[language].names[side], seat) }));

/** People come in one after the other, each in their own time, and stay until they leave by themselves or are stopped. */
export function rehearse({ people, language, onChange, ...shared }: RehearsalOptions): Rehearsal {
  const { pace, random, after } = shared;
  const here = new Set<{ leave(): void }>();
  const characters = sideIds.flatMap((side) => charactersOf(side, people[side], language));

  for (const character of characters) {
    const gone = () => {
      here.delete(seat);
      onChange(here.size);
    };
    let leave = after(random() * pace.pauseMs[1], () => {
      ({ leave } = simulatedPerson({ ...shared, character, onGone: gone }));
      isIn = true;
    });
    let isIn = false;
    const seat = {
      leave() {
        leave();
        // Who has not come in yet tells nobody of leaving.
        if (!isIn) gone();
      },
    };
    here.add(seat);
  }
  return {
    get size() {
      return here.size;
    },
    stop() {
      for (const seat of [...here]) seat.leave();
    },
  };
}
