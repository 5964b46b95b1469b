import { useEffect, useState } from "react";
import type { SessionAtTheDoor } from "../../../shared/protocol/messages.ts";
import type { Refusal } from "../../../shared/refusal.ts";
import { type Answer, sessionAtTheDoor } from "../../http/sessionsApi.ts";
import { device } from "../../store/device.ts";
import { PageSkeleton } from "../PageSkeleton.tsx";
import Participant from "../participant/Participant.tsx";
import { Refused } from "../Refused.tsx";
import { Door } from "./Door.tsx";
import { type Member, memberOf, takeSide } from "./member.ts";

/** The way in: whoever was here before is let through to where they were. */
export default function Join({ code }: { readonly code: string }) {
  const [member, setMember] = useState<Member | null>(() => memberOf(device, code));
  const [isChoosing, setChoosing] = useState(member === null);
  const [answer, setAnswer] = useState<Answer<SessionAtTheDoor>>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks again
  useEffect(() => {
    if (!isChoosing) return;
    let isCurrent = true;
    void sessionAtTheDoor(code).then((door) => isCurrent && setAnswer(door));
    return () => {
      isCurrent = false;
    };
  }, [code, isChoosing, attempt]);

  if (member && !isChoosing) {
    return <Participant code={code} member={member} onChangeSide={() => setChoosing(true)} />;
  }
  if (!answer) return <PageSkeleton />;
  const askAgain = () => {
    setAnswer(undefined);
    setAttempt((count) => count + 1);
  };
  const refused: Refusal | undefined = answer.ok ? undefined : answer.refusal;
  if (refused) return <Refused refusal={refused} onRetry={refused.retry ? askAgain : undefined} />;
  return (
    answer.ok && (
      <Door
        session={answer.value}
        side={member?.side}
        isKnown={member?.seal !== undefined}
        onRetry={askAgain}
        onEnter={(side) => {
          setMember(takeSide(device, code, side));
          setChoosing(false);
        }}
      />
    )
  );
}
