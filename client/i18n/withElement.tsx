import type { ReactNode } from "react";

/** A character of no language, which stands for the element while the message is made. */
const mark = "\uE000";

/** A message in which one argument is an element of its own, wherever the language puts it. */
export function withElement(message: (argument: string) => string, element: ReactNode): ReactNode {
  const [before, after] = message(mark).split(mark);
  return (
    <>
      {before}
      {element}
      {after}
    </>
  );
}
