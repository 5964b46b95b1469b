import { act } from "@testing-library/react";
import { type ReactNode, Suspense } from "react";
import * as v from "valibot";
import Facilitator from "../../client/stages/perspective-swap/Facilitator.tsx";
import Participant from "../../client/stages/perspective-swap/Participant.tsx";
import Screen from "../../client/stages/perspective-swap/Screen.tsx";
import { SessionProvider } from "../../client/store/SessionProvider.tsx";
import type { SideId } from "../../shared/ids.ts";
import type { View } from "../../shared/session/view.ts";
import { PerspectiveSwapSettings } from "../../shared/stages/perspective-swap/schema.ts";
import type {
  SwapFacilitatorView,
  SwapParticipantView,
  SwapPersonal,
  SwapScreenView,
} from "../../shared/stages/perspective-swap/view.ts";
import { aConnection, aKey, aView, type FakeConnection } from "./aConnection.ts";
import { inSession } from "./inSession.tsx";

export const at = aKey("swap");

type Item = SwapScreenView["items"][ReturnType<typeof aKey>];

export const promised = aKey("promised");
export const moved = aKey("moved");

/** One pain point of each side. */
export const anItem = (more: Partial<Item> = {}): Item => ({
  place: 0,
  text: "A deal is signed with a date that nobody asked us about",
  side: "b",
  restatements: {},
  proposals: {},
  ...more,
});
export const items = {
  [promised]: anItem(),
  [moved]: anItem({ place: 1, text: "A date moves, and the customer tells me", side: "a" }),
};

/** Texts under ids that sort in the order in which they are given. */
export const texts = (...all: readonly string[]) =>
  Object.fromEntries(all.map((text, place) => [aKey(`text-${place}`), { text }]));

export const participantView = (more: Partial<SwapParticipantView> = {}): SwapParticipantView => ({
  step: "restate",
  items,
  hidden: {},
  ...more,
});

/** The session around the stage: what happens at zero, the clock and the counts. */
export const aSession = (more: Partial<View> = {}, atZero: "wait" | "lock" = "wait"): View =>
  aView({
    phase: "live",
    at,
    present: { a: 3, b: 4, neutral: 0 },
    stage: { key: at, id: "perspective-swap", atZero, warnMs: 0, view: participantView() },
    ...more,
  });

interface Seat {
  readonly side?: SideId;
  readonly connection?: FakeConnection;
}

/** Draws a part of the stage; `again` draws it with what the server has sent since. */
async function drawn<Seen>(part: (seen: Seen) => ReactNode, seen: Seen, connection: FakeConnection) {
  const shown = await inSession(part(seen), connection);
  const again = (next: Seen) =>
    act(async () =>
      shown.rerender(
        <SessionProvider code="ACDEFGHJ" connection={connection}>
          <Suspense fallback="…">{part(next)}</Suspense>
        </SessionProvider>,
      ),
    );
  return { ...shown, again };
}

export const asParticipant = (
  view: Partial<SwapParticipantView>,
  me: SwapPersonal = {},
  { side = "a", connection = aConnection({ view: aSession() }) }: Seat = {},
) =>
  drawn<SwapPersonal>(
    (mine) => <Participant at={at} view={participantView(view)} me={mine} side={side} />,
    me,
    connection,
  );

const settings = v.parse(PerspectiveSwapSettings, {});

export const asFacilitator = (view: SwapFacilitatorView, session: Partial<View> = {}) =>
  drawn<SwapFacilitatorView>(
    (seen) => <Facilitator at={at} view={seen} settings={settings} />,
    view,
    aConnection({ view: aSession(session) }),
  );

export const onScreen = (view: SwapScreenView, session: Partial<View> = {}) =>
  inSession(<Screen view={view} />, aConnection({ view: aSession(session) }));
