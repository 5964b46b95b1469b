import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { parseJoinCode } from "../../shared/ids.ts";
import { languageCodes } from "../../shared/languages.ts";

function setCaching(response: Response, file: string): void {
  const isHashed = file.includes(`${path.sep}assets${path.sep}`);
  response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
}

/** [WB15] Has a file sent as the build has compressed it, to a browser that takes that. */
function compressedIn(folder: string): RequestHandler {
  const built = existsSync(folder) ? readdirSync(folder) : [];
  const files = new Set(built.flatMap((file) => (file.endsWith(".br") ? [`/${file.slice(0, -3)}`] : [])));
  return (request, response, next) => {
    if (files.has(request.path)) {
      response.vary("Accept-Encoding");
      if (request.acceptsEncodings("br")) {
        response.type(path.extname(request.path)).set("Content-Encoding", "br");
        request.url = request.url.replace(request.path, `${request.path}.br`);
      }
    }
    next();
  };
}

/**
 * The app, which is built once for each language. A page comes in the one that its address names
 * (`?language=de`), else in the one that the browser likes best. None where nothing is built.
 */
export function pageRoutes(clientDir: string): Router {
  const routes = Router();
  const built = languageCodes.filter((language) => existsSync(path.join(clientDir, language, "index.html")));
  const [first] = built;
  if (first === undefined) return routes;
  const filesIn = (...folder: string[]) =>
    express.static(path.join(clientDir, ...folder), { index: false, setHeaders: setCaching });
  for (const language of built) {
    const folder = [language, "assets", language];
    routes.use(`/assets/${language}`, compressedIn(path.join(clientDir, ...folder)), filesIn(...folder));
  }
  // [WB13] The page in its place would be kept for the file, by its name, for good.
  routes.use("/assets", (_, response) => {
    response.status(404).set("Cache-Control", "no-store").type("text").send("This version has no such file.\n");
  });
  // What is the same for all, such as the icon.
  routes.use(filesIn(first));
  // From memory: a page is what is asked for most, and reading a file costs more than all else about it.
  const read = (file: string) =>
    new Map(
      built.flatMap((language) => {
        const page = path.join(clientDir, language, file);
        return existsSync(page) ? [[language, readFileSync(page)]] : [];
      }),
    );
  const home = read("home.html");
  const waiting = read("index.html");
  const send = (request: Request, response: Response, pages: typeof waiting) => {
    const named = built.find((language) => language === request.query.language);
    const liked = request.acceptsLanguages(...built);
    const language = named ?? built.find((one) => one === liked) ?? first;
    response.vary("Accept-Language");
    response.set("Content-Language", language);
    response
      .set("Cache-Control", "no-cache")
      .type("html")
      .send(pages.get(language) ?? waiting.get(language));
  };
  routes.get("/", (request, response) => send(request, response, home));
  // [WB14] From the form of the home page, where its script has not come.
  routes.get("/j", ({ query: { code } }, response, next) => {
    // The page around a session is kept by this address, without a code.
    if (typeof code !== "string") return next();
    const typed = code.trim();
    response.redirect(303, typed ? `/j/${encodeURIComponent(parseJoinCode(typed) ?? typed)}` : "/");
  });
  routes.get("/{*page}", (request, response) => send(request, response, waiting));
  return routes;
}
