import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./ui/tokens.css";
import "./ui/base.css";
import { App } from "./App.tsx";
import { chosenPage } from "./i18n/language.ts";
import { loadRefusalTexts } from "./i18n/refusalText.ts";
import { device } from "./store/device.ts";

const root = document.getElementById("root");
const elsewhere = chosenPage(device);
if (elsewhere) {
  location.replace(elsewhere);
} else if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  // After the page itself: nothing is refused on a page that is not there yet.
  setTimeout(() => void loadRefusalTexts(), 1_500);
  // Nobody else needs it.
  addEventListener("keydown", () => void import("./ui/keepFocus.ts").then(({ keepFocus }) => keepFocus()), {
    once: true,
  });
}
