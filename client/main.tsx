import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import "./ui/tokens.css";
import "./ui/base.css";
import { App } from "./App.tsx";
import { loadRefusalTexts } from "./i18n/refusalText.ts";
import { loadKeepFocus } from "./ui/loadKeepFocus.ts";

const root = document.getElementById("root");
if (root) {
  const app = (
    <StrictMode>
      <App />
    </StrictMode>
  );
  // The build has painted the home page itself, and on other pages that one waits.
  if (location.pathname === "/" && root.hasChildNodes()) hydrateRoot(root, app);
  else createRoot(root).render(app);
  // After the page itself: nothing is refused on a page that is not there yet.
  setTimeout(() => void loadRefusalTexts(), 1_500);
  loadKeepFocus();
}
