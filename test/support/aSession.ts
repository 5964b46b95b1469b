import { nanoid } from "nanoid";
import { type Connection, connect, newEditKey } from "../../client/connection/connection.ts";
import { type DeviceStorage, memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { AgendaKey, EditKey, JoinCode, MemberId, SideId } from "../../shared/ids.ts";
import type {
  Ack,
  ClientCommand,
  CreateSession,
  SessionCreated,
  StageCommand,
} from "../../shared/protocol/messages.ts";
import type { SessionCommand } from "../../shared/session/command.ts";
import type { CurrentStage } from "../../shared/session/view.ts";
import type { StageId } from "../../shared/stages/registry.ts";
import { until } from "./until.ts";

/** Somebody in a session, through the client library that the app uses too. */
export interface Person {
  readonly connection: Connection;
  readonly device: DeviceStorage;
  /** The stage as this person sees it; waits until it is the one named. */
  inStage<Id extends StageId>(id: Id): Promise<Extract<CurrentStage, { id: Id }>>;
  /** Sends a command to the stage that this person sees now. */
  act(command: StageCommand, options?: { editKey?: EditKey; text?: string; about?: string }): Promise<Ack>;
  leave(): void;
}

export interface Facilitator extends Person {
  do(command: SessionCommand): Promise<Ack>;
  /** Presses Next and waits until the view shows it. */
  next(times?: number): Promise<void>;
}

export interface TestSession {
  readonly code: JoinCode;
  readonly secret: string;
  readonly facilitator: Facilitator;
  /** `at`: through another server than the session was made at. */
  participant(side: SideId, device?: DeviceStorage, member?: MemberId, at?: string): Promise<Person>;
  screen(): Promise<Person>;
  /** Closes every connection that was opened. */
  close(): void;
}

export const accepted = async (ack: Promise<Ack>): Promise<Extract<Ack, { ok: true }>> => {
  const answer = await ack;
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
  return answer;
};

export const refusedWith = async (ack: Promise<Ack>): Promise<string> => {
  const answer = await ack;
  return answer.ok ? "accepted" : answer.refusal.code;
};

function person(connection: Connection, device: DeviceStorage): Person {
  return {
    connection,
    device,
    inStage: <Id extends StageId>(id: Id) =>
      until(`the stage is ${id}`, () => {
        const stage = connection.view?.stage;
        return stage?.id === id ? (stage as Extract<CurrentStage, { id: Id }>) : null;
      }),
    act(command, { editKey, text, about } = {}) {
      const at = connection.view?.at as AgendaKey;
      return connection.send(command as ClientCommand, {
        at,
        ...(editKey && { editKey }),
        ...(text !== undefined && { own: { text, ...(about && { about }) } }),
      });
    },
    leave: () => connection.close(),
  };
}

const opened = (connection: Connection) =>
  until("the connection is open or refused", () => {
    if (connection.state.kind === "refused") return connection;
    return connection.state.kind === "open" && connection.view ? connection : null;
  });

/** The part of a stage's view that belongs to one step. */
type InStep<View, Step> = View extends { readonly step: infer Any } ? (Step extends Any ? View : never) : never;

/** Waits until the stage is in this step for the person, and gives its view. */
export async function inStep<Id extends StageId, Step extends string>(person: Person, id: Id, step: Step) {
  const stage = await until(`${id} is at ${step}`, () => {
    const { stage } = person.connection.view ?? {};
    return stage?.id === id && stage.view.step === step ? stage : null;
  });
  return stage.view as unknown as InStep<Extract<CurrentStage, { id: Id }>["view"], Step>;
}

/** Sends a text of their own; `text` is what their device keeps of it. */
export const write = (person: Person, command: StageCommand, text: string) =>
  accepted(person.act(command, { editKey: newEditKey(), text }));

type Line = Parameters<typeof connect>[0];

async function entered(line: Line, open: Connection[] = []): Promise<Person> {
  const connection = connect(line);
  open.push(connection);
  return person(await opened(connection), line.storage);
}

const asParticipant = (
  url: string,
  code: JoinCode,
  side: SideId,
  storage = memoryStorage(),
  member = nanoid(22) as MemberId,
): Line => ({ url, credentials: { as: "participant", code, member, side }, storage });

/** Somebody who comes into a session by its code. */
export const joined = (url: string, code: JoinCode, side: SideId): Promise<Person> =>
  entered(asParticipant(url, code, side));

/** A new session on the server, with its facilitator connected. */
export async function aSession(url: string, create: Partial<CreateSession> = {}): Promise<TestSession> {
  const body = {
    template: "essentials",
    title: "Sales and operations",
    sides: { a: "Sales", b: "Operations" },
    ...create,
  };
  const answer = await fetch(`${url}/api/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`no session was created: ${answer.status} ${await answer.text()}`);
  const { code, secret } = (await answer.json()) as SessionCreated;
  const open: Connection[] = [];
  const enter = (line: Line) => entered(line, open);

  const device = memoryStorage();
  const chair = await enter({ url, credentials: { as: "facilitator", code, secret }, storage: device });
  const facilitator: Facilitator = {
    ...chair,
    do: (command) => chair.connection.send(command),
    async next(times = 1) {
      for (let count = 0; count < times; count += 1) {
        const before = JSON.stringify([chair.connection.view?.at, chair.connection.view?.next]);
        await accepted(chair.connection.send({ type: "next" }));
        await until(
          "the room has moved on",
          () => JSON.stringify([chair.connection.view?.at, chair.connection.view?.next]) !== before,
        );
      }
    },
  };
  return {
    code,
    secret,
    facilitator,
    participant: (side, device, member, at = url) => enter(asParticipant(at, code, side, device, member)),
    screen: () =>
      enter({
        url,
        credentials: { as: "screen", code, key: chair.connection.welcome?.screenKey ?? "" },
        storage: memoryStorage(),
      }),
    close() {
      for (const connection of open) connection.close();
    },
  };
}

export { newEditKey };
