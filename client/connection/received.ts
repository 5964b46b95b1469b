import type { Socket } from "socket.io-client";
import type { ClientToServer, Position, ServerToClient, Welcome } from "../../shared/protocol/messages.ts";
import { apply } from "../../shared/protocol/patch.ts";
import type { Me } from "../../shared/session/personal.ts";
import type { View } from "../../shared/session/view.ts";

/** What a page shows of a session, and which version of it that is: it can go on from there after a reload. */
export interface Shown {
  readonly welcome: Welcome;
  readonly view: View;
  readonly me: Me | null;
  readonly position: Position;
}

type Received = { -readonly [Part in keyof Shown]: Shown[Part] | null };

/** What has come of the session up to now; `shown` came before this line was opened. Always the same object. */
export function received(
  socket: Socket<ServerToClient, ClientToServer>,
  shown: Shown | null,
  changed: () => void,
): Readonly<Received> {
  const room: Received = { welcome: null, view: null, me: null, position: null, ...shown };
  let resuming = false;

  socket.on("welcome", (greeting) => {
    room.welcome = greeting;
    resuming = false;
  });
  socket.on("snapshot", (epoch, version, snapshot) => {
    resuming = false;
    room.position = { epoch, version };
    room.view = snapshot;
    changed();
  });
  socket.on("patch", (version, patch) => {
    const { position, view } = room;
    if (!position || !view || version <= position.version) return;
    if (version !== position.version + 1) {
      if (!resuming) socket.emit("resume", position);
      resuming = true;
      return;
    }
    resuming = false;
    room.position = { epoch: position.epoch, version };
    room.view = apply(view as never, patch) as View;
    changed();
  });
  socket.on("me", (personal) => {
    room.me = personal;
    changed();
  });
  return room;
}
