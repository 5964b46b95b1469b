import { toJsonSchemaDefs } from "@valibot/to-json-schema";
import { Router } from "express";
import { protocolVersion } from "../../shared/protocol/messages.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import type { Config } from "../config.ts";
import { type ApiSchema, apiSchemas } from "./apiSchemas.ts";
import { statusOf } from "./app.ts";
import type { Answer, AnswerHeader, Body, Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { fromElsewhere } from "./readerLinks.ts";
import { webhooks } from "./webhookOperations.ts";

/** How long a copy of the description is good for, in s. */
const descriptionMaxAgeS = 3_600;

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const headers: Readonly<Record<AnswerHeader | "Retry-After", object>> = {
  ETag: { description: "Changes with the content.", schema: { type: "string" } },
  "Cache-Control": { schema: { type: "string" } },
  "Content-Disposition": { description: "Under which name to save it.", schema: { type: "string" } },
  "Retry-After": { description: "How long to wait, where the server knows, in s.", schema: { type: "integer" } },
};

const headersOf = (names: readonly (keyof typeof headers)[]) =>
  names.length > 0 && { headers: Object.fromEntries(names.map((name) => [name, headers[name]])) };

const jsonBy = (schemas: readonly ApiSchema[]): object => {
  const [only, ...others] = schemas.map(refTo);
  if (!only) return {};
  return { schema: others.length > 0 ? { oneOf: [only, ...others] } : only };
};

const contentOf = (body: Body): object =>
  typeof body === "string"
    ? { "application/json": jsonBy([body]) }
    : Object.fromEntries(Object.entries(body.types).map(([type, schemas]) => [type, jsonBy(schemas)]));

const answerOf = ({ description, body, headers = [] }: Answer): object => ({
  description,
  ...headersOf(headers),
  ...(body && { content: contentOf(body) }),
});

/** The refusals of one status, as one answer that names them. */
const refusedWith = (status: number, codes: readonly RefusalCode[]): object => ({
  description: `Refused: ${codes.map((code) => `\`${code}\``).join(", ")}.`,
  ...headersOf(status === 429 ? ["Retry-After"] : []),
  content: {
    "application/json": {
      schema: {
        allOf: [refTo("Refused"), { properties: { refusal: { properties: { code: { enum: codes } } } } }],
      },
    },
  },
});

function refusalsOf(codes: readonly RefusalCode[]): Record<string, object> {
  const statuses = [...new Set(codes.map(statusOf))];
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      refusedWith(
        status,
        codes.filter((code) => statusOf(code) === status),
      ),
    ]),
  );
}

const operationOf = ({ id, summary, description, secret, parameters, body, answers, refusals }: Operation): object => ({
  operationId: id,
  summary,
  ...(description && { description }),
  ...(secret && { security: [{ [secret]: [] }] }),
  ...(parameters && {
    parameters: parameters.map((parameter) => ({ ...parameter, ...(parameter.in === "path" && { required: true }) })),
  }),
  ...(body && {
    requestBody: {
      ...(body.description && { description: body.description }),
      required: body.required,
      content: contentOf(body.is),
    },
  }),
  responses: {
    ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answerOf(answer)])),
    ...refusalsOf(refusals),
  },
});

function pathsOf(all: readonly Operation[]): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of all) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(operation) };
  }
  return paths;
}

/** What is sent as it may be written, with what can be left out left out. Checks and transformations have no place in a JSON Schema. */
const schemas = () =>
  toJsonSchemaDefs(apiSchemas, {
    target: "draft-2020-12",
    typeMode: "input",
    errorMode: "ignore",
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });

const bearer = (description: string) => ({ type: "http", scheme: "bearer", description });

/** The HTTP API as an OpenAPI 3.1 document. It is published as `docs/openapi.json`. */
export const openApi = () => ({
  openapi: "3.1.1",
  info: {
    title: "Parley",
    version: String(protocolVersion),
    description:
      "Creating sessions, and taking along what they make. The session itself goes over a socket, which docs/protocol.md describes. Whatever is asked for and is not here is refused as `not-found`, with the status 404.",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "/" }],
  // Where nothing else is said, nobody is asked who they are.
  security: [],
  paths: pathsOf(operations),
  webhooks: webhooks(),
  components: {
    securitySchemes: {
      facilitator: bearer("The secret of a facilitator link: what stands behind its #."),
      readerLink: bearer("The secret of a read-only link: what stands behind its #."),
    },
    schemas: schemas(),
  },
});

/** [AP4] The description, for tools. It says nothing of any session, so that copies may be kept. */
export function openApiRoutes(config: Config): Router {
  const router = Router();
  let text: string | undefined;
  router.use("/openapi.json", fromElsewhere(config));
  router.get("/openapi.json", (_, response) => {
    text ??= JSON.stringify(openApi());
    response.set("Cache-Control", `public, max-age=${descriptionMaxAgeS}`).type("json").send(text);
  });
  return router;
}
