import { ipKeyGenerator } from "express-rate-limit";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Wrong codes and secrets from one address in ten minutes: a class of typing errors, and no search. */
const perAddress = { points: 30, duration: 600 };
/** Wrong ones from everywhere in an hour: what many addresses together may try. */
const overall = { points: 3_600, duration: 3_600 };
const everywhere = "everywhere";

/**
 * Slows down whoever tries codes. With 22^9 codes and 10,000 live sessions a hit takes 1.2 × 10^8
 * tries: 76 years from one address, and 3.8 from all addresses of the world together.
 */
export class Guessing {
  readonly #perAddress = new RateLimiterMemory(perAddress);
  readonly #overall = new RateLimiterMemory(overall);

  /** How long this address has to wait before it may try a code again, in ms; 0 where it may now. */
  async waitMs(address: string): Promise<number> {
    const found = await Promise.all([this.#perAddress.get(network(address)), this.#overall.get(everywhere)]);
    return Math.max(0, ...found.map((it) => (it && it.remainingPoints <= 0 ? it.msBeforeNext : 0)));
  }

  /** It was a wrong one. */
  async wrong(address: string): Promise<void> {
    const limits = [this.#perAddress.consume(network(address)), this.#overall.consume(everywhere)];
    for (const { reason } of (await Promise.allSettled(limits)).filter((it) => it.status === "rejected")) {
      // That a limit is reached is what `waitMs` says.
      if (!(reason instanceof RateLimiterRes)) throw reason;
    }
  }
}

/** Who has one IPv6 address has 2^64 of them. */
const network = (address: string): string => ipKeyGenerator(address);
