import { useEffect } from "react";

/** On paper nothing can be unfolded, so everything is. */
export function useFoldsInPrint(): void {
  useEffect(() => {
    let folded: HTMLDetailsElement[] = [];
    const unfold = () => {
      folded = [...document.querySelectorAll("details")].filter(({ open }) => !open);
      for (const fold of folded) fold.open = true;
    };
    const foldAgain = () => {
      for (const fold of folded) fold.open = false;
    };
    addEventListener("beforeprint", unfold);
    addEventListener("afterprint", foldAgain);
    return () => {
      removeEventListener("beforeprint", unfold);
      removeEventListener("afterprint", foldAgain);
    };
  }, []);
}
