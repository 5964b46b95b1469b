import { vi } from "vitest";
import { isOff } from "./protections.ts";
import { longestInOnePiece, sealedSoFar } from "./remains.ts";
import { serverLog } from "./serverLog.ts";

/**
 * Each protection as a stand-in that does nothing while it is off. They exist in the bench's
 * process alone: the server has no setting for any of them.
 */
let counted = 0;
const nextId = () => {
  counted += 1;
  return String(counted).padStart(22, "0");
};
const idOf = new Map<string, string>();

vi.mock("../../server/sessions/secrets.ts", async (original) => {
  const real = await original<typeof import("../../server/sessions/secrets.ts")>();
  return {
    ...real,
    sessionSecrets(sessionKey: string) {
      const secrets = real.sessionSecrets(sessionKey);
      return {
        ...secrets,
        contentId(editKey: Parameters<typeof secrets.contentId>[0]) {
          if (!isOff("random ids")) return secrets.contentId(editKey);
          const id = idOf.get(editKey) ?? nextId();
          idOf.set(editKey, id);
          return id;
        },
      };
    },
  };
});

vi.mock("../../server/sessions/shuffle.ts", async (original) => {
  const real = await original<typeof import("../../server/sessions/shuffle.ts")>();
  const inRandomOrder: typeof real.inRandomOrder = (items, senderOf, random) =>
    isOff("random order in a commit") ? items : real.inRandomOrder(items, senderOf, random);
  const bySender: typeof real.bySender = (items, senderOf) =>
    isOff("answers in an order of their own") ? items : real.bySender(items, senderOf);
  return { ...real, inRandomOrder, bySender };
});

vi.mock("../../shared/protocol/padding.ts", async (original) => {
  const real = await original<typeof import("../../shared/protocol/padding.ts")>();
  return { ...real, paddingFor: (bytes: number) => (isOff("padding") ? "" : real.paddingFor(bytes)) };
});

// What the server writes to its log, for whoever steals it.
vi.mock("pino", async (original) => {
  const real = await original<typeof import("pino")>();
  return { ...real, destination: () => ({ write: (line: string) => void serverLog.push(line) }) };
});

vi.mock("../../server/sockets/commandEdge.ts", async (original) => {
  const real = await original<typeof import("../../server/sockets/commandEdge.ts")>();
  const parseCommand: typeof real.parseCommand = (raw, state, secrets) => {
    const parsed = real.parseCommand(raw, state, secrets);
    const isLogged = isOff("a log that says nothing") && "work" in parsed && parsed.work.kind === "stage";
    // As a log of requests would have it, without any content.
    if (isLogged) serverLog.push(JSON.stringify({ level: 20, time: Date.now(), ...parsed.work, command: {} }));
    return parsed;
  };
  return { ...real, parseCommand };
});

vi.mock("../../server/log/sealing.ts", async (original) => {
  const real = await original<typeof import("../../server/log/sealing.ts")>();
  const noted = (key: Buffer, sealed: Buffer): Buffer => {
    // As they are now: the server may write over either.
    if (sealed.length <= longestInOnePiece) sealedSoFar.push({ key: Buffer.from(key), sealed: Buffer.from(sealed) });
    return sealed;
  };
  const seal: typeof real.seal = (key, text) => noted(key, real.seal(key, text));
  const sealEvents: typeof real.sealEvents = (key, events) => noted(key, real.sealEvents(key, events));
  return { ...real, seal, sealEvents };
});

vi.mock("../../server/log/sqlite/file.ts", async (original) => {
  const real = await original<typeof import("../../server/log/sqlite/file.ts")>();
  const openSqliteFile: typeof real.openSqliteFile = (file) => {
    const db = real.openSqliteFile(file);
    if (!isOff("bytes overwritten")) return db;
    db.pragma("secure_delete = OFF");
    // Else SQLite by itself writes over the log from time to time.
    db.pragma("wal_autocheckpoint = 0");
    return db;
  };
  return { ...real, openSqliteFile };
});

vi.mock("../../server/log/sqlite/walTruncation.ts", async (original) => {
  const real = await original<typeof import("../../server/log/sqlite/walTruncation.ts")>();
  class WalTruncation extends real.WalTruncation {
    override schedule(): void {
      if (!isOff("bytes overwritten")) super.schedule();
    }
    override now(): void {
      if (!isOff("bytes overwritten")) super.now();
    }
  }
  return { ...real, WalTruncation };
});

