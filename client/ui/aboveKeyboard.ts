import "./aboveKeyboard.css";

/** Of the height of the screen: what leaves less to the page is a keyboard. The bars of a browser take a sixth. */
const mostBesideKeyboard = 0.7;

let isWatching = false;
/** Who moves the page with a finger looks for something else, until they type again. */
let isElsewhere = false;

/** Tells the styles how much of the page a keyboard leaves, and says whether there is one. */
function measure(): boolean {
  const { documentElement } = document;
  const viewport = visualViewport;
  if (!viewport) return false;
  // What somebody has made larger with two fingers is no smaller for it.
  const visible = viewport.height * viewport.scale;
  const isOpen = matchMedia("(pointer: coarse)").matches && visible < mostBesideKeyboard * screen.height;
  documentElement.toggleAttribute("data-keyboard", isOpen);
  const above = viewport.scale > 1 ? 0 : viewport.offsetTop;
  const lengths = { visible, above, under: Math.max(0, innerHeight - above - visible) };
  for (const [name, px] of Object.entries(lengths)) documentElement.style.setProperty(`--${name}`, `${px}px`);
  return isOpen;
}

/** Brings the field that is typed in, and what sends it, into the part of the page that is left. */
function show(): void {
  if (!measure() || isElsewhere) return;
  const field = document.activeElement;
  if (!field?.matches("input, textarea")) return;
  field.closest("form")?.querySelector("[type=submit]")?.scrollIntoView({ block: "nearest" });
  // Where there is room for one of the two, it is the field's.
  field.scrollIntoView({ block: "nearest" });
}

/**
 * [PH1] The keyboard of a phone covers the lower half of a page. Browsers that know `interactive-widget` make the page
 * smaller; those of iOS leave it as it is, and tell the visual viewport alone. Either way the field that has the
 * focus and its button are brought into the rest, also when they grow or something comes in above them.
 */
export function keepAboveKeyboard(): void {
  isElsewhere = false;
  show();
  if (isWatching) return;
  isWatching = true;
  visualViewport?.addEventListener("resize", show);
  visualViewport?.addEventListener("scroll", measure);
  addEventListener("touchmove", () => (isElsewhere = true), { passive: true });
  addEventListener("input", () => (isElsewhere = false), { passive: true });
  new ResizeObserver(show).observe(document.body);
}
