/** How one attack of one adversary did on one kind of content. */
export interface Row {
  readonly adversary: string;
  readonly content: string;
  readonly attack: string;
  readonly trials: number;
  readonly hits: number;
  /** What guessing among those whom the promise leaves finds, as a mean over the trials. */
  readonly chance: number;
}

/** A guess that was made, and how likely luck was to make it. */
export interface Trial {
  readonly isHit: boolean;
  readonly chance: number;
}

export function scored(adversary: string, content: string, attack: string, trials: readonly Trial[]): Row {
  const sum = (of: (trial: Trial) => number) => trials.reduce((total, trial) => total + of(trial), 0);
  return {
    adversary,
    content,
    attack,
    trials: trials.length,
    hits: sum(({ isHit }) => Number(isHit)),
    chance: trials.length > 0 ? sum(({ chance }) => chance) / trials.length : 0,
  };
}

/** One attack on the same content in more meetings. */
export function together(one: Row, more: Row): Row {
  const trials = one.trials + more.trials;
  const chance = trials > 0 ? (one.chance * one.trials + more.chance * more.trials) / trials : 0;
  return { ...one, trials, hits: one.hits + more.hits, chance };
}

/**
 * Wilson's score interval for a proportion (E. B. Wilson, JASA 22, 1927): right for few trials and near 0 and 1 too.
 * `z` is 1.96 for 95 %.
 */
export function wilson(hits: number, trials: number, z = 1.96): readonly [low: number, high: number] {
  if (trials === 0) return [0, 1];
  const share = hits / trials;
  const middle = share + (z * z) / (2 * trials);
  const reach = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [(middle - reach) / scale, (middle + reach) / scale];
}

/** The most that an attack may find beyond luck. */
export const margin = 0.02;

export const success = ({ hits, trials }: Row): number => (trials > 0 ? hits / trials : 0);

/** How likely so many hits or more are where each is as likely as `chance`: the binomial tail, exact for few trials too. */
export function luckOf({ hits, trials }: Row, chance: number): number {
  let logTerm = trials * Math.log(1 - chance);
  let below = hits > 0 ? Math.exp(logTerm) : 0;
  for (let count = 1; count < hits; count += 1) {
    logTerm += Math.log((trials - count + 1) / count) + Math.log(chance / (1 - chance));
    below += Math.exp(logTerm);
  }
  return Math.max(0, 1 - below);
}

/** A run has some hundred rows, and accident is not to spoil it more often than each hundredth time. */
const leastLuck = 1e-4;

/** Whether an attack is beyond what luck and the margin explain. */
export const isFound = (row: Row): boolean => row.trials > 0 && luckOf(row, row.chance + margin) < leastLuck;

const percent = (share: number) => (share * 100).toFixed(1);

export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const [low, high] = wilson(row.hits, row.trials);
    const cells = [
      row.adversary,
      row.content,
      row.attack,
      row.trials,
      percent(success(row)),
      `${percent(low)}–${percent(high)}`,
      percent(row.chance),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const head = ["adversary", "content", "attack", "guesses", "right, %", "95 % interval", "luck, %"];
  return [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...lines].join("\n");
}
