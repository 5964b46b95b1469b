import type { IncomingHttpHeaders } from "node:http";
import type { Config } from "../config.ts";

/**
 * [WB3] Whether a request comes from a page of ours. Browsers name the page's origin, and pages
 * cannot forge it; programs that are no browsers name none, and have to know a code all the same.
 */
export function isFromOurPages(
  { origin, host, "x-forwarded-host": forwarded }: IncomingHttpHeaders,
  { publicUrl, trustProxy }: Pick<Config, "publicUrl" | "trustProxy">,
): boolean {
  if (origin === undefined || origin === publicUrl) return true;
  if (!URL.canParse(origin)) return false;
  const known = trustProxy === false ? [host] : [host, forwarded];
  return known.includes(new URL(origin).host);
}
