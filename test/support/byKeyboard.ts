import type { ElementHandle, Locator, Page } from "playwright-core";
import type { Hands } from "./hands.ts";
import { until } from "./until.ts";

/** More stops than on any page. */
const mostStops = 300;

interface Focus {
  /** What has it, for a failure. */
  readonly on: string;
  readonly isLost: boolean;
  readonly isThere: boolean;
  /** Another element has taken the place of the one that was looked for. */
  readonly isOld: boolean;
  /** The key that leads on to where it shall go. */
  readonly key: "Tab" | "Shift+Tab" | "ArrowDown" | "ArrowUp";
  /** Why a person who looks for it would not see it. */
  readonly unseen: string | undefined;
  /** The key that presses `wanted` from anywhere, where no field takes it as a letter. */
  readonly shortcut: string | null;
}

/** Runs in the page: where the focus is, whether it can be seen, and which way `wanted` lies from there. */
function focusIn(wanted: Element): Focus {
  const active = document.activeElement ?? document.body;
  const isRadio = (element: Element): element is HTMLInputElement =>
    element instanceof HTMLInputElement && element.type === "radio";
  const key = (): Focus["key"] => {
    if (isRadio(active) && isRadio(wanted) && active.name === wanted.name) {
      const group = [...document.querySelectorAll("input")].filter((one) => isRadio(one) && one.name === wanted.name);
      const ahead = (group.indexOf(wanted) - group.indexOf(active) + group.length) % group.length;
      return ahead <= group.length / 2 ? "ArrowDown" : "ArrowUp";
    }
    if (active.closest("[role=menu]")?.contains(wanted)) return "ArrowDown";
    const isAhead = active.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isAhead ? "Tab" : "Shift+Tab";
  };
  // What stands for a native control that is out of sight is the label around it.
  const shown = active.closest("label") ?? active;
  const unseen = (): string | undefined => {
    // A heading has the focus as a place and no control: it is given to whoever has lost theirs.
    if (active.matches("h1, h2") && active.getAttribute("tabindex") === "-1") return undefined;
    // The calendar within a date field is a button of the browser's, which draws its ring itself.
    const isOfBrowser = !active.matches(":focus") && active.matches("input:focus-within");
    const hasRing = [active, shown].some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isThick = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return isThick && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    });
    if (!hasRing && !isOfBrowser) return "it has no ring around it";
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const [from, to] = [Math.max(0, top), Math.min(innerHeight, bottom)];
    if (from >= to || left >= innerWidth || right <= 0) return "it is out of the window";
    const isUncovered = [0.1, 0.5, 0.9].some((share) => {
      const hit = document.elementFromPoint((left + right) / 2, from + (to - from) * share);
      return hit !== null && (shown.contains(hit) || hit.contains(shown));
    });
    return isUncovered ? undefined : "something covers it";
  };
  const isLost = active === document.body;
  return {
    on: isLost ? "nothing" : active.outerHTML.slice(0, 160),
    isLost,
    isThere: active === wanted,
    isOld: !wanted.isConnected,
    key: key(),
    unseen: isLost ? undefined : unseen(),
    shortcut: active.closest("input, textarea, select, [role=slider]")
      ? null
      : wanted.getAttribute("aria-keyshortcuts"),
  };
}

/**
 * Works a page by its keyboard alone, as a person does who sees it and has no mouse: Tab and Shift+Tab to
 * a control, arrows within a group or a menu, the page's own shortcuts. Fails where a control cannot be
 * reached, where the focus is on the way and cannot be seen, and where what was done has lost it.
 */
export function byKeyboard(page: Page): Hands {
  let last: string | undefined;

  async function elementOf(control: Locator): Promise<ElementHandle<Element>> {
    await until(`${control} can be used`, () => control.isEnabled());
    return (await control.elementHandle()) as ElementHandle<Element>;
  }

  /** The focus, once it is as it should be: what has just changed may have to be drawn first. `problem` says where it never is. */
  const once = (isRight: (focus: Focus) => boolean) => (wanted: ElementHandle<Element>, problem: string) =>
    until("the focus is seen", async () => {
      const focus = await wanted.evaluate(focusIn);
      return isRight(focus) ? focus : null;
    }).catch(() => {
      throw new Error(problem);
    });
  const onceSeen = once(({ unseen }) => !unseen);
  const onceFound = once(({ isLost }) => !isLost);

  /** Goes to the control, or as far as to where `isEnough`. */
  async function reach(control: Locator, isEnough = ({ isThere }: Focus) => isThere): Promise<Focus> {
    let wanted = await elementOf(control);
    let focus = await wanted.evaluate(focusIn);
    if (focus.isLost && last) focus = await onceFound(wanted, `the focus is lost after ${last}`);
    for (let stops = 0; !isEnough(focus); stops += 1) {
      if (stops > mostStops) throw new Error(`no key leads to ${control}: the last stop is ${focus.on}`);
      await page.keyboard.press(focus.key);
      focus = await wanted.evaluate(focusIn);
      if (focus.isOld) {
        wanted = await elementOf(control);
        focus = await wanted.evaluate(focusIn);
      }
      if (focus.unseen) focus = await onceSeen(wanted, `on the way to ${control} ${focus.unseen}: ${focus.on}`);
    }
    last = String(control);
    return focus;
  }

  return {
    async press(control) {
      const { isThere, shortcut } = await reach(control, (focus) => focus.isThere || focus.shortcut !== null);
      await page.keyboard.press(isThere || !shortcut ? "Enter" : shortcut);
    },
    async check(control) {
      await reach(control);
      if (!(await control.isChecked())) await page.keyboard.press("Space");
      if (!(await control.isChecked())) throw new Error(`the space bar does not check ${control}`);
    },
    async write(field, text) {
      await reach(field);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
    },
    async slide(slider, points) {
      await reach(slider);
      const left = async () => Number(await slider.inputValue()) - points;
      await page.keyboard.press("End");
      for (let steps = await left(); steps > 0; steps -= 1) await page.keyboard.press("ArrowLeft");
      if ((await left()) !== 0) throw new Error(`the arrows do not lead to ${points} on ${slider}`);
    },
  };
}
