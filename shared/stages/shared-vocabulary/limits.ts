/** Most terms that can be there from the start. */
export const mostTerms = 20;
/** Most terms that the room works on. */
export const mostOnTable = 12;
