import { largestImportBytes } from "../../shared/protocol/importing.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import { type ExportName, exportNames, hasSections, mediaTypeOf } from "../exports/names.ts";
import type { ApiSchema } from "./apiSchemas.ts";
import type { Answer, AnswerHeader, Body, Operation, Parameter } from "./operation.ts";

const text = { type: "string" };
const code: Parameter = { name: "code", in: "path", description: "The join code of the session.", schema: text };
const session: Parameter = {
  name: "session",
  in: "path",
  description: "The id in the path of the link. It opens nothing by itself.",
  schema: text,
};
const at: Parameter = {
  name: "at",
  in: "path",
  description: "The key of a shared vocabulary in the agenda.",
  schema: text,
};
const nameAmong = (names: readonly ExportName[]): Parameter => ({
  name: "name",
  in: "path",
  description: "Of the file.",
  schema: { type: "string", enum: names },
});
const ifNoneMatch: Parameter = {
  name: "If-None-Match",
  in: "header",
  description: "The `ETag` of what the reader has.",
  schema: text,
};

/** What can come back under these names, and which is which in words: a description of a path cannot tie the two. */
const filesNamed = (names: readonly ExportName[]): Body => {
  const schemas: Partial<Record<ExportName, ApiSchema>> = {
    "glossary.json": "GlossaryFile",
    "report.json": "ReportFile",
  };
  const types: Record<string, ApiSchema[]> = {};
  for (const name of names) {
    const type = mediaTypeOf(name);
    const schema = schemas[name];
    types[type] = [...(types[type] ?? []), ...(schema ? [schema] : [])];
  }
  return { types };
};
const typesOf = (names: readonly ExportName[]): string =>
  ["| name | media type |", "| --- | --- |", ...names.map((name) => `| \`${name}\` | \`${mediaTypeOf(name)}\` |`)].join(
    "\n",
  );

const reportNames = exportNames.filter(hasSections);

const ofFacilitator = ["unknown-session", "not-facilitator", "too-many"] as const satisfies RefusalCode[];
const ofReader = [
  "not-found",
  "link-revoked",
  "link-expired",
  "too-many",
  "session-deleted",
] as const satisfies RefusalCode[];
const cached: readonly AnswerHeader[] = ["ETag", "Cache-Control"];
const unchanged: Answer = { description: "The reader has it already.", headers: cached };

const sessions: readonly Operation[] = [
  {
    method: "post",
    path: "/api/sessions",
    id: "createSession",
    summary: "Creates a session",
    description:
      "With `from` it goes on from an earlier session: by the code and the secret of its facilitator, or by the contents of its `report.json` or `glossary.json`, and the body may have 2 MB. What cannot be read in that file stands in `faults` beside the refusal.",
    body: { required: true, is: "CreateSession" },
    answers: { 201: { description: "The session, with its facilitator's secret.", body: "SessionCreated" } },
    refusals: [
      ...(["malformed", "too-long", "empty-text", "too-many-items", "unknown-session"] as const),
      ...(["not-facilitator", "session-deleted", "too-many", "unavailable"] as const),
    ],
  },
  {
    method: "get",
    path: "/api/sessions/{code}",
    id: "readDoor",
    summary: "What somebody at the door may know",
    parameters: [code],
    answers: { 200: { description: "The session as newcomers see it.", body: "SessionAtTheDoor" } },
    refusals: ["unknown-session", "too-many", "unavailable"],
  },
  {
    method: "get",
    path: "/api/sessions/{code}/exports/{name}",
    id: "exportFile",
    summary: "Downloads what the session has made",
    description: typesOf(exportNames),
    secret: "facilitator",
    parameters: [
      code,
      nameAmong(exportNames),
      {
        name: "sections",
        in: "query",
        description:
          "Of a report: `summary`, `series` where the session goes on from another, and keys of the agenda. All of them without it.",
        schema: { type: "array", items: text, minItems: 1 },
        explode: false,
      },
    ],
    answers: { 200: { description: "The file.", body: filesNamed(exportNames), headers: ["Content-Disposition"] } },
    refusals: [...ofFacilitator, "not-found", "unknown-section", "session-deleted", "unavailable"],
  },
];

const imports: readonly Operation[] = [
  {
    method: "post",
    path: "/api/sessions/{code}/imports/{at}",
    id: "previewImport",
    summary: "Reads a glossary from a file, and changes nothing",
    description: "What is wrong with the file is said in `faults`, and is no refusal.",
    secret: "facilitator",
    parameters: [
      code,
      at,
      {
        name: "name",
        in: "query",
        required: true,
        description: "Of the file. Its ending says how it is read: json, csv, tsv, xlsx, tbx, xml, ttl, jsonld or txt.",
        schema: text,
      },
    ],
    body: {
      required: true,
      description: `The file as it is, of any media type, of ${largestImportBytes} bytes at the most.`,
      is: { types: { "*/*": [] } },
    },
    answers: { 200: { description: "What the file would bring.", body: "ImportPreview" } },
    refusals: [...ofFacilitator, "malformed", "wrong-stage", "unavailable"],
  },
  {
    method: "post",
    path: "/api/sessions/{code}/imports/{at}/terms",
    id: "bringTerms",
    summary: "Brings terms into the session, all of them or none",
    secret: "facilitator",
    parameters: [code, at],
    body: { required: true, is: "TermsToBring" },
    answers: { 200: { description: "How many were brought.", body: "TermsBrought" } },
    refusals: [
      ...(["unknown-session", "not-facilitator", "too-many", "malformed", "too-long", "empty-text"] as const),
      ...(["too-many-items", "duplicate", "wrong-stage", "wrong-step", "session-ended"] as const),
      ...(["session-deleted", "unavailable"] as const),
    ],
  },
];

