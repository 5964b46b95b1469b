/** Most dots of one person, and of one person on one item. */
export const mostDots = 50;
/** Nobody has a feeling for the eleventh slider. */
export const mostToPlace = 10;