vi.mock("../../shared/stages/shared-vocabulary/agreement.ts", async (original) => {
  const real = await original<typeof import("../../shared/stages/shared-vocabulary/agreement.ts")>();
  const judge: typeof real.judge = (...given) => {
    const judgement = real.judge(...given);
    return isOff("reasons of sides in sight") ? { ...judgement, reasonsOf: ["a", "b", "neutral"] } : judgement;
  };
  return { ...real, judge };
});

vi.mock("../../server/sessions/vault.ts", async (original) => {
  const real = await original<typeof import("../../server/sessions/vault.ts")>();
  const secretsThatChange: typeof real.secretsThatChange = (state, vault) =>
    real.secretsThatChange(state, vault).filter((change) => !(isOff("secrets that die") && "destroy" in change));
  return { ...real, secretsThatChange };
});

vi.mock("../../shared/session/scope.ts", async (original) => {
  const real = await original<typeof import("../../shared/session/scope.ts")>();
  const isToBeSealed: typeof real.isToBeSealed = (before, after) =>
    !isOff("a snapshot in place of events") && real.isToBeSealed(before, after);
  // What is logged apart comes with a snapshot, which would take the place of events too.
  const isLoggedApart: typeof real.isLoggedApart = (state, event) =>
    !isOff("a snapshot in place of events") && !isOff("writers apart from texts") && real.isLoggedApart(state, event);
  const isTakenBack: typeof real.isTakenBack = (event) =>
    !isOff("a snapshot in place of events") && real.isTakenBack(event);
  return { ...real, isToBeSealed, isLoggedApart, isTakenBack };
});

vi.mock("../../shared/anonymity/disclosure.ts", async (original) => {
  const real = await original<typeof import("../../shared/anonymity/disclosure.ts")>();
  const namedSides: typeof real.namedSides = (writers, present) =>
    isOff("rule of three") ? (["a", "b", "neutral"] as const) : real.namedSides(writers, present);
  const coarse: typeof real.coarse = (count) => (isOff("rough counts") ? count : real.coarse(count));
  return { ...real, namedSides, coarse };
});

vi.mock("../../shared/anonymity/differences.ts", async (original) => {
  const real = await original<typeof import("../../shared/anonymity/differences.ts")>();
  const mayFollow: typeof real.mayFollow = (shown, next, answered) =>
    isOff("rule of three between totals") || real.mayFollow(shown, next, answered);
  const tellable: typeof real.tellable = (shown, counted, ways, answered) =>
    isOff("rule of three between totals")
      ? ways[0] && real.toldAs(counted, ways[0])
      : real.tellable(shown, counted, ways, answered);
  return { ...real, mayFollow, tellable };
});

vi.mock("../../shared/json.ts", async (original) => {
  const real = await original<typeof import("../../shared/json.ts")>();
  return { ...real, inKeyOrder: <Value>(value: Value) => (isOff("sorted lists") ? value : real.inKeyOrder(value)) };
});

// All texts but posts, which lie in a trie by their ids and have no other order.
vi.mock("../../shared/anonymity/byId.ts", async (original) => {
  const real = await original<typeof import("../../shared/anonymity/byId.ts")>();
  const listed: typeof real.listed = (byId) =>
    isOff("sorted lists") ? (Object.entries(byId) as never) : real.listed(byId);
  const shuffled: typeof real.shuffled = (list) =>
    isOff("sorted lists") ? Object.fromEntries(list) : real.shuffled(list);
  return { ...real, listed, shuffled };
});

vi.mock("../../shared/stages/pain-points/view.ts", async (original) => {
  const real = await original<typeof import("../../shared/stages/pain-points/view.ts")>();
  /** The same view, and what people are writing just now. */
  const live = <View extends (state: never, settings: never) => object>(view: View): View =>
    ((state: { step: string; unseen?: object }, settings: never) =>
      isOff("hidden until the reveal") && state.step === "writing"
        ? { ...view(state as never, settings), posts: state.unseen }
        : view(state as never, settings)) as unknown as View;
  return {
    ...real,
    facilitatorView: live(real.facilitatorView),
    participantView: live(real.participantView),
    screenView: live(real.screenView),
  };
});

vi.mock("../../shared/stages/temperature/view.ts", async (original) => {
  const real = await original<typeof import("../../shared/stages/temperature/view.ts")>();
  const { picture } = await import("../../shared/stages/temperature/rules.ts");
  const roomView: typeof real.roomView = (state, settings, context) => {
    const view = real.roomView(state, settings, context);
    if (!isOff("totals after the close") || state.step !== "asking") return view;
    return { ...view, picture: picture(state.ballot, context.present) } as never;
  };
  return { ...real, roomView };
});
