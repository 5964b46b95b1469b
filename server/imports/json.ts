import * as v from "valibot";
import { faultsOf } from "../../shared/files/faults.ts";
import type { ImportFault } from "../../shared/protocol/importing.ts";
import { envelopes } from "../exports/envelope.ts";
import { SideNames } from "../exports/sides.ts";
import { AgreedTerm, OpenTerm, UnsettledTerm } from "../exports/terms.ts";
import { type ReadEntry, type Reader, type ReadTerm, textOf, Unreadable } from "./readTerms.ts";

const { format, formatVersion } = envelopes.glossary;

const File = v.object({
  session: v.string(),
  rehearsal: v.optional(v.literal(true)),
  sides: SideNames,
  agreed: v.array(v.unknown()),
  open: v.array(v.unknown()),
  parked: v.array(v.unknown()),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Engines differ in what they say of the place: the line is in some of their words.
    const line = /line (\d+)/.exec(String(error))?.[1];
    const position = /position (\d+)/.exec(String(error))?.[1];
    const at = line ? Number(line) : position ? text.slice(0, Number(position)).split("\n").length : undefined;
    throw new Unreadable("unreadable", { place: at === undefined ? {} : { line: at } });
  }
}

/** `glossary.json`, by its published schema. */
export const json: Reader = (file) => {
  const data = parsed(textOf(file));
  if (!v.is(v.looseObject({ format: v.literal(format) }), data))
    throw new Unreadable("other-file", { expected: format });
  if (!v.is(v.looseObject({ formatVersion: v.literal(formatVersion) }), data)) {
    throw new Unreadable("other-version", { expected: formatVersion });
  }
  const whole = v.safeParse(File, data);
  if (!whole.success) {
    throw new Unreadable("does-not-fit", { place: { at: faultsOf(whole.issues)[0]?.path.join(" → ") ?? "" } });
  }
  const { session, sides, rehearsal, agreed, open, parked } = whole.output;
  const read = <Schema extends v.GenericSchema>(
    list: "agreed" | "open" | "parked",
    items: readonly unknown[],
    schema: Schema,
    termOf: (item: v.InferOutput<Schema>) => Omit<ReadTerm, "place">,
  ): ReadEntry[] =>
    items.map((item, index): ReadEntry => {
      const at = `${list} → ${index + 1}`;
      const result = v.safeParse(schema, item);
      if (result.success) return { place: { at }, ...termOf(result.output) };
      const faults = faultsOf(result.issues).map(({ path, code }): ImportFault => {
        const place = { at: [at, ...path.map((part) => (typeof part === "number" ? part + 1 : part))].join(" → ") };
        return { place, code: code === "missing" ? "missing" : "does-not-fit" };
      });
      return { faults };
    });
  return {
    session,
    sides,
    ...(rehearsal && { rehearsal }),
    entries: [
      ...read("agreed", agreed, AgreedTerm, ({ unconfirmed, ...term }) => ({
        ...term,
        status: unconfirmed ? "unconfirmed" : "agreed",
        drafts: [],
        objections: [],
      })),
      ...read("open", open, OpenTerm, (term) => term),
      ...read("parked", parked, UnsettledTerm, (term) => ({ ...term, status: "parked" })),
    ],
  };
};
