import * as v from "valibot";
import {
  databaseAddress,
  hops,
  origins,
  receiverAddress,
  webAddress,
  webhookSecret,
  webhookUrl,
  wholeNumber,
} from "./settingValues.ts";

/**
 * Settings: what each may be, its default, its unit and what it is for. `config.ts`
 * reads the environment by it, and the table in docs/running.md is made of it.
 */

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Where in docs/running.md a setting stands. */
export const settingGroups = ["listening", "storing", "limits", "pace", "tools", "watching"] as const;
export type SettingGroup = (typeof settingGroups)[number];

export interface AboutSetting extends Record<string, unknown> {
  readonly group: SettingGroup;
  /** What one of it is, such as `ms`; empty where it is not a quantity. */
  readonly unit: string;
  /** What it is for, in words for whoever runs the server; Markdown. */
  readonly about: string;
}

/** A setting: where it is described, its default as the environment would have it, what it may be and what it is for. */
const setting = <const Default extends string | undefined, Value>(
  group: SettingGroup,
  fallback: Default,
  schema: v.GenericSchema<string, Value>,
  about: string,
  unit = "",
) => v.optional(v.pipe(schema, v.metadata({ group, unit, about } satisfies AboutSetting)), fallback);

/** It can be left out. */
const noDefault = undefined;

