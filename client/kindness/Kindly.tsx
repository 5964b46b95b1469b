import { lazy, type ReactNode, Suspense } from "react";
import type { Kindly as Check } from "./useKindly.ts";

const KindQuestion = lazy(() => import("./KindQuestion.tsx"));

export interface KindlyProps {
  readonly kindly: Check;
  /** Sends the text as it stands. */
  readonly onSend: () => void;
  /** Puts the person back into the field. */
  readonly onChange: () => void;
  /** What sends it, in the place of which the question stands. */
  readonly children: ReactNode;
}

/** The way to send a text, or the question that comes before. */
export function Kindly({ kindly, onSend, onChange, children }: KindlyProps) {
  if (!kindly.question) return children;
  return (
    <Suspense fallback={null}>
      <KindQuestion
        finding={kindly.question}
        onChange={() => {
          kindly.change();
          onChange();
        }}
        onLeave={() => {
          kindly.leave();
          onSend();
        }}
      />
    </Suspense>
  );
}
