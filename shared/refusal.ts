import { later, localRefusals, no, type RefusalText } from "./localRefusals.ts";

/** Every way in which the server says no. */
export const refusals = {
  // The wire
  malformed: no("The server could not read this message.", "Reload the page to get the current version of the app."),
  "wrong-version": no("This page is older than the server.", "Reload the page."),
  "too-many": later("That was too much at once.", "Wait a moment and try again."),
  unavailable: localRefusals.unavailable,
  "needs-websocket": localRefusals["needs-websocket"],
  // Getting in
  "unknown-session": localRefusals["unknown-session"],
  "session-locked": no(
    "The facilitator has closed the door for newcomers.",
    "Ask the facilitator to open joining again.",
  ),
  "session-full": no("This session is full.", "A place is free when somebody leaves: then try again."),
  "session-ended": localRefusals["session-ended"],
  "session-deleted": no("This session and everything in it has been deleted.", "There is nothing left to do."),
  removed: no("The facilitator has removed you from this session.", "Speak to the facilitator if this was a mistake."),
  "not-facilitator": no(
    "This facilitator link is not valid for the session.",
    "Open the complete facilitator link, including what follows the #.",
  ),
  "main-link-only": no("A co-facilitator’s link is not good for this.", "Ask whoever has the main facilitator link."),
  "link-revoked": no("This link has been taken back.", "Ask the facilitator for a new one."),
  "handed-over": no(
    "You have handed this session over.",
    "Its new facilitator has the controls now. You can close this page.",
  ),
  "too-many-links": no("There are too many co-facilitator links.", "Take one back before you make another."),
  "link-expired": no("This link was good for a time that has passed.", "Ask the facilitator for a new one."),
  "not-allowed": no("This is not yours to do.", "Ask the facilitator."),
  // Rules of the session
  "wrong-stage": no("The room has moved on to another stage.", "Your text is kept on this device."),
  "wrong-step": no("This is not possible at this point of the stage.", "Wait for the facilitator to move on."),
  "time-up": no("Time is up for this round.", "Your text is kept on this device."),
  "not-found": localRefusals["not-found"],
  "stale-edit": no("This has changed or was deleted in the meantime.", "Look at the current version and try again."),
  "too-long": no("This text is too long.", "Shorten it and send it again."),
  "empty-text": no("There is nothing in this text yet.", "Write something first."),
  "too-many-items": no("The limit for this stage is reached.", "Delete one before you add another."),
  "budget-exhausted": no("You have no dots left.", "Take one back to place it elsewhere."),
  "item-limit": no("You have put as many dots on this as allowed.", "Place the next one elsewhere."),
  "side-absent": no(
    "One side has nobody here or would get no card, so cards cannot be dealt across.",
    "Wait for the other side, choose something that it raised, or deal to everyone.",
  ),
  "nothing-here": no("There is nothing to work on in this step yet.", "Go back and collect something first."),
  "vote-open": no("A vote on this is still open.", "Close the vote first, or wait until it is closed."),
  duplicate: no("This is already on the list.", "Use the one that is there."),
  "answered-already": no(
    "The room has answered parts of this story already.",
    "Add this stage to the agenda once more for another story.",
  ),
  "asked-already": no(
    "You asked for more time a moment ago, and a minute was added.",
    "Ask again in a minute if it is not enough.",
  ),
  signed: no("Somebody has put their name to this.", "It can change once they have taken their name back."),
  "past-date": no("This day has passed.", "Choose a day that is still to come."),
  "unknown-section": no(
    "The report has no such section, or none was chosen.",
    "Choose at least one of the sections that it has.",
  ),
  resting: no("The room is taking a breath.", "Let it go on first."),
  "agenda-end": no("This is the last stage.", "End the session when the room is done."),
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof refusals;

/** A refusal as a value: it travels to the person whose command it answers. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly action: string;
  readonly retry: boolean;
  /** ms to wait before a retry, where the server knows. */
  readonly retryAfterMs?: number;
}

export function refusal(code: RefusalCode, retryAfterMs?: number): Refusal {
  const { message, action, retry } = refusals[code];
  return retryAfterMs === undefined ? { code, message, action, retry } : { code, message, action, retry, retryAfterMs };
}
