import type { Refusal, RefusalCode } from "../../shared/refusal.ts";
import { messages } from "./messages.ts";
import catalogue from "./refusals.messages.en.json";

// A code without a text does not compile.
const complete: Record<`${RefusalCode}.${"message" | "action"}`, string> = catalogue;
const t = messages(complete);

/** What is wrong and what to do, in the reader's language; the server's own words for a code that is newer than this page. */
export function refusalText({ code, message, action }: Refusal): { readonly message: string; readonly action: string } {
  return `${code}.message` in complete
    ? { message: t(`${code}.message`), action: t(`${code}.action`) }
    : { message, action };
}
