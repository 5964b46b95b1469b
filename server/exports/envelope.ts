/** What a JSON export begins with, so that a reader knows what it has before it. */
export interface Envelope {
  /** Name of the published schema, in `docs/schema`. */
  readonly $schema: string;
  readonly format: "parley-glossary" | "parley-report";
  /** Raised when a reader of the old one could no longer follow. */
  readonly formatVersion: 1;
}

export const envelopes = {
  glossary: { $schema: "glossary.v1.json", format: "parley-glossary", formatVersion: 1 },
  report: { $schema: "report.v1.json", format: "parley-report", formatVersion: 1 },
} as const satisfies Record<string, Envelope>;
