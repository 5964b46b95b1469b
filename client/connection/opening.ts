import type { Socket } from "socket.io-client";

const unheardRetryMs = 500;

/**
 * Opens a line again where the library would wait too long, or for ever. A server that dies between taking the
 * line and its first word closes it without an error: the library hears only errors at that point, and would
 * wait for twenty seconds.
 */
export function opening(socket: Socket) {
  let retrying: ReturnType<typeof setTimeout> | undefined;

  function watch(): void {
    const { engine } = socket.io;
    let isHeard = false;
    const hear = () => {
      isHeard = true;
    };
    engine.once("open", hear);
    engine.once("error", hear);
    engine.once("close", () => {
      if (isHeard || socket.io.engine !== engine || !socket.active) return;
      clearTimeout(retrying);
      retrying = setTimeout(anew, unheardRetryMs);
    });
  }
  /** At once, where the library would wait until its next attempt is due. */
  function anew(): void {
    if (socket.connected) return;
    socket.disconnect().connect();
    watch();
  }
  watch();
  // The line itself is made right after this event.
  socket.io.on("reconnect_attempt", () => queueMicrotask(watch));

  return {
    anew,
    /** After an error that the server has answered with: then the library does not try again by itself. */
    after(ms: number): void {
      retrying = setTimeout(() => socket.connect(), ms);
    },
    stop: () => clearTimeout(retrying),
  };
}
