/** `FAULTS=full` asks for the long runs. */
const isFull = process.env.FAULTS === "full";

/** How often a fault is made: `short` times in `npm test`, `full` times in `npm run test:faults`. */
export const runs = (short: number, full: number): number => (isFull ? full : short);

/** Seed of what is random in a run: printed, and taken from `FAULTS_SEED` to try the same again. */
export function newSeed(of: string): number {
  const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${of}: FAULTS_SEED=${seed}`);
  return seed;
}
