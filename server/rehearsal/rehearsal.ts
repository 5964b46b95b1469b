import { type JoinCode, type SideId, sideIds } from "../../shared/ids.ts";
import type { Character } from "./behaviour.ts";
import { around } from "./choosing.ts";
import type { After, Pace } from "./pace.ts";
import { simulatedPerson } from "./person.ts";

export interface RehearsalOptions {
  /** Origin of the server. */
  readonly url: string;
  readonly code: JoinCode;
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

const names = {
  a: [
    "Maya Lindqvist",
    "Tom Okafor",
    "Elena Rossi",
    "Jonas Weber",
    "Aisha Khan",
    "Lucas Moreau",
    "Nora Byrne",
    "Ivan Petrov",
    "Sofia Almeida",
    "Kenji Mori",
    "Laura Jansen",
    "David Cohen",
  ],
  b: [
    "Priya Nair",
    "Ben Schäfer",
    "Chloe Martin",
    "Marek Nowak",
    "Fatima Haddad",
    "Oskar Nilsson",
    "Grace Mwangi",
    "Hugo Silva",
    "Mei Chen",
    "Anton Gruber",
    "Ruth Adeyemi",
    "Paul Dubois",
  ],
  neutral: [
    "Ines Carvalho",
    "Robin Taylor",
    "Yara Haddad",
    "Sam Jensen",
    "Lea Fischer",
    "Noel Park",
    "Dina Rahman",
    "Max Keller",
    "Ada Nowak",
    "Theo Martin",
    "Uma Patel",
    "Finn Larsen",
  ],
} as const satisfies Record<SideId, readonly string[]>;

/** The people of a side, by seat. */
const charactersOf = (side: SideId, count: number): Character[] =>
  Array.from({ length: count }, (_, seat) => ({ side, seat, name: around<string>(names[side], seat) }));

/** People come in one after the other, each in their own time, and stay until they leave by themselves or are stopped. */
export function rehearse({ people, onChange, ...shared }: RehearsalOptions): Rehearsal {
  const { pace, random, after } = shared;
  const here = new Set<{ leave(): void }>();
  const characters = sideIds.flatMap((side) => charactersOf(side, people[side]));

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
