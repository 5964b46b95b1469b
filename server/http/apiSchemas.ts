import * as v from "valibot";
import type { FileFault } from "../../shared/files/faults.ts";
import { languageCodes } from "../../shared/languages.ts";
import { type ImportFault, importFormats } from "../../shared/protocol/importing.ts";
import { CreateSession, Rehearse } from "../../shared/protocol/messages.ts";
import { ReaderLinkToMake, readerLinkKinds } from "../../shared/protocol/readerLinks.ts";
import { type RefusalCode, refusals } from "../../shared/refusal.ts";
import { BroughtTerm } from "../../shared/stages/shared-vocabulary/brought.ts";
import { GlossaryFile, ReportFile, vocabulary } from "../exports/schemas.ts";
import { storageFailures } from "../log/storageError.ts";
import { Bringing } from "./bringing.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
const Id = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.description("A day in UTC."));
const sides = v.strictObject({ a: v.string(), b: v.string() });

const fileFaults = [
  ...(["empty-text", "too-long", "file-size", "not-json", "other-file", "other-version", "rehearsal"] as const),
  ...(["missing", "unknown-field", "not-one-of", "wrong-type", "not-whole", "too-small", "too-large"] as const),
  ...(["too-few", "too-many", "does-not-fit"] as const),
] as const satisfies readonly FileFault["code"][];
const importFaults = [
  ...(["empty-file", "not-utf8", "unreadable", "unknown-format", "other-file", "other-version"] as const),
  ...(["no-term-column", "no-terms", "doctype", "remote-context", "too-large-inside", "unknown-status"] as const),
  ...(["missing", "empty-text", "too-long", "too-many", "does-not-fit"] as const),
] as const satisfies readonly ImportFault["code"][];

const expected = v.pipe(
  v.union([v.string(), v.number()]),
  v.description("The limit that was passed, or what could stand there."),
);

const Refusal = v.strictObject({
  code: v.picklist(Object.keys(refusals) as RefusalCode[]),
  message: v.pipe(v.string(), v.description("What is wrong, in English.")),
  action: v.pipe(v.string(), v.description("What the person can do, in English.")),
  retry: v.pipe(v.boolean(), v.description("Whether the same request can succeed later without anybody changing it.")),
  retryAfterMs: v.exactOptional(v.pipe(v.number(), v.description("How long to wait, where the server knows, in ms."))),
});

const FaultInFile = v.strictObject({
  path: v.pipe(
    v.array(v.union([v.string(), v.number()])),
    v.description("Fields and places from 0, from the outside in; empty where it is the file as a whole."),
  ),
  code: v.picklist(fileFaults),
  expected: v.exactOptional(expected),
  line: v.exactOptional(ordinal),
});

const Refused = v.strictObject({ refusal: Refusal, faults: v.exactOptional(v.array(FaultInFile)) });

const Place = v.strictObject({
  line: v.exactOptional(v.pipe(ordinal, v.description("Of the file as text."))),
  at: v.exactOptional(v.pipe(v.string(), v.description("In the words of the format, such as a cell."))),
});

const ImportPreview = v.strictObject({
  format: v.picklist(importFormats),
  terms: v.array(
    v.strictObject({
      place: Place,
      term: BroughtTerm,
      duplicate: v.exactOptional(v.strictObject({ of: v.picklist(["session", "file"]), term: v.string() })),
    }),
  ),
  faults: v.array(
    v.strictObject({
      place: Place,
      field: v.exactOptional(v.string()),
      code: v.picklist(importFaults),
      expected: v.exactOptional(expected),
      detail: v.exactOptional(v.string()),
    }),
  ),
  rehearsal: v.exactOptional(v.literal(true)),
  otherSides: v.exactOptional(sides),
});

const ReaderLink = v.strictObject({
  id: Id,
  kind: v.picklist(readerLinkKinds),
  number: v.pipe(ordinal, v.description("Counts on from the highest one of the session.")),
  until: v.pipe(Day, v.description("The last day on which it works, in UTC.")),
  sections: v.exactOptional(v.array(v.string())),
});
const links = v.array(ReaderLink);

