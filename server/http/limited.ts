import type { RequestHandler } from "express";
import { type AugmentedRequest, type Options, rateLimit } from "express-rate-limit";
import { refuse } from "./app.ts";

/** Takes so many requests of one address in a window of time, and refuses those beyond with `too-many` and when to come back. */
export const limited = (of: Pick<Options, "windowMs" | "limit"> & Partial<Options>): RequestHandler =>
  rateLimit({
    legacyHeaders: false,
    // Anybody may forge the header; without a proxy of ours nobody reads it.
    validate: { xForwardedForHeader: false },
    handler: (request, response) => {
      const { resetTime } = (request as AugmentedRequest).rateLimit ?? {};
      const retryAfterMs = resetTime ? Math.max(1, resetTime.getTime() - Date.now()) : of.windowMs;
      refuse(response, "too-many", { retryAfterMs });
    },
    ...of,
  });
