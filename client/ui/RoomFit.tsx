import { type ReactNode, useMemo, useRef } from "react";
import styles from "./RoomFit.module.css";
import { useFit } from "./useFit.ts";

export interface RoomFitProps {
  readonly children: ReactNode;
  /** What is shown; it is fitted anew when this is another object. */
  readonly of: unknown;
}

/** Sets what is in it as large as the screen has room for. */
export function RoomFit({ children, of }: RoomFitProps) {
  const element = useRef<HTMLDivElement>(null);
  useFit(
    element,
    useMemo(() => [of], [of]),
  );
  return (
    <div ref={element} className={styles.fit}>
      {children}
    </div>
  );
}