const texts = v.array(v.string());
const table = {
  columns: v.array(v.strictObject({ head: v.string(), numeric: v.exactOptional(v.literal(true)) })),
  rows: v.array(v.array(v.union([v.string(), v.number(), texts]))),
};
const ReadBlock = v.variant("kind", [
  v.strictObject({ kind: v.literal("heading"), level: v.picklist([1, 2, 3, 4]), text: v.string() }),
  v.strictObject({ kind: v.picklist(["paragraph", "quote"]), text: v.string() }),
  v.strictObject({ kind: v.literal("facts"), facts: v.array(v.strictObject({ label: v.string(), texts })) }),
  v.strictObject({ kind: v.literal("list"), items: texts, ordered: v.exactOptional(v.literal(true)) }),
  v.strictObject({ kind: v.literal("tasks"), items: texts }),
  v.strictObject({
    kind: v.literal("figures"),
    figures: v.array(v.strictObject({ value: v.string(), label: v.string() })),
  }),
  v.strictObject({
    kind: v.literal("picture"),
    title: v.string(),
    day: v.pipe(v.string(), v.description("An SVG document, on a light ground.")),
    night: v.pipe(v.string(), v.description("The same on a dark one.")),
    ...table,
  }),
  v.strictObject({ kind: v.literal("table"), ...table }),
]);

/** [WH2] What a delivery holds: the whole of one export, at the moment of the attempt. */
const told = <Type extends string, Content extends v.ObjectEntries>(type: Type, content: Content) =>
  v.strictObject({
    type: v.literal(type),
    timestamp: v.pipe(Day, v.description("The day on which it happened, in UTC, and nothing finer.")),
    data: v.strictObject({
      session: v.pipe(Id, v.description("The id that also stands in read-only links. It opens nothing by itself.")),
      ...content,
    }),
  });

/** What goes over HTTP as JSON, by the name that the description of the API gives it. */
export const apiSchemas = {
  CreateSession,
  SessionCreated: v.strictObject({
    code: v.pipe(v.string(), v.description("The join code.")),
    secret: v.pipe(Id, v.description("The facilitator's. It is sent this once; the server keeps its hash.")),
  }),
  SessionAtTheDoor: v.strictObject({
    code: v.string(),
    title: v.string(),
    sides,
    phase: v.picklist(["lobby", "prework", "live", "ended"]),
    locked: v.boolean(),
  }),
  GlossaryFile,
  ReportFile,
  ImportPreview,
  TermsToBring: v.object({
    ...Bringing.entries,
    id: v.pipe(Id, v.description("Random. Sent again with the same one, it is carried out once.")),
    terms: v.array(BroughtTerm),
  }),
  TermsBrought: v.strictObject({ brought: count }),
  ReaderLinkToMake,
  ReaderLink,
  ReaderLinks: v.strictObject({ links }),
  ReaderLinkMade: v.strictObject({
    secret: v.pipe(Id, v.description("Of the link. It is sent this once; the server keeps its hash.")),
    path: v.pipe(v.string(), v.description("Of the page that the link opens, with the secret behind the #.")),
    links,
  }),
  ReadReport: v.strictObject({ language: v.picklist(languageCodes), session: v.string(), blocks: v.array(ReadBlock) }),
  GlossaryAgreed: told("glossary.agreed", { glossary: GlossaryFile }),
  SessionEnded: told("session.ended", {
    report: v.pipe(ReportFile, v.description("With the summary alone: `sections` is empty.")),
  }),
  Rehearse,
  Rehearsing: v.strictObject({ simulated: count }),
  Running: v.strictObject({
    status: v.literal("ok"),
    storage: v.strictObject({
      engine: v.picklist(["sqlite", "postgres"]),
      state: v.picklist(["ok", ...storageFailures]),
    }),
  }),
  Ready: v.strictObject({ status: v.literal("ready") }),
  Refused,
  Refusal,
  FileFault: FaultInFile,
  BroughtTerm,
  ...vocabulary,
} as const satisfies Record<string, v.GenericSchema>;

export type ApiSchema = keyof typeof apiSchemas;
