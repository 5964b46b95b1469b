import { type ReactNode, Suspense } from "react";
import { useConnection, useHasView } from "../store/hooks.ts";
import { useSession } from "../store/SessionProvider.tsx";
import { StillConnecting } from "./ConnectionBanner.tsx";
import { PageSkeleton } from "./PageSkeleton.tsx";
import { Refused } from "./Refused.tsx";

/** Lets the page in once there is a view, and says why where there will be none. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { connection } = useSession();
  const state = useConnection();
  const hasView = useHasView();
  if (state.kind === "refused") {
    const canHelp = ["session-locked", "session-full", "too-many", "unavailable"].includes(state.refusal.code);
    return <Refused refusal={state.refusal} onRetry={canHelp ? () => connection.retry() : undefined} />;
  }
  if (hasView) return <Suspense fallback={<PageSkeleton />}>{children}</Suspense>;
  return (
    <>
      <StillConnecting />
      <PageSkeleton />
    </>
  );
}
