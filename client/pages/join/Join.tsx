import { lazy, Suspense, useEffect, useState } from "react";
import type { SessionAtTheDoor } from "../../../shared/protocol/messages.ts";
import type { Refusal } from "../../../shared/refusal.ts";
import { keepMember } from "../../connection/member.ts";
import { memberOfLink } from "../../connection/returnLink.ts";
import { type Answer, sessionAtTheDoor } from "../../http/sessionsApi.ts";
import { device } from "../../store/device.ts";
import { PageSkeleton } from "../PageSkeleton.tsx";
import Participant from "../participant/Participant.tsx";
import { Refused } from "../Refused.tsx";
import { Door } from "./Door.tsx";
import { forgetMember, type Member, memberOf, takeSide } from "./member.ts";

const Return = lazy(() => import("../prework/Return.tsx"));

/** The way in: whoever was here before is let through to where they were. */
export default function Join({ code }: { readonly code: string }) {
  const [member, setMember] = useState<Member | null>(() => memberOf(device, code));
  // A person's own link is a question to whoever opens it, unless this device is that person already.
  const [link, setLink] = useState(() => {
    const linked = memberOfLink(location.hash.slice(1));
    return linked?.member === member?.member ? null : linked;
  });
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

  // Once it is dealt with, it is to be read neither over a shoulder nor in the history.
  useEffect(() => {
    if (!link && memberOfLink(location.hash.slice(1))) history.replaceState(null, "", location.pathname);
  }, [link]);

  if (link) {
    const goOn = () => {
      forgetMember(device, code);
      keepMember(device, code, link);
      setMember(memberOf(device, code));
      setChoosing(false);
      setLink(null);
    };
    return (
      <Suspense fallback={<PageSkeleton />}>
        <Return replaces={member !== null} onYes={goOn} onNo={() => setLink(null)} />
      </Suspense>
    );
  }
  if (member && !isChoosing) {
    return <Participant code={code} member={member} onChangeSide={() => setChoosing(true)} />;
  }
  if (!answer) return <PageSkeleton />;
  const askAgain = () => {
    setAnswer(undefined);
    setAttempt((count) => count + 1);
  };
  const refused: Refusal | undefined = answer.ok ? undefined : answer.refusal;
  if (refused) return <Refused refusal={refused} code={code} onRetry={refused.retry ? askAgain : undefined} />;
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