const links: readonly Operation[] = [
  {
    method: "get",
    path: "/api/sessions/{code}/links",
    id: "listLinks",
    summary: "The read-only links that work",
    secret: "facilitator",
    parameters: [code],
    answers: { 200: { description: "The links, without their secrets.", body: "ReaderLinks" } },
    refusals: [...ofFacilitator, "unavailable"],
  },
  {
    method: "post",
    path: "/api/sessions/{code}/links",
    id: "makeLink",
    summary: "Makes a read-only link",
    secret: "facilitator",
    parameters: [code],
    body: { required: true, is: "ReaderLinkToMake" },
    answers: { 201: { description: "The link, with its secret.", body: "ReaderLinkMade" } },
    refusals: [...ofFacilitator, "malformed", "unknown-section", "too-many-links", "unavailable"],
  },
  {
    method: "delete",
    path: "/api/sessions/{code}/links/{link}",
    id: "takeLinkBack",
    summary: "Takes a read-only link back",
    secret: "facilitator",
    parameters: [code, { name: "link", in: "path", description: "The id of the link.", schema: text }],
    answers: { 200: { description: "The links that are left.", body: "ReaderLinks" } },
    refusals: [...ofFacilitator, "not-found", "unavailable"],
  },
  {
    method: "get",
    path: "/api/glossaries/{session}",
    id: "readGlossary",
    summary: "The glossary at this moment, by a read-only link",
    secret: "readerLink",
    parameters: [session, ifNoneMatch],
    answers: {
      200: {
        description:
          "The same as `glossary.json`, with what sessions that went on from this one by its link have changed.",
        body: "GlossaryFile",
        headers: cached,
      },
      304: unchanged,
    },
    refusals: [...ofReader, "unavailable"],
  },
  {
    method: "get",
    path: "/api/reports/{session}",
    id: "readReport",
    summary: "The report as its page shows it, by a read-only link",
    secret: "readerLink",
    parameters: [session, ifNoneMatch],
    answers: {
      200: { description: "The sections of the link, as blocks.", body: "ReadReport", headers: cached },
      304: unchanged,
    },
    refusals: [...ofReader, "unavailable"],
  },
  {
    method: "get",
    path: "/api/reports/{session}/{name}",
    id: "readReportFile",
    summary: "The report as a file, by a read-only link",
    description: typesOf(reportNames),
    secret: "readerLink",
    parameters: [session, nameAmong(reportNames), ifNoneMatch],
    answers: {
      200: { description: "The file, with the sections of the link.", body: filesNamed(reportNames), headers: cached },
      304: unchanged,
    },
    refusals: [...ofReader, "unavailable"],
  },
];

const rehearsals: readonly Operation[] = [
  {
    method: "post",
    path: "/api/sessions/{code}/rehearsal",
    id: "beginRehearsal",
    summary: "Lets simulated people in",
    description: "The session is marked as a rehearsal, and the mark stays.",
    secret: "facilitator",
    parameters: [code],
    body: { required: false, is: "Rehearse" },
    answers: {
      201: { description: "They are coming in.", body: "Rehearsing" },
      200: { description: "Some were there already: nothing is changed.", body: "Rehearsing" },
    },
    refusals: [...ofFacilitator, "malformed", "session-locked", "session-full", "session-ended", "unavailable"],
  },
  {
    method: "delete",
    path: "/api/sessions/{code}/rehearsal",
    id: "endRehearsal",
    summary: "Sends the simulated people away",
    secret: "facilitator",
    parameters: [code],
    answers: { 200: { description: "They have left.", body: "Rehearsing" } },
    refusals: [...ofFacilitator, "unavailable"],
  },
];

const service: readonly Operation[] = [
  {
    method: "get",
    path: "/api/openapi.json",
    id: "readDescription",
    summary: "This description",
    answers: {
      200: {
        description: "An OpenAPI 3.1 document.",
        body: { types: { "application/json": [] } },
        headers: cached,
      },
      304: unchanged,
    },
    refusals: [],
  },
  {
    method: "get",
    path: "/healthz",
    id: "isRunning",
    summary: "Whether the process runs",
    answers: { 200: { description: "It does.", body: "Running" } },
    refusals: [],
  },
  {
    method: "get",
    path: "/readyz",
    id: "isReady",
    summary: "Whether the storage answers, and newcomers may come",
    answers: { 200: { description: "It does.", body: "Ready" } },
    refusals: ["unavailable"],
  },
];

/** Everything that can be asked over HTTP, apart from the files of the app. */
export const operations: readonly Operation[] = [...sessions, ...imports, ...links, ...rehearsals, ...service];
