/** Which session the next one goes on from. */
export interface Link {
  readonly code: string;
  readonly secret: string;
}

/** What the create page finds in the state of the history: there no address, and no server, gets to see the secret. */
export const toContinue = (code: string, secret: string) => ({ goOnFrom: { code, secret } satisfies Link });

/** The link that the page was opened with; undefined where it was opened by itself. */
export function linkIn(state: unknown): Link | undefined {
  const { goOnFrom } = (state ?? {}) as { readonly goOnFrom?: Partial<Link> };
  const { code, secret } = goOnFrom ?? {};
  return typeof code === "string" && typeof secret === "string" ? { code, secret } : undefined;
}
