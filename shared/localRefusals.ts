import type { Refusal } from "./refusal.ts";

/**
 * `message` says what is wrong and `action` what to do, in plain English; clients translate by `code`.
 * `retry` tells whether sending the same command again later can help.
 */
export interface RefusalText {
  readonly message: string;
  readonly action: string;
  readonly retry: boolean;
}

export const no = (message: string, action: string): RefusalText => ({ message, action, retry: false });
export const later = (message: string, action: string): RefusalText => ({ message, action, retry: true });

/**
 * The refusals that a page gives by itself, because no server was asked or none has answered. They stand
 * apart so that a phone's first load has these and no others.
 */
export const localRefusals = {
  unavailable: later("The server cannot save right now.", "Keep the page open: it tries again by itself."),
  "needs-websocket": later(
    "Your network does not let this page’s connection (a WebSocket) through.",
    "Try another network, such as the one of your phone. What you wrote is kept.",
  ),
  "unknown-session": no("There is no session with this code.", "Check the code with the facilitator."),
  "session-ended": no("This session has ended.", "Ask the facilitator for the report."),
  "not-found": no("This is no longer there.", "Nothing is needed: the list is up to date."),
} as const satisfies Record<string, RefusalText>;

export type LocalRefusalCode = keyof typeof localRefusals;

export const isLocalRefusal = (code: string): code is LocalRefusalCode => Object.hasOwn(localRefusals, code);

export const localRefusal = (code: LocalRefusalCode): Refusal => ({ code, ...localRefusals[code] });
