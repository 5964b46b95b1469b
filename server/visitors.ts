import type { IncomingMessage } from "node:http";
import { ipKeyGenerator } from "express-rate-limit";
import proxyAddr from "proxy-addr";
import type { Config } from "./config.ts";

/**
 * [WB7] The address that a request came from: of what proxies forward, as much is believed as there
 * are proxies of ours. Express reads it in the same way. Empty where the connection is gone.
 */
export const addressOf = (request: IncomingMessage, { trustProxy }: Pick<Config, "trustProxy">): string =>
  proxyAddr(request, (_, hop) => trustProxy !== false && hop < trustProxy) ?? "";

/** What is limited as one. Who has one IPv6 address has 2^64 of them. */
export const networkOf = (address: string): string => ipKeyGenerator(address);
