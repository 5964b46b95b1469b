import type { LocalRefusalCode } from "../../shared/localRefusals.ts";
import type { Refusal, RefusalCode } from "../../shared/refusal.ts";
import { messages } from "./messages.ts";
import catalogue from "./refusals.messages.en.json";
import type { RefusalText } from "./refusalText.ts";

// A code without a text does not compile.
const complete: Record<`${Exclude<RefusalCode, LocalRefusalCode>}.${keyof RefusalText}`, string> = catalogue;
const t = messages(complete);
const isKnown = (code: string): code is Exclude<RefusalCode, LocalRefusalCode> => `${code}.message` in complete;

/** In the reader's language; the server's own words for a code that is newer than this page. */
export const serversRefusalText = ({ code, message, action }: Refusal): RefusalText =>
  isKnown(code) ? { message: t(`${code}.message`), action: t(`${code}.action`) } : { message, action };
