import type { BrowserContext } from "playwright-core";

/** Shorter ones are words that stand in any output. */
const shortest = 6;
/** Fields whose values are words of the protocol. */
const words = new Set(["type", "as", "side", "template", "stage", "v", "at", "from", "to", "pad"]);
/** Fields of what the server sends that let somebody in. */
const keys = new Set(["secret", "seal", "screenKey", "code"]);

function stringsIn(value: unknown, isWanted: (field: string) => boolean, field = ""): string[] {
  if (typeof value === "string") return isWanted(field) && value.length >= shortest ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => stringsIn(each, isWanted, field));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => stringsIn(each, isWanted, name));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Engine.IO's and Socket.IO's types and numbers stand before the JSON of a frame. */
const inFrame = (payload: string | Buffer): unknown => parsed(String(payload).replace(/^\d+/, ""));

/**
 * Collects from what browsers send and receive all that must not stand in a log: what people wrote,
 * the keys of their texts, who they are to the server, and the secrets of links.
 */
export function usedSecrets() {
  const found = new Set<string>();
  const add = (strings: readonly string[]) => {
    for (const each of strings) found.add(each);
  };
  const sent = (value: unknown) => add(stringsIn(value, (field) => !words.has(field)));
  const received = (value: unknown) => add(stringsIn(value, (field) => keys.has(field)));
  return {
    found: found as ReadonlySet<string>,
    watch(context: BrowserContext): void {
      context.on("page", (page) => {
        page.on("websocket", (line) => {
          line.on("framesent", ({ payload }) => {
            const [event, command] = [inFrame(payload)].flat() as unknown[];
            sent(event === "command" || event === "own" ? command : typeof event === "object" ? event : null);
          });
          line.on("framereceived", ({ payload }) => received(inFrame(payload)));
        });
        page.on("request", (request) => {
          const { authorization } = request.headers();
          if (authorization) add([authorization.replace(/^Bearer /, "")]);
          if (request.method() === "POST" && request.url().includes("/api/")) sent(parsed(request.postData() ?? ""));
        });
        page.on("response", (response) => {
          if (response.request().method() !== "POST" || !response.url().includes("/api/")) return;
          response.text().then(
            (text) => received(parsed(text)),
            () => {},
          );
        });
      });
    },
  };
}
