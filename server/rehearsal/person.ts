import { nanoid } from "nanoid";
import { connect, newEditKey } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { JoinCode, MemberId } from "../../shared/ids.ts";
import type { Ack, ClientCommand } from "../../shared/protocol/messages.ts";
import type { View } from "../../shared/session/view.ts";
import type { Typed } from "../../shared/stages/stage.ts";
import type { Character } from "./behaviour.ts";
import { type Doing, nextDoing, stepOf } from "./doing.ts";
import { type After, delayMs, type Pace } from "./pace.ts";

export interface PersonOptions {
  /** Origin of the server. */
  readonly url: string;
  readonly code: JoinCode;
  readonly character: Character;
  readonly pace: Pace;
  readonly random: () => number;
  readonly after: After;
  /** They have left, by themselves or because they were sent away. */
  readonly onGone: () => void;
}

/** After so many refusals in one step they leave it at that. */
const mostRefusals = 3;
/** Nobody does more in one step; it ends what would go round in circles. */
const mostActs = 60;

const isContent = (doing: Doing): number => (doing.kind === "act" ? (doing.act.text?.text.length ?? 0) : 0);

/** [RE2] A simulated person: a device with a connection like any other, and somebody who looks at it. */
export function simulatedPerson({ url, code, character, pace, random, after, onGone }: PersonOptions) {
  const { side } = character;
  const connection = connect({
    url,
    credentials: { as: "participant", code, member: nanoid(22) as MemberId, side },
    storage: memoryStorage(),
  });
  let step = "";
  let sent: Typed[] = [];
  let refused = 0;
  let cancel: (() => void) | null = null;
  let isSending = false;
  let hasLeft = false;

  function leave(): void {
    if (hasLeft) return;
    hasLeft = true;
    cancel?.();
    connection.close();
    onGone();
  }

  function next(): Doing | null {
    const { me, own } = connection;
    const view = connection.view as View<"participant"> | null;
    if (!view || !me) return null;
    const isTired = refused >= mostRefusals || sent.length >= mostActs;
    const doing = nextDoing({ view, me, own, nowMs: connection.serverNowMs() }, sent, character, random);
    if (!isTired || doing?.kind !== "act") return doing;
    return me.ready ? null : { kind: "ready" };
  }

  function perform(doing: Doing): Promise<Ack> {
    if (doing.kind === "ready") return connection.send({ type: "ready", ready: true });
    const { command, text, editKey } = doing.act;
    sent = [...sent, command];
    const key = text ? (editKey ?? newEditKey()) : undefined;
    return connection.send(command as ClientCommand, {
      at: doing.at,
      ...(key && { editKey: key }),
      ...(text && { own: text }),
    });
  }

  async function act(): Promise<void> {
    const doing = next();
    if (!doing) return;
    isSending = true;
    const answer = await perform(doing);
    isSending = false;
    if (!answer.ok) refused += 1;
    for (const { id, state } of connection.outbox) if (state === "refused") connection.dismiss(id);
    look();
  }

  /** Something has changed, or something is done: plans what comes next, unless that is under way. */
  function look(): void {
    if (hasLeft) return;
    const { view, state } = connection;
    if (state.kind === "refused" || view?.phase === "ended") {
      leave();
      return;
    }
    if (view && stepOf(view) !== step) {
      step = stepOf(view);
      sent = [];
      refused = 0;
      cancel?.();
      cancel = null;
    }
    if (cancel || isSending) return;
    const doing = next();
    if (!doing) return;
    cancel = after(delayMs(pace, sent.length === 0, isContent(doing), random), () => {
      cancel = null;
      void act();
    });
  }

  connection.subscribe(look);
  return { leave };
}
