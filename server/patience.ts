/** How long the server waits for what a client has begun, in ms. Whoever is slower holds a line that others could use. */
export interface Patience {
  /** From the opening of a line to who comes in by it. */
  readonly handshakeMs: number;
  /** For the headers of an HTTP request, from the opening of the connection or the end of the request before. */
  readonly headersMs: number;
  /** For a whole request: the largest file of terms over a slow line. */
  readonly requestMs: number;
  /** For the next request on a connection. */
  readonly idleMs: number;
  /** How often it is looked who is late. */
  readonly lookEveryMs: number;
}

export const usualPatience: Patience = {
  handshakeMs: 10_000,
  headersMs: 10_000,
  requestMs: 120_000,
  idleMs: 5_000,
  lookEveryMs: 2_000,
};
