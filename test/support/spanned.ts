/** Rows of numbers, one for each label of each totals: by whose choices it is made up. */
export const rowsOf = <Person, Label>(
  shown: readonly ReadonlyMap<Person, Label>[],
  labels: readonly Label[],
  everyone: readonly Person[],
): number[][] =>
  shown.flatMap((one) => labels.map((label) => everyone.map((person) => Number(one.get(person) === label))));

/** Whether one row is a sum of multiples of the others: Gauss's elimination, written without regard to any rule of ours. */
export function isSpanned(rows: readonly number[][], target: readonly number[]): boolean {
  const basis: number[][] = [];
  const reduce = (row: readonly number[]) =>
    basis.reduce<number[]>(
      (left, one) => {
        const pivot = one.findIndex((value) => Math.abs(value) > 1e-9);
        const by = (left[pivot] ?? 0) / (one[pivot] ?? 1);
        return left.map((value, at) => value - by * (one[at] ?? 0));
      },
      [...row],
    );
  const isNothing = (row: readonly number[]) => row.every((value) => Math.abs(value) < 1e-9);
  for (const row of rows) {
    const left = reduce(row);
    if (!isNothing(left)) basis.push(left);
  }
  return isNothing(reduce(target));
}

/** Every one and every two of so many people, as rows. */
export const fewOf = (people: number): number[][] => {
  const all = Array.from({ length: people }, (_, at) => at);
  return all.flatMap((one) => all.slice(one).map((other) => all.map((at) => Number(at === one || at === other))));
};
