import { Ajv2020 } from "ajv/dist/2020.js";
import type { Express } from "express";

interface DescribedAnswer {
  readonly headers?: Readonly<Record<string, { readonly schema: object }>>;
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}
interface DescribedOperation {
  readonly operationId: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: object }>> };
  readonly responses: Readonly<Record<string, DescribedAnswer>>;
}
interface DescribedDelivery {
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly schema: object }[];
}
/** As much of an OpenAPI document as the tests read. */
export interface OpenApiFile {
  /** What the server sends by itself. */
  readonly webhooks?: Readonly<Record<string, { readonly post: DescribedDelivery }>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Layer {
  /** Where a router hangs in its parent. */
  readonly rawPath: unknown;
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

function mountOf({ rawPath }: Layer): string {
  if (typeof rawPath !== "string") throw new Error("a router is mounted at more than one path");
  return rawPath === "/" ? "" : rawPath;
}

/** Every route of an app, such as `get /api/sessions/{code}`, in the order of its routers. */
export function routesOf(app: Express): string[] {
  const walk = (stack: readonly Layer[], above: string): string[] =>
    stack.flatMap((layer) => {
      const { route, handle } = layer;
      if (route) {
        const path = (above + route.path).replace(/:(\w+)/g, "{$1}");
        return Object.keys(route.methods).map((method) => `${method} ${path}`);
      }
      return handle?.stack ? walk(handle.stack, above + mountOf(layer)) : [];
    });
  return walk((app.router as unknown as { stack: readonly Layer[] }).stack, "");
}

export const describedRoutes = ({ paths }: OpenApiFile): string[] =>
  Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));

/** Compares answers with a description. */
export function judgeOf(file: OpenApiFile) {
  const ajv = new Ajv2020({ strict: false, inlineRefs: false });
  ajv.addSchema({ $id: "api", ...file });
  const at = (...keys: string[]) =>
    `api#${keys.map((key) => `/${encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("")}`;

  const bodyFaults = (keys: string[], described: { readonly schema?: object } | undefined, body: string): unknown[] => {
    if (!described?.schema) return [];
    const fits = ajv.getSchema(at(...keys, "schema"));
    return !fits ? ["no schema"] : fits(JSON.parse(body)) ? [] : (fits.errors ?? []);
  };

  return {
    /** What is wrong with a request's body; nothing where it fits. */
    request(method: string, path: string, body: string): unknown[] {
      const type = "application/json";
      const keys = ["paths", path, method, "requestBody", "content", type];
      return bodyFaults(keys, file.paths[path]?.[method]?.requestBody?.content[type], body);
    },
    /** What is wrong with a delivery of a webhook: its headers and its body; nothing where it fits. */
    delivery(type: string, headers: Readonly<Record<string, unknown>>, body: string): unknown[] {
      const described = file.webhooks?.[type]?.post;
      if (!described) return [`${type} is not described`];
      const wrong = described.parameters.filter(({ name, schema }) => !ajv.compile(schema)(headers[name]));
      const fits = ajv.getSchema(at("webhooks", type, "post", "requestBody", "content", "application/json", "schema"));
      if (!fits) return ["no schema"];
      return [...wrong.map(({ name }) => name), ...(fits(JSON.parse(body)) ? [] : (fits.errors ?? []))];
    },
    /** What is wrong with an answer, by the description of its status; nothing where it fits. */
    async answer(method: string, path: string, answer: Response): Promise<unknown[]> {
      const status = String(answer.status);
      const described = file.paths[path]?.[method]?.responses[status];
      const body = await answer.text();
      if (!described) return [`${status} is not described`, body];
      const missing = Object.keys(described.headers ?? {})
        .filter((name) => name !== "Retry-After" && !answer.headers.has(name))
        .map((name) => `no ${name}`);
      if (!described.content) return [...missing, ...(body === "" ? [] : ["a body that is not described"])];
      const type = answer.headers.get("Content-Type")?.split(";")[0] ?? "none";
      if (!Object.hasOwn(described.content, type)) return [...missing, `${type} is not described`];
      const keys = ["paths", path, method, "responses", status, "content", type];
      return [...missing, ...bodyFaults(keys, described.content[type], body)];
    },
  };
}
