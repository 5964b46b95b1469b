import { type ReactNode, Suspense } from "react";
import { useConnection, useHasView } from "../store/hooks.ts";
import { useSession } from "../store/SessionProvider.tsx";
import { StillConnecting } from "./ConnectionBanner.tsx";
import { PageSkeleton } from "./PageSkeleton.tsx";
import { Refused } from "./Refused.tsx";

export interface SessionGateProps {
  readonly children: ReactNode;
  /** Where people come by a link and not by a code: what they are told of one that leads to no session. */
  readonly unknown?: ReactNode;
}

/** Lets the page in once there is a view, and says why where there will be none. */
export function SessionGate({ children, unknown }: SessionGateProps) {
  const { code, connection } = useSession();
  const state = useConnection();
  const hasView = useHasView();
  if (state.kind === "refused") {
    const canHelp = ["session-locked", "session-full", "too-many", "unavailable"].includes(state.refusal.code);
    if (unknown && state.refusal.code === "unknown-session") return unknown;
    return <Refused refusal={state.refusal} code={code} onRetry={canHelp ? () => connection.retry() : undefined} />;
  }
  if (hasView) return <Suspense fallback={<PageSkeleton />}>{children}</Suspense>;
  return (
    <>
      <StillConnecting />
      <PageSkeleton />
    </>
  );
}
