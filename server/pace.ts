/** How long a turn takes, in ms: short enough that nobody feels one, long enough to be worth a timer. */
export const turnMs = 50;
/** What waits at the most, in turns. */
const mostTurns = 200;
/** After so long whoever was refused finds room again, in ms. */
export const patienceMs = turnMs * mostTurns;

/** False where it was not worth a turn any more, such as for somebody who has left. */
type Work = () => boolean;

interface Turn {
  left: number;
  waiting: Work[];
}

/**
 * Lets the work of each network begin at an even pace, in the order in which it came: what arrives all
 * at once would be done all at once, while everybody else waits. Counted without promises, which would
 * resolve after all that came in one piece has been done.
 */
export class Pace {
  readonly #each: number;
  readonly #turns = new Map<string, Turn>();

  /** `each`: how much of one network begins in one turn. */
  constructor(each: number) {
    this.#each = each;
  }

  /** Begins `work` now or when it is its turn; false where too much waits already, and it never will. */
  take(network: string, work: Work): boolean {
    const turn = this.#turns.get(network) ?? this.#begin(network);
    if (turn.left > 0) {
      turn.left -= work() ? 1 : 0;
      return true;
    }
    if (turn.waiting.length >= mostTurns * this.#each) return false;
    turn.waiting.push(work);
    return true;
  }

  #begin(network: string): Turn {
    const turn: Turn = { left: this.#each, waiting: [] };
    this.#turns.set(network, turn);
    const next = () => {
      if (turn.waiting.length === 0) return void this.#turns.delete(network);
      turn.left = this.#each;
      setTimeout(next, turnMs).unref();
      let at = 0;
      for (; at < turn.waiting.length && turn.left > 0; at += 1) turn.left -= turn.waiting[at]?.() ? 1 : 0;
      turn.waiting = turn.waiting.slice(at);
    };
    setTimeout(next, turnMs).unref();
    return turn;
  }
}
