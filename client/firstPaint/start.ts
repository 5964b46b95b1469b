import { chosenPage } from "../i18n/language.ts";
import { device } from "../store/device.ts";

/** Where nothing can be painted, such as in a tab in the background, the app is not kept waiting for longer. */
const mostMs = 1_000;

/** Runs the app. What is loaded already would else run before the page is seen, and a phone takes its time over it. */
function startAfterPaint(app: string): void {
  const start = () => void import(/* @vite-ignore */ app);
  document.addEventListener("DOMContentLoaded", () => {
    requestAnimationFrame(() => setTimeout(start));
    setTimeout(start, mostMs);
  });
}

// Before anything is painted, so that nobody sees the page in a language that they have not chosen.
const elsewhere = chosenPage(device);
const app = document.currentScript?.dataset.app;
if (elsewhere) {
  document.documentElement.hidden = true;
  location.replace(elsewhere);
} else if (app) {
  startAfterPaint(app);
}
