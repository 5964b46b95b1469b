import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import { type GenericSchema, parse } from "valibot";
import { nobody } from "../../shared/anonymity/disclosure.ts";
import type { ContentId, Pseudonym } from "../../shared/ids.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import { Hello, RoomCommand } from "../../shared/protocol/messages.ts";
import { type RefusalCode, refusals } from "../../shared/refusal.ts";
import { AgendaDraft } from "../../shared/session/agenda.ts";
import { SessionCommand } from "../../shared/session/command.ts";
import { type StageId, stageIds, stageOf } from "../../shared/stages/registry.ts";
import type { AnyStage, Context } from "../../shared/stages/stage.ts";

/** The tables of docs/protocol.md, made from the schemas that the server parses with. */

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const jsonSchema = (schema: GenericSchema): JsonSchema =>
  // Transformations and checks have no place in a JSON Schema; what they do is said in the text.
  toJsonSchema(schema, { errorMode: "ignore" });

const code = (text: string): string => `\`${text}\``;

function numberKind({ type, minimum: min, maximum: max }: JsonSchema): string {
  const kind = type === "integer" ? "whole number" : "number";
  if (min === undefined) return kind;
  return max === undefined ? `${kind} from ${min}` : `${kind} from ${min} to ${max}`;
}

function listKind({ items, minItems: min = 0, maxItems: max }: JsonSchema): string {
  const of = `list of ${isEntry(items as JsonSchema) ? "agenda entries" : kindOf(items as JsonSchema)}`;
  return max === undefined ? of : `${of}, ${min} to ${max} of them`;
}

/** What a value may be, in words. */
function kindOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(" or ");
  if (schema.anyOf) return (schema.anyOf as JsonSchema[]).map(kindOf).join(" or ");
  switch (schema.type) {
    case "string":
      if (schema.pattern) return "id";
      return schema.maxLength === undefined
        ? "string"
        : `${schema.minLength ? "text" : "string"} up to ${schema.maxLength}`;
    case "boolean":
      return "true or false";
    case "number":
    case "integer":
      return numberKind(schema);
    case "array":
      return listKind(schema);
    case "object":
      if (isScenario(schema)) return "scenario";
      if (isBroughtTerm(schema)) return "`BroughtTerm`";
      return schema.properties ? `{ ${fieldsOf(schema)} }` : "object";
    default:
      return "anything";
  }
}

const properties = ({ properties = {} }: JsonSchema): [name: string, JsonSchema][] =>
  Object.entries(properties) as [string, JsonSchema][];

const nameOf = (name: string, { required = [] }: JsonSchema): string =>
  code(required.includes(name) ? name : `${name}?`);

const isScenario = (schema: JsonSchema): boolean => schema.properties !== undefined && "beats" in schema.properties;

const isEntry = (schema: JsonSchema): boolean => schema.properties !== undefined && "atZero" in schema.properties;

const isBroughtTerm = (schema: JsonSchema): boolean => schema.properties !== undefined && "meant" in schema.properties;

function fieldsOf(schema: JsonSchema): string {
  const fields = properties(schema).filter(([name]) => name !== "type");
  return (
    fields
      .map(([name, field]) => `${nameOf(name, schema)}: ${isEntry(field) ? "agenda entry" : kindOf(field)}`)
      .join(", ") || "–"
  );
}

const variantsOf = (schema: GenericSchema): JsonSchema[] => {
  const { oneOf, anyOf } = jsonSchema(schema);
  return (oneOf ?? anyOf ?? []) as JsonSchema[];
};

function typeOf({ properties = {} }: JsonSchema, key = "type"): string {
  const { const: type } = properties[key] as JsonSchema;
  return String(type);
}

/** The commands that a schema lets through, by type. */
export const commandTypes = (schema: GenericSchema): string[] => variantsOf(schema).map((variant) => typeOf(variant));

const helloTable = (): string =>
  table(
    ["`as`", "fields beside `v`, `code` and `resume?`"],
    variantsOf(Hello).map((variant) => {
      const own = properties(variant).filter(([name]) => !["as", "v", "code", "resume"].includes(name));
      return [code(typeOf(variant, "as")), fieldsOf({ ...variant, properties: Object.fromEntries(own) })];
    }),
  );

const roomTable = (): string =>
  table(
    ["command", "fields"],
    variantsOf(RoomCommand).map((variant) => [code(typeOf(variant)), fieldsOf(variant)]),
  );

const sessionTable = (): string =>
  table(
    ["command", "fields"],
    variantsOf(SessionCommand).map((variant) => [code(typeOf(variant)), fieldsOf(variant)]),
  );

const defaultOf = ({ default: value }: JsonSchema): string => (value === undefined ? "–" : code(JSON.stringify(value)));

const settingsTable = (schema: GenericSchema): string => {
  const settings = jsonSchema(schema);
  return table(
    ["field", "value", "default"],
    properties(settings).map(([name, field]) => [nameOf(name, settings), kindOf(field), defaultOf(field)]),
  );
};

const context: Context = {
  nowMs: 0,
  random: () => 0.5,
  newId: () => "fresh".padEnd(22, "_") as ContentId,
  prompts: promptsIn("en"),
  actor: { role: "participant", side: "a", pseudonym: "somebody" as Pseudonym },
  contentId: null,
  present: nobody,
  answered: () => undefined,
  earlier: () => [],
};

/** Whether a participant's command goes nowhere without an edit key: asks the rule itself. */
function needsKey(stage: AnyStage, type: string): boolean {
  if (stage.rights[type] === "facilitator") return false;
  const settings = parse(stage.settings, {});
  const decision = stage.decide[type]?.(stage.start(settings, context), { type }, settings, context);
  const refused = decision && "refusal" in decision ? decision.refusal.code : undefined;
  return refused === "malformed" || refused === "stale-edit";
}

const commandTable = (stage: AnyStage): string =>
  table(
    ["command", "fields", "who", "edit key"],
    variantsOf(stage.command).map((variant) => {
      const type = typeOf(variant);
      return [code(type), fieldsOf(variant), stage.rights[type] ?? "nobody", needsKey(stage, type) ? "yes" : "–"];
    }),
  );

const refusalTable = (): string =>
  table(
    ["code", "message", "action", "retry"],
    (Object.keys(refusals) as RefusalCode[]).map((name) => {
      const { message, action, retry } = refusals[name];
      return [code(name), message, action, retry ? "yes" : "–"];
    }),
  );

const stageTables = (id: StageId): [string, string][] => [
  [`commands of ${id}`, commandTable(stageOf(id))],
  [`settings of ${id}`, settingsTable(stageOf(id).settings)],
];

/** Each table by the name that stands in the document's marker. */
export const wireTables = (): ReadonlyMap<string, string> =>
  new Map([
    ["hello", helloTable()],
    ["room commands", roomTable()],
    ["session commands", sessionTable()],
    ["agenda entry", settingsTable(AgendaDraft)],
    ...stageIds.flatMap(stageTables),
    ["refusals", refusalTable()],
  ]);
