import type { Page } from "playwright-core";

/** Texts of the page that do not fit where they stand: cut off, wider than their place, or beyond the edge of the page. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide on a screen of ${clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const own = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (own.length === 0 || element.closest("svg, select, textarea") || !element.checkVisibility()) continue;
      // A pixel is how texts are hidden that only those who listen are to have.
      if (element.clientWidth <= 1 || element.closest("[aria-hidden=true]")) continue;
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
      // What people wrote can be longer than any place; where it is cut on purpose it ends in an ellipsis.
      const mayBeWide = ["auto", "scroll"].includes(overflowX) || textOverflow === "ellipsis";
      const isCut = element.scrollWidth > element.clientWidth + 1 && !mayBeWide;
      const mayBeHigh = !["hidden", "clip"].includes(overflowY) || webkitLineClamp !== "none";
      const isLow = element.scrollHeight > element.clientHeight + 1 && !mayBeHigh;
      const { left, right } = element.getBoundingClientRect();
      const isBeyond = (left < -1 || right > clientWidth + 1) && !element.closest("[data-scrolls]");
      if (isCut || isLow || isBeyond) {
        const how = isBeyond ? "beyond the edge" : isCut ? "too wide" : "too high";
        found.push(`${how}: <${element.localName} class="${element.className}"> ${element.textContent?.slice(0, 80)}`);
      }
    }
    return found;
  });
