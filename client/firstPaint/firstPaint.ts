import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildEnvironmentOptions, Plugin } from "vite";
import { type Language, languageCodes } from "../../shared/languages.ts";

const here = (file: string) => path.join(import.meta.dirname, file);
const dist = path.resolve(import.meta.dirname, "../../dist");
/** What this is made of, which is thrown away afterwards. */
const parts = path.join(dist, "first-paint");
const markupIn = (language: Language) => path.join(parts, language);
const startIn = path.join(parts, "start");

type Markup = typeof import("./markup.tsx");
type Manifest = Readonly<Record<string, Chunk>>;
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

const read = (...file: string[]) => readFileSync(path.join(dist, "client", ...file), "utf8");

/** A script that is loaded at once and run later; what is painted first has the line before it. */
const early = (file: string) => `<link rel="modulepreload" fetchpriority="low" crossorigin href="${file}">`;

/** What a browser is told to load with the page rather than after the app has asked for it. */
function linksTo(chunk: string, manifest: Manifest, page: string): string {
  const seen = new Set<string>();
  const links: string[] = [];
  const add = (file: string, link: string) => !page.includes(file) && links.push(link);
  const visit = (name: string): void => {
    const { file, css = [], imports = [] } = manifest[name] ?? {};
    if (!file || seen.has(name)) return;
    seen.add(name);
    add(file, early(`/${file}`));
    for (const sheet of css) add(sheet, `<link rel="stylesheet" crossorigin href="/${sheet}">`);
    imports.forEach(visit);
  };
  visit(chunk);
  return links.map((link) => `    ${link}\n`).join("");
}

/** The app's own scripts, of which Vite has one run as soon as it is there. */
const ownScripts =
  /<(?:script type="module"|link rel="modulepreload") crossorigin (?:src|href)="(.+?)">(?:<\/script>)?/g;

async function writePages(language: Language): Promise<void> {
  const markup = (await import(pathToFileURL(path.join(markupIn(language), "markup.js")).href)) as Markup;
  const manifest = JSON.parse(read(language, ".vite/manifest.json")) as Manifest;
  const [start] = readdirSync(startIn);
  const app = manifest["index.html"];
  if (!start || !app) throw new Error("the app was not built");
  copyFileSync(path.join(startIn, start), path.join(dist, "client", language, "assets", language, start));
  const empty = read(language, "index.html");
  const page = (content: string, links = "") =>
    empty
      .replace(ownScripts, (_, file: string) => early(file))
      .replace("<title>", `<script src="/assets/${language}/${start}" data-app="/${app.file}"></script>\n    <title>`)
      .replace("  </head>", `${links}  </head>`)
      .replace('<div id="root"></div>', () => `<div id="root">${content}</div>`);
  const write = (name: string, content: string) => writeFileSync(path.join(dist, "client", language, name), content);
  write("home.html", page(await markup.home(), linksTo("pages/home/Home.tsx", manifest, empty)));
  write("index.html", page(await markup.waiting()));
}

/**
 * Environments of the build that make what is painted before the app has come: the pages as text in each
 * language, and the one script that runs before that.
 */
export const firstPaintEnvironments: Readonly<
  Record<string, { readonly consumer: "client" | "server"; readonly build: BuildEnvironmentOptions }>
> = {
  start: {
    consumer: "client",
    build: {
      outDir: startIn,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: here("start.ts"),
        output: { format: "iife", entryFileNames: "[name]-[hash].js" },
      },
    },
  },
  ...Object.fromEntries(
    languageCodes.map((language) => [
      `markup_${language}`,
      {
        consumer: "server",
        build: {
          outDir: markupIn(language),
          emptyOutDir: true,
          ssr: true,
          rolldownOptions: { input: { markup: here("markup.tsx") }, output: { entryFileNames: "[name].js" } },
        },
      } as const,
    ]),
  ),
};

/** Puts what is painted first into the pages of the build: the home page itself, and on all others that one waits. */
export const firstPaint = (): Plugin => ({
  name: "first-paint",
  apply: "build",
  async buildApp({ environments, build }) {
    for (const environment of Object.values(environments)) await build(environment);
    await Promise.all(languageCodes.map(writePages));
    rmSync(parts, { recursive: true });
  },
});
