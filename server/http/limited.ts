import type { RequestHandler } from "express";
import { type Options, rateLimit } from "express-rate-limit";
import { refuse } from "./app.ts";

/** Takes so many requests of one address in a window of time, and refuses those beyond with `too-many`. */
export const limited = (of: Pick<Options, "windowMs" | "limit"> & Partial<Options>): RequestHandler =>
  rateLimit({ legacyHeaders: false, handler: (_, response) => refuse(response, "too-many"), ...of });
