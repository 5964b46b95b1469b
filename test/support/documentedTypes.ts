/** A module that compiles where the types of docs/protocol.md are those of the code, and not else. */
export const comparison = (documented: string): string => `
import type * as Ids from "../shared/ids.ts";
import type { Day } from "../shared/day.ts";
import type { RefusalCode } from "../shared/refusal.ts";
import type * as Messages from "../shared/protocol/messages.ts";
import type * as Links from "../shared/protocol/readerLinks.ts";
import type { TermToBring } from "../shared/stages/shared-vocabulary/brought.ts";
import type { Me as MeInCode } from "../shared/session/personal.ts";
import type * as Code from "../shared/session/view.ts";

${documented}

type String = RefusalCode | Day | Ids.${idTypes.join(" | Ids.")};

/** Without brands, readonly, and undefined beside an absent field; intersections made into one object. */
type Plain<T> = T extends String
  ? string
  : T extends string | number | boolean
    ? T
    : T extends readonly unknown[]
      ? { -readonly [Key in keyof T]: Plain<T[Key]> }
      : T extends object
        ? { -readonly [Key in keyof T as [T[Key]] extends [undefined] ? never : PlainKey<Key>]: Plain<Exclude<T[Key], undefined>> }
        : T;
type PlainKey<Key> = Key extends String ? (string extends Key ? Key : Key extends keyof { [Id in RefusalCode]: 1 } ? Key : string) : Key;

type Same<One, Other> =
  (<T>() => T extends Plain<One> ? 1 : 2) extends <T>() => T extends Plain<Other> ? 1 : 2 ? true : false;
type Check<Passed extends true> = Passed;

export type Everything = [
  Check<Same<Hello, Messages.Hello>>,
  Check<Same<Position, Messages.Position>>,
  Check<Same<Welcome, Messages.Welcome>>,
  Check<Same<Envelope, Messages.Envelope>>,
  Check<Same<Ack, Messages.Ack>>,
  Check<Same<OwnAsked, Messages.OwnAsked>>,
  Check<Same<OwnFound, Messages.OwnFound>>,
  Check<Same<View<"participant">, Code.View<"participant">>>,
  Check<Same<View<"facilitator">, Code.View<"facilitator">>>,
  Check<Same<View<"screen">, Code.View<"screen">>>,
  Check<Same<Me, MeInCode>>,
  Check<Same<BroughtTerm, TermToBring>>,
  Check<Same<ReaderLink, Links.ReaderLink>>,
  Check<Same<SessionBefore, NonNullable<Messages.CreateSession["from"]>>>,
];
`;

const idTypes = [
  "SessionId",
  "JoinCode",
  "AgendaKey",
  "ContentId",
  "EditKey",
  "MemberId",
  "CommandId",
  "LinkId",
  "Badge",
];
