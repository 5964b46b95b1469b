import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { compressedFiles } from "./client/compressedFiles.ts";
import { firstPaint, firstPaintEnvironments } from "./client/firstPaint/firstPaint.ts";
import { messageCatalogues } from "./client/i18n/catalogues.ts";
import { shortClassName } from "./client/ui/shortClassNames.ts";
import { type Language, languageCodes } from "./shared/languages.ts";

const serverPort = process.env.PORT ?? "3000";

/** The app in one language: what a phone loads has no other, and no way to choose one at run time. */
const appIn = (language: Language) => ({
  consumer: "client" as const,
  build: {
    outDir: `../dist/client/${language}`,
    assetsDir: `assets/${language}`,
    emptyOutDir: true,
    manifest: true,
    // A browser without it finds the files a moment later: not worth 400 bytes for everybody.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: new URL("./client/index.html", import.meta.url).pathname,
      output: {
        codeSplitting: {
          groups: [
            // What the way in needs comes in one file: in twenty small ones it would be compressed less well.
            { name: "first", tags: ["$initial"], priority: 1 },
            // So does what the pages that come next have in common.
            {
              name: "controls",
              test: /\/(ui\/(Card|CopyButton|Field|Notice|Select|WhyRefused)\.|store\/drafts|i18n\/(controls|language|LanguageChoice)\.|shared\/languages)/,
            },
          ],
        },
      },
    },
  },
});

/** One config for the app, the server's bundle and the tests. */
export default defineConfig(({ command }) => ({
  root: "client",
  plugins: [react(), messageCatalogues(), firstPaint(), compressedFiles()],
  // The router brings along what React has had since its version 18.
  resolve: { alias: { "use-sync-external-store/shim/index.js": "react" } },
  css: { modules: command === "build" ? { generateScopedName: shortClassName } : {} },
  server: {
    proxy: {
      "/api": `http://localhost:${serverPort}`,
      "/socket.io": { target: `http://localhost:${serverPort}`, ws: true },
    },
  },
  builder: {},
  environments: {
    ...Object.fromEntries(
      languageCodes.map((language) => [language === "en" ? "client" : `client_${language}`, appIn(language)]),
    ),
    ...firstPaintEnvironments,
    // A script of its own: what a browser runs beside the pages can share no file with them.
    worker: {
      consumer: "client",
      build: {
        outDir: "../dist/client/en",
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: new URL("./client/offline/serviceWorker.ts", import.meta.url).pathname,
          output: { format: "iife", entryFileNames: "sw.js" },
        },
      },
    },
    ssr: {
      build: {
        outDir: "../dist/server",
        emptyOutDir: true,
        ssr: true,
        rolldownOptions: {
          input: {
            main: new URL("./server/main.ts", import.meta.url).pathname,
            exportWorker: new URL("./server/exports/exportWorker.ts", import.meta.url).pathname,
            importWorker: new URL("./server/imports/importWorker.ts", import.meta.url).pathname,
            demo: new URL("./server/demo.ts", import.meta.url).pathname,
          },
          // All in one folder: a file that starts a thread finds the thread's file beside it, wherever it was bundled.
          output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
        },
      },
    },
  },
  test: {
    root: import.meta.dirname,
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          root: import.meta.dirname,
          include: ["test/{rules,protocol,anonymity}/**/*.test.ts"],
          environment: "node",
          // Pure functions leave nothing behind, and loading them once for all files halves the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          root: import.meta.dirname,
          include: ["test/{server,connection,exports,imports}/**/*.test.ts"],
          environment: "node",
          // As with the pages: most of a file's time went into loading what the file before had loaded.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "pages",
          root: import.meta.dirname,
          include: ["test/pages/**/*.test.tsx"],
          environment: "happy-dom",
          setupFiles: ["test/pages/setup.ts"],
          // Loading React and the pages anew for each file takes as long as the tests themselves.
          isolate: false,
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: "adversary",
          root: import.meta.dirname,
          include: ["test/adversary/**/*.test.ts"],
          setupFiles: ["test/adversary/setup.ts"],
          environment: "node",
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          root: import.meta.dirname,
          include: ["test/faults/**/*.test.ts"],
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "states",
          root: import.meta.dirname,
          include: ["test/states/**/*.test.ts"],
          environment: "node",
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "lighthouse",
          root: import.meta.dirname,
          include: ["test/lighthouse/**/*.test.ts"],
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          root: import.meta.dirname,
          include: ["test/journeys/**/*.test.ts"],
          environment: "node",
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
}));
