import { act, type RenderResult, render } from "@testing-library/react";
import { type ReactNode, Suspense } from "react";
import { onTestFinished, vi } from "vitest";
import { SessionProvider } from "../../client/store/SessionProvider.tsx";
import { aConnection, type FakeConnection } from "./aConnection.ts";

const within = (children: ReactNode, connection: FakeConnection) => (
  <SessionProvider code="ACDEFGHJ" connection={connection}>
    <Suspense fallback="…">{children}</Suspense>
  </SessionProvider>
);

/** Draws something inside a session whose connection the test holds. */
export async function inSession(
  children: ReactNode,
  connection: FakeConnection = aConnection(),
): Promise<RenderResult & { readonly connection: FakeConnection }> {
  // What suspends in a synchronous act() is never tried again.
  const drawn = await act(async () => render(within(children, connection)));
  return { ...drawn, connection };
}

/** Draws something as the core shows it; `again` draws it as it is by now. */
export async function drawnAgain(part: () => ReactNode, connection: FakeConnection) {
  const shown = await inSession(part(), connection);
  const again = () => act(async () => shown.rerender(within(part(), connection)));
  return { ...shown, again };
}

/** Until the test is over each view is shown as it comes, and not with the frames of a screen [SY14]: none is left out. */
export function withoutFrames(): void {
  const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  onTestFinished(() => hidden.mockRestore());
}
