import type { Language } from "../../shared/languages.ts";
import { pageLanguage } from "../i18n/language.ts";
import { useWelcome } from "../store/hooks.ts";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Where others reach this server. A facilitator whose own page is at `localhost` would hand out
 * a link that leads every phone to itself, so the server says where it is on the network.
 */
function useOrigin(): string {
  const origin = useWelcome()?.origin;
  return origin && loopback.has(location.hostname) ? origin : location.origin;
}

/** The links that are handed out. Keys stand behind the #, which browsers do not send. */
export function useLinks(code: string) {
  const origin = useOrigin();
  return {
    /** Where people type the code, as it is read aloud. */
    address: new URL(origin).host,
    join: `${origin}/j/${code}`,
    /** [LA9] The room's page speaks the room's language, whatever that of the browser that opens it. */
    screen: (key: string, language: Language): string =>
      `${origin}/screen/${code}${language === pageLanguage() ? "" : `?language=${language}`}#${key}`,
    /** A read-only link: where its path leads on this server. */
    reader: (path: string): string => `${origin}${path}`,
    facilitator: (secret: string): string => `${origin}/f/${code}#${secret}`,
  };
}
