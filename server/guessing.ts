import { RateLimiterMemory } from "rate-limiter-flexible";
import { overLimit } from "./limits.ts";
import { networkOf } from "./visitors.ts";

/** Wrong codes and secrets from one address in ten minutes: a class of typing errors, and no search. */
export const perAddress = { points: 30, duration: 600 };
/** Wrong ones from everywhere in an hour: what many addresses together may try. */
export const overall = { points: 3_600, duration: 3_600 };
const everywhere = "everywhere";

/**
 * Slows down whoever tries codes. With 22^9 codes and 10,000 live sessions a hit takes 1.2 × 10^8
 * tries: 77 years from one address, and 3.8 from all addresses of the world together.
 */
export class Guessing {
  readonly #perAddress = new RateLimiterMemory(perAddress);
  readonly #overall = new RateLimiterMemory(overall);
  readonly #tellOthers: (address: string) => void;

  /** `tellOthers`: other servers of the same sessions count the same guesses. */
  constructor(tellOthers: (address: string) => void = () => {}) {
    this.#tellOthers = tellOthers;
  }

  /** How long this address has to wait before it may try a code again, in ms; 0 where it may now. */
  async waitMs(address: string): Promise<number> {
    const found = await Promise.all([this.#perAddress.get(networkOf(address)), this.#overall.get(everywhere)]);
    return Math.max(0, ...found.map((it) => (it && it.remainingPoints <= 0 ? it.msBeforeNext : 0)));
  }

  /** It was a wrong one. */
  async wrong(address: string): Promise<void> {
    this.#tellOthers(address);
    await this.wrongElsewhere(address);
  }

  /** [ND10] It was a wrong one at another server. */
  async wrongElsewhere(address: string): Promise<void> {
    // That a limit is reached is what `waitMs` says.
    await Promise.all([overLimit(this.#perAddress, networkOf(address)), overLimit(this.#overall, everywhere)]);
  }
}
