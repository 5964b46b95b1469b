/** Texts of several people may be the same: what tells them apart is their place. */
export const placed = <Thing>(things: readonly Thing[]) => things.map((thing, place) => ({ thing, place }));
