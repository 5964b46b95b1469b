/// <reference lib="webworker" />
import type { WorkboxPlugin } from "workbox-core";
import { ExpirationPlugin } from "workbox-expiration";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { assetsCache, pagesCache, shellOf } from "./caches.ts";

declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** Its types say that what it lacks may be undefined, which those of a plugin do not allow. */
const mostFiles = new ExpirationPlugin({ maxEntries: 400 }) as WorkboxPlugin;

// Their names change with what is in them.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/assets/"),
  new CacheFirst({ cacheName: assetsCache, plugins: [mostFiles] }),
);

// The way in of a session is the same file for all: what is shown comes over the line, or from the device.
registerRoute(
  new NavigationRoute(
    new NetworkFirst({
      cacheName: pagesCache,
      networkTimeoutSeconds: 4,
      plugins: [{ cacheKeyWillBeUsed: async ({ request }) => shellOf(request.url) }],
    }),
    { allowlist: [/^\/j\//] },
  ),
);