/** By the name of the environment variable. */
export const settings = {
  PORT: setting("listening", "3000", wholeNumber(0, 65_535), "the port to listen on; 0 takes a free one"),
  HOST: setting(
    "listening",
    "0.0.0.0",
    v.string(),
    "the address to listen on; `0.0.0.0` is every IPv4 address of the machine, `::` every one",
  ),
  PUBLIC_URL: setting(
    "listening",
    noDefault,
    webAddress,
    "where people reach the server, for links and QR codes; with `https:` browsers stay with it",
  ),
  TRUST_PROXY: setting(
    "listening",
    "false",
    hops,
    "how many proxies of yours stand in front, so that the address of a visitor is read from what they forward; `false` where there are none, so that nobody can forge one",
    "proxies",
  ),
  DATA_DIR: setting(
    "storing",
    "./data",
    v.string(),
    "the directory of the SQLite file, made where it is missing; a local disk",
  ),
  DATABASE_URL: setting(
    "storing",
    noDefault,
    databaseAddress,
    "a Postgres database in place of `DATA_DIR` ([postgres.md](postgres.md))",
  ),
  SEVERAL_NODES: setting(
    "storing",
    "false",
    v.picklist(["true", "false"], "true or false"),
    "`true` where several servers use the same database at the same time ([postgres.md](postgres.md)); the same for all of them",
  ),
  DATABASE_CONNECTIONS: setting(
    "storing",
    "10",
    wholeNumber(2, 1_000),
    "connections to Postgres at the most; three more for a lock and for exports",
    "connections",
  ),
  DATABASE_TIMEOUT_MS: setting(
    "storing",
    "10000",
    wholeNumber(100, 600_000),
    "how long to wait for a connection to Postgres, and for each of its answers",
    "ms",
  ),
  RETENTION_DAYS: setting(
    "storing",
    "90",
    wholeNumber(1, 3_650),
    "after so long a session is deleted, from its creation on",
    "days",
  ),
  DRAIN_MS: setting(
    "listening",
    "0",
    wholeNumber(0, 300_000),
    "how long a server that is told to stop goes on while `/readyz` says `503`, so that a balancer sends nobody new",
    "ms",
  ),
  MAX_PARTICIPANTS: setting(
    "limits",
    "1000",
    wholeNumber(2, 100_000),
    "people in one session; what one network may send grows with it",
    "people",
  ),
  COMMANDS_PER_SECOND: setting(
    "limits",
    "20",
    wholeNumber(1, 10_000),
    "what one participant may send, on average",
    "commands a second",
  ),
  SESSIONS_PER_HOUR: setting(
    "limits",
    "60",
    wholeNumber(1, 1_000_000),
    "sessions that one address may create",
    "sessions an hour",
  ),
  TICK_MS: setting("pace", "20", wholeNumber(1, 1_000), "the shortest time between two updates of a view", "ms"),
  MAX_TICK_MS: setting("pace", "100", wholeNumber(1, 10_000), "the same under load; not below `TICK_MS`", "ms"),
  // A quick beat would tell who has just sat back from the phone [AN5].
  BEAT_MS: setting(
    "pace",
    "4000",
    wholeNumber(100, 60_000),
    "the shortest time between two updates of counts; a random time of up to as much again is added. A short one tells who has just sent something",
    "ms",
  ),
  GRACE_MS: setting(
    "pace",
    "20000",
    wholeNumber(0, 600_000),
    "how long somebody whose connection is lost still counts as present",
    "ms",
  ),
  IDLE_MS: setting(
    "pace",
    "300000",
    wholeNumber(0, 86_400_000),
    "how long a session that nobody watches stays in memory; it comes back on use",
    "ms",
  ),
  CORS_ORIGINS: setting(
    "tools",
    noDefault,
    origins,
    "whose pages may read the glossary and the report by a read-only link; `*` for everybody's, without it nobody's",
  ),
  WEBHOOK_URL: setting(
    "tools",
    noDefault,
    webhookUrl,
    "which tool is told what rooms reach ([spec/webhooks.md](spec/webhooks.md))",
  ),
  WEBHOOK_SECRET: setting(
    "tools",
    noDefault,
    webhookSecret,
    "what deliveries are signed with, as of Standard Webhooks; with `WEBHOOK_URL`",
  ),
  METRICS_PORT: setting(
    "watching",
    noDefault,
    wholeNumber(0, 65_535),
    "a port on which `/metrics` answers Prometheus; without it nothing is collected. 0 takes a free one",
  ),
  METRICS_HOST: setting(
    "watching",
    "127.0.0.1",
    v.string(),
    "the address that it listens on; by default only this machine can ask",
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(
    "watching",
    noDefault,
    receiverAddress,
    "where traces go, as OpenTelemetry over HTTP; without it none are made. `OTEL_EXPORTER_OTLP_HEADERS` is known too",
  ),
  OTEL_SERVICE_NAME: setting("watching", "parley", v.string(), "what the server is called in traces"),
  LOG_LEVEL: setting(
    "watching",
    "info",
    v.picklist(logLevels, `one of ${logLevels.join(", ")}`),
    "the least grave of what the server logs, as JSON lines on the standard error",
  ),
};

export const Environment = v.pipe(
  v.object(settings),
  v.forward(
    v.partialCheck(
      [["TICK_MS"], ["MAX_TICK_MS"]],
      ({ TICK_MS, MAX_TICK_MS }) => TICK_MS <= MAX_TICK_MS,
      "a whole number that is not below TICK_MS",
    ),
    ["MAX_TICK_MS"],
  ),
  v.forward(
    v.partialCheck(
      [["SEVERAL_NODES"], ["DATABASE_URL"]],
      ({ SEVERAL_NODES, DATABASE_URL }) => SEVERAL_NODES === "false" || DATABASE_URL !== undefined,
      "false without DATABASE_URL: a file has one server",
    ),
    ["SEVERAL_NODES"],
  ),
  v.forward(
    v.partialCheck(
      [["WEBHOOK_URL"], ["WEBHOOK_SECRET"]],
      ({ WEBHOOK_URL, WEBHOOK_SECRET }) => WEBHOOK_URL === undefined || WEBHOOK_SECRET !== undefined,
      "a secret, because WEBHOOK_URL is set",
    ),
    ["WEBHOOK_SECRET"],
  ),
  v.forward(
    v.partialCheck(
      [["WEBHOOK_URL"], ["WEBHOOK_SECRET"]],
      ({ WEBHOOK_URL, WEBHOOK_SECRET }) => WEBHOOK_SECRET === undefined || WEBHOOK_URL !== undefined,
      "an address, because WEBHOOK_SECRET is set",
    ),
    ["WEBHOOK_URL"],
  ),
);
