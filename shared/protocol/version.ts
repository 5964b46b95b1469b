/** Raised when an older client could no longer follow; it is then told to reload. A phone loads this file and no schema. */
export const protocolVersion = 1;
