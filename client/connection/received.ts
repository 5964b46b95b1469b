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

/** What has come of the session, `shown` before this line was opened among it: a whole view, and then its changes. */
export function received(socket: Socket<ServerToClient, ClientToServer>, shown: Shown | null, changed: () => void) {
  let welcome: Welcome | null = shown?.welcome ?? null;
  let view: View | null = shown?.view ?? null;
  let me: Me | null = shown?.me ?? null;
  let position: Position | null = shown?.position ?? null;
  let resuming = false;

  socket.on("welcome", (greeting) => {
    welcome = greeting;
    resuming = false;
  });
  socket.on("snapshot", (epoch, version, snapshot) => {
    resuming = false;
    position = { epoch, version };
    view = snapshot;
    changed();
  });
  socket.on("patch", (version, patch) => {
    if (!position || !view || version <= position.version) return;
    if (version !== position.version + 1) {
      if (!resuming) socket.emit("resume", position);
      resuming = true;
      return;
    }
    resuming = false;
    position = { epoch: position.epoch, version };
    view = apply(view as never, patch) as View;
    changed();
  });
  socket.on("me", (personal) => {
    me = personal;
    changed();
  });

  return {
    get welcome() {
      return welcome;
    },
    get view() {
      return view;
    },
    get me() {
      return me;
    },
    get position() {
      return position;
    },
    /** All of it; null while something is missing. */
    get shown(): Shown | null {
      return welcome && view && position && { welcome, view, me, position };
    },
  };
}
