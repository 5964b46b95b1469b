/** The readings, in the order of the counts. */
export const readings = [1, 2, 3, 4, 5] as const;
