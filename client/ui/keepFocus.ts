/** What a person knows as a place of the page, from a row of a list to a part of it. */
const places = "li, [role=listitem], article, section, fieldset, form, [role=group], dialog, aside, nav, footer";

const isHidden = (element: Element) => "checkVisibility" in element && !element.checkVisibility();
const isGone = (element: Element) => !element.isConnected || element.matches(":disabled") || isHidden(element);

/** A place takes the focus without being a stop of its own. */
function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  // What stands at an edge of the page is in sight already: the page would move to its place in the text.
  element.focus({ preventScroll: element.matches("h1, footer") });
}

/**
 * What takes away the control that has the focus, such as a button that closes the vote that it belongs to,
 * would throw whoever works by keyboard back to the top of the page. From then on they find themselves at the
 * nearest place around it that is left, or at the heading of the page [AC3]. Components that know better come first.
 * `around` is what had the focus before this was loaded, and everything around it.
 */
export function keepFocus(around: readonly EventTarget[]): void {
  /** What had the focus last, and everything around it. */
  let path: readonly HTMLElement[] = [];
  let waits = false;
  const remember = (element: Element | null) => {
    path = [];
    for (let one = element; one instanceof HTMLElement && one !== document.body; one = one.parentElement) {
      path = [...path, one];
    }
  };
  const isLost = () => {
    const [last] = path;
    const { activeElement } = document;
    return last !== undefined && (activeElement === document.body || (activeElement === last && isGone(last)));
  };
  const mend = () => {
    waits = false;
    if (!isLost()) return;
    const [last, ...around] = path;
    // What was only out of sight for a moment, while something was loaded, has it again.
    const left = last && !isGone(last) ? last : around.find((one) => one.matches(places) && !isGone(one));
    const heading = document.querySelector<HTMLElement>("h1");
    if (left) focusOn(left);
    else if (heading && !isGone(heading)) focusOn(heading);
  };
  addEventListener("focusin", ({ target }) => remember(target as Element), { passive: true });
  // Who presses somewhere with a pointer has left by themselves.
  addEventListener("pointerdown", () => remember(null), { passive: true });
  new MutationObserver(() => {
    // Whether it is lost is asked in the next frame: asked now, the browser would work out all styles for it.
    if (waits || path.length === 0) return;
    waits = true;
    setTimeout(() => requestAnimationFrame(mend), 0);
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden", "style"],
  });
  remember(document.activeElement);
  const before = around.filter((one): one is HTMLElement => one instanceof HTMLElement && one.localName !== "body");
  // What is still there was left by the person, with a pointer.
  if (path.length > 0 || !before[0] || !isGone(before[0])) return;
  path = before;
  mend();
}
