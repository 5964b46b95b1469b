import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import type { Window } from "happy-dom";
import { afterEach, beforeAll, vi } from "vitest";
import { loadRefusalTexts } from "../../client/i18n/refusalText.ts";

// Parts of a page are loaded when they are first shown, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 40_000 });
vi.setConfig({ testTimeout: 60_000 });

beforeAll(loadRefusalTexts);
beforeAll(() => (globalThis as unknown as Window).happyDOM.setURL("http://localhost:3000/"));

afterEach(() => {
  cleanup();
  localStorage.clear();
  history.replaceState(null, "", "/");
});
