import { act, type RenderResult, render } from "@testing-library/react";
import { type ReactNode, Suspense } from "react";
import { SessionProvider } from "../../client/store/SessionProvider.tsx";
import { aConnection, type FakeConnection } from "./aConnection.ts";

/** Draws something inside a session whose connection the test holds. */
export async function inSession(
  children: ReactNode,
  connection: FakeConnection = aConnection(),
): Promise<RenderResult & { readonly connection: FakeConnection }> {
  // What suspends in a synchronous act() is never tried again.
  const drawn = await act(async () =>
    render(
      <SessionProvider code="ACDEFGHJ" connection={connection}>
        <Suspense fallback="…">{children}</Suspense>
      </SessionProvider>,
    ),
  );
  return { ...drawn, connection };
}
