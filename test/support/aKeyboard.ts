import type { Locator } from "playwright-core";
import type { StillPage } from "./aStillRoom.ts";

/** A phone held upright, and how much of it its keyboard takes, in CSS px. */
export interface Phone {
  readonly width: number;
  readonly height: number;
  readonly keyboard: number;
}

/**
 * How a keyboard takes its part: Chromium and Firefox on phones make the page smaller, as `interactive-widget` asks;
 * on iOS the page stays as it is and only the visual viewport tells. No browser without a screen opens one: the first
 * is a page that is really smaller, the second a visual viewport that is made to say so.
 */
export const ways = ["makes the page smaller", "lies over the page"] as const;
export type Way = (typeof ways)[number];

/** Opens or closes the keyboard of a phone. */
export async function setKeyboard(still: StillPage, phone: Phone, way: Way, isOpen: boolean): Promise<void> {
  const { width, height, keyboard } = phone;
  const taken = isOpen ? keyboard : 0;
  if (way === "makes the page smaller") {
    await still.devtools.send("Emulation.setDeviceMetricsOverride", {
      width,
      height: height - taken,
      screenWidth: width,
      screenHeight: height,
      deviceScaleFactor: 1,
      mobile: true,
    });
    return;
  }
  await still.page.evaluate((px) => {
    Object.defineProperty(visualViewport, "height", { configurable: true, get: () => innerHeight - px });
    visualViewport?.dispatchEvent(new Event("resize"));
  }, taken);
}

/** What a person cannot see, or reach with the thumb, of the field that they type in and of the button that sends it. */
export const outOfSight = (field: Locator): Promise<string[]> =>
  field.evaluate(async (element) => {
    // Until the page has answered to the keyboard, and to what that has moved.
    for (let frame = 0; frame < 4; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    const { offsetTop = 0, height = 0 } = visualViewport ?? {};
    const header = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
    const [upper, lower] = [Math.max(offsetTop, header), offsetTop + height];
    const send = element.closest("form")?.querySelector("[type=submit]");
    const wrong: string[] = [];
    if (document.activeElement !== element) wrong.push("the field has not the focus");
    if (document.documentElement.scrollWidth > innerWidth) wrong.push("the page is wider than the phone");
    for (const [name, part] of [["field", element] as const, ["button", send] as const]) {
      if (!part) {
        wrong.push(`there is no ${name}`);
        continue;
      }
      const { top, bottom, left, right } = part.getBoundingClientRect();
      const is = `${Math.round(top)} to ${Math.round(bottom)} of ${Math.round(upper)} to ${Math.round(lower)}`;
      if (top < upper - 1 || bottom > lower + 1 || left < 0 || right > innerWidth)
        wrong.push(`the ${name} is at ${is}`);
      else {
        // What lies over the middle of it takes the touch.
        const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        if (!over || !(part.contains(over) || over.contains(part))) {
          wrong.push(`the ${name}, at ${is}, is under ${over?.outerHTML.slice(0, 60)}`);
        }
      }
    }
    return wrong;
  });
