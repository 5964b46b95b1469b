import type { RefusalCode } from "../../shared/refusal.ts";
import type { ApiSchema } from "./apiSchemas.ts";

/** A parameter of a request. Those in the path are always required. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly description: string;
  readonly required?: true;
  readonly schema: object;
  /** A list is one value, with commas between. */
  readonly explode?: false;
}

/** A body: JSON by the name of its schema, or files by their media types, with schemas where these are JSON. */
export type Body = ApiSchema | { readonly types: Readonly<Record<string, readonly ApiSchema[]>> };

export interface Answer {
  readonly description: string;
  /** Absent where nothing is in the body. */
  readonly body?: Body;
  readonly headers?: readonly AnswerHeader[];
}

export type AnswerHeader = "ETag" | "Cache-Control" | "Content-Disposition";

/** What the server does for one method of one path. */
export interface Operation {
  readonly method: "get" | "post" | "delete";
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  /** Whose secret is asked for. */
  readonly secret?: "facilitator" | "readerLink";
  readonly parameters?: readonly Parameter[];
  readonly body?: { readonly description?: string; readonly required: boolean; readonly is: Body };
  readonly answers: Readonly<Record<number, Answer>>;
  readonly refusals: readonly RefusalCode[];
}
