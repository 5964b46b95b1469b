import { loadRefusalTexts } from "../i18n/refusalText.ts";
import { assetsCache, pagesCache, shellOf } from "./caches.ts";

/** The one script that may be named by a script: what the policy of the page allows. */
const policyName = "service-worker";
const workerFile = "/sw.js";

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(of: string): string };
}

function trustedWorker(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy(policyName, { createScriptURL: () => workerFile }).createScriptURL("") ?? workerFile
  );
}

/**
 * Keeps what this page is made of on the device, so that a reload without a network still shows it.
 * Where the browser forbids it, the page works as before and needs the network.
 */
export async function keepShell(): Promise<void> {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  try {
    await navigator.serviceWorker.register(trustedWorker());
    // A phone without a network must still be able to give a text back, and to say why it was refused.
    await Promise.all([
      loadRefusalTexts(),
      import("../pages/RefusalNotice.tsx"),
      import("../pages/participant/UnsentTexts.tsx"),
    ]);
    // What came before the worker did has not passed through it.
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    const assets = loaded.filter((name) => name.startsWith(`${location.origin}/assets/`));
    await (await caches.open(assetsCache)).addAll([...new Set(assets)]);
    const shell = shellOf(location.href);
    await (await caches.open(pagesCache)).add(shell);
  } catch {
    // Private windows and full devices: nothing is kept.
  }
}
