/** What stands between an author and whoever looks for one. The bench can do without any of them; the server cannot. */
export const protections = [
  "random ids",
  "hidden until the reveal",
  "sorted lists",
  "a snapshot in place of events",
  "random order in a commit",
  "secrets that die",
  "writers apart from texts",
  "rule of three",
  "rule of three between totals",
  "totals after the close",
] as const;
export type Protection = (typeof protections)[number];

const off = new Set<Protection>();

/** Asked by the stand-ins in `setup.ts`, which vitest puts in the place of the server's own modules. */
export const isOff = (protection: Protection): boolean => off.has(protection);

/** Does `work` without these protections. */
export async function without<Result>(these: readonly Protection[], work: () => Promise<Result>): Promise<Result> {
  for (const protection of these) off.add(protection);
  try {
    return await work();
  } finally {
    off.clear();
  }
}
