/** Loads what keeps the focus with the first that has it: by a key, a pointer, a screen reader, or the page itself. */
export function loadKeepFocus(): void {
  const load = (event: FocusEvent) => {
    // By the time it is there, what had the focus may be gone, and all around it.
    const path = event.composedPath();
    void import("./keepFocus.ts").then(({ keepFocus }) => keepFocus(path));
  };
  addEventListener("focusin", load, { once: true });
}
