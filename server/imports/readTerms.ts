import type { ImportFault, ImportFormat, Place } from "../../shared/protocol/importing.ts";
import { isAgreedStatus, type TermStatus } from "../exports/glossaryTable.ts";
import type { SideNames } from "../exports/sides.ts";
import type { Meant, Tally, Version } from "../exports/terms.ts";

export interface ReadWording {
  readonly definition: string;
  readonly usage?: string;
  readonly example?: string;
}

/** A term as a file says it, not checked yet; what the format cannot say is absent. */
export interface ReadTerm {
  readonly place: Place;
  /** Of its parts, where they stand in places of their own. */
  readonly places?: Readonly<Record<string, Place>>;
  readonly term: string;
  readonly status: TermStatus;
  readonly also: readonly string[];
  readonly definition?: string;
  readonly usage?: string;
  readonly example?: string;
  readonly on?: string;
  readonly version?: number;
  readonly tally?: Tally;
  readonly meant: Meant;
  readonly drafts: readonly ReadWording[];
  readonly objections: readonly string[];
  readonly history: readonly Version[];
}

/** What stands at one place of a file: a term, or what is wrong with what was to be one. */
export type ReadEntry = ReadTerm | { readonly faults: readonly ImportFault[] };

/** A glossary as a file says it. */
export interface ReadGlossary {
  readonly session?: string;
  readonly sides?: SideNames;
  readonly rehearsal?: true;
  /** In the order of the file. */
  readonly entries: readonly ReadEntry[];
}

/** A file that cannot be read at all, and why. */
export class Unreadable extends Error {
  readonly fault: ImportFault;
  constructor(code: ImportFault["code"], more: Omit<ImportFault, "code" | "place"> & { readonly place?: Place } = {}) {
    super(code);
    this.fault = { place: {}, ...more, code };
  }
}

/** Reads one format. Throws `Unreadable` where it is not that format. */
export type Reader = (file: Uint8Array) => ReadGlossary | Promise<ReadGlossary>;
export type Readers = Readonly<Record<ImportFormat, Reader>>;

/** The file as text; a byte order mark is left out. */
export function textOf(file: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    throw new Unreadable("not-utf8");
  }
}

/** Only the parts that are there: for types in which absent is not `undefined`. */
export const given = <Parts extends object>(parts: Parts) =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part !== "")) as {
    [Part in keyof Parts]?: Exclude<Parts[Part], undefined>;
  };

/** Where a file does not say how a term stands: agreed is what has a definition and a day. */
export const statusWithout = (definition: string | undefined, on: string | undefined): TermStatus =>
  definition && on ? "agreed" : "open";

/** Drafts of a term; of one that is not agreed its definition is one. */
export const draftsOf = (
  status: TermStatus,
  wording: Partial<ReadWording>,
  drafts: readonly ReadWording[],
): ReadWording[] =>
  isAgreedStatus(status) || wording.definition === undefined
    ? [...drafts]
    : [{ definition: wording.definition, ...given({ usage: wording.usage, example: wording.example }) }, ...drafts];
