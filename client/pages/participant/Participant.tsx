import { SessionProvider } from "../../store/SessionProvider.tsx";
import { useConnectionTo } from "../../store/useConnectionTo.ts";
import type { Member } from "../join/member.ts";
import { PageSkeleton } from "../PageSkeleton.tsx";
import { SessionGate } from "../SessionGate.tsx";
import { ParticipantShell } from "./ParticipantShell.tsx";

export interface ParticipantPageProps {
  readonly code: string;
  readonly member: Member;
  readonly onChangeSide: () => void;
}

/** A participant's page: the line to the session, and what is shown through it. */
export default function Participant({ code, member, onChangeSide }: ParticipantPageProps) {
  const connection = useConnectionTo({ as: "participant", code: code as never, ...member });
  if (!connection) return <PageSkeleton />;
  return (
    <SessionProvider code={code} connection={connection}>
      <SessionGate>
        <ParticipantShell onChangeSide={onChangeSide} />
      </SessionGate>
    </SessionProvider>
  );
}
