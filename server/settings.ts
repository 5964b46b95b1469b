import * as v from "valibot";

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

const about = <Input>(group: SettingGroup, text: string, unit = ""): v.MetadataAction<Input, AboutSetting> =>
  v.metadata({ group, unit, about: text });

const wholeNumber = (min: number, max: number) => {
  const expected = `a whole number from ${min} to ${max}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, expected),
    v.transform(Number),
    v.minValue(min, expected),
    v.maxValue(max, expected),
  );
};

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === "/" && search + hash + username + password === "";
}

const webAddress = v.pipe(
  v.string(),
  v.check(isOrigin, "an address such as https://parley.example.com, without a path"),
  v.transform((url) => new URL(url).origin),
);

const origins = v.pipe(
  v.string(),
  v.transform((list) => list.split(",").map((origin) => origin.trim())),
  v.check(
    (list) => list.every(isOrigin) || (list.length === 1 && list[0] === "*"),
    "origins such as https://wiki.example.com, separated by commas, or *",
  ),
  v.transform((list) => list.map((origin) => (origin === "*" ? origin : new URL(origin).origin))),
);

const webhookUrl = v.pipe(
  v.string(),
  v.check(
    isWebhookUrl,
    "an https address without a user name, such as https://tools.example.com/parley (http only to this machine itself)",
  ),
);

function isWebhookUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isHere = hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
  return username + password === "" && (protocol === "https:" || (protocol === "http:" && isHere));
}

const webhookSecret = v.pipe(
  v.string(),
  v.check((text) => {
    const [, base64] = /^whsec_((?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/.exec(text) ?? [];
    const { length } = Buffer.from(base64 ?? "", "base64");
    return length >= 24 && length <= 64;
  }, "whsec_ and 24 to 64 random bytes in base64, as from: echo whsec_$(openssl rand -base64 32)"),
);

const databaseAddress = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol),
    "the address of a Postgres database, such as postgres://parley:password@db.example.com/parley",
  ),
);

const receiverAddress = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).search === "",
    "the address of a receiver of OpenTelemetry, such as http://localhost:4318",
  ),
  v.transform((text) => text.replace(/\/$/, "")),
);

const hops = v.pipe(
  v.string(),
  v.regex(
    /^(false|\d{1,2})$/,
    "false, or the number of proxies in front (not true: it would believe a forged address)",
  ),
  v.transform((text) => (text === "false" || Number(text) === 0 ? false : Number(text))),
);

/** By the name of the environment variable. */
export const settings = {
  PORT: v.optional(
    v.pipe(wholeNumber(0, 65_535), about("listening", "the port to listen on; 0 takes a free one")),
    "3000",
  ),
  HOST: v.optional(
    v.pipe(
      v.string(),
      about("listening", "the address to listen on; `0.0.0.0` is every IPv4 address of the machine, `::` every one"),
    ),
    "0.0.0.0",
  ),
  PUBLIC_URL: v.optional(
    v.pipe(
      webAddress,
      about("listening", "where people reach the server, for links and QR codes; with `https:` browsers stay with it"),
    ),
  ),
  TRUST_PROXY: v.optional(
    v.pipe(
      hops,
      about<number | false>(
        "listening",
        "how many proxies of yours stand in front, so that the address of a visitor is read from what they forward; `false` where there are none, so that nobody can forge one",
        "proxies",
      ),
    ),
    "false",
  ),
  DATA_DIR: v.optional(
    v.pipe(v.string(), about("storing", "the directory of the SQLite file, made where it is missing; a local disk")),
    "./data",
  ),
  DATABASE_URL: v.optional(
    v.pipe(
      databaseAddress,
      about("storing", "a Postgres database in place of `DATA_DIR` ([postgres.md](postgres.md))"),
    ),
  ),
  SEVERAL_NODES: v.optional(
    v.pipe(
      v.picklist(["true", "false"], "true or false"),
      about(
        "storing",
        "`true` where several servers use the same database at the same time ([postgres.md](postgres.md)); the same for all of them",
      ),
    ),
    "false",
  ),
  DATABASE_CONNECTIONS: v.optional(
    v.pipe(
      wholeNumber(2, 1_000),
      about("storing", "connections to Postgres at the most; three more for a lock and for exports", "connections"),
    ),
    "10",
  ),
  DATABASE_TIMEOUT_MS: v.optional(
    v.pipe(
      wholeNumber(100, 600_000),
      about("storing", "how long to wait for a connection to Postgres, and for each of its answers", "ms"),
    ),
    "10000",
  ),
  RETENTION_DAYS: v.optional(
    v.pipe(wholeNumber(1, 3_650), about("storing", "after so long a session is deleted, from its creation on", "days")),
    "90",
  ),
  DRAIN_MS: v.optional(
    v.pipe(
      wholeNumber(0, 300_000),
      about(
        "listening",
        "how long a server that is told to stop goes on while `/readyz` says `503`, so that a balancer sends nobody new",
        "ms",
      ),
    ),
    "0",
  ),
  MAX_PARTICIPANTS: v.optional(
    v.pipe(
      wholeNumber(2, 100_000),
      about("limits", "people in one session; what one network may send grows with it", "people"),
    ),
    "1000",
  ),
  COMMANDS_PER_SECOND: v.optional(
    v.pipe(wholeNumber(1, 10_000), about("limits", "what one participant may send, on average", "commands a second")),
    "20",
  ),
  SESSIONS_PER_HOUR: v.optional(
    v.pipe(wholeNumber(1, 1_000_000), about("limits", "sessions that one address may create", "sessions an hour")),
    "60",
  ),
  TICK_MS: v.optional(
    v.pipe(wholeNumber(1, 1_000), about("pace", "the shortest time between two updates of a view", "ms")),
    "20",
  ),
  MAX_TICK_MS: v.optional(
    v.pipe(wholeNumber(1, 10_000), about("pace", "the same under load; not below `TICK_MS`", "ms")),
    "100",
  ),
  BEAT_MS: v.optional(
    v.pipe(
      // A quick beat would tell who has just sat back from the phone [AN5].
      wholeNumber(100, 60_000),
      about(
        "pace",
        "the shortest time between two updates of counts; a random time of up to as much again is added. A short one tells who has just sent something",
        "ms",
      ),
    ),
    "4000",
  ),
  GRACE_MS: v.optional(
    v.pipe(
      wholeNumber(0, 600_000),
      about("pace", "how long somebody whose connection is lost still counts as present", "ms"),
    ),
    "20000",
  ),
  IDLE_MS: v.optional(
    v.pipe(
      wholeNumber(0, 86_400_000),
      about("pace", "how long a session that nobody watches stays in memory; it comes back on use", "ms"),
    ),
    "300000",
  ),
  CORS_ORIGINS: v.optional(
    v.pipe(
      origins,
      about(
        "tools",
        "whose pages may read the glossary and the report by a read-only link; `*` for everybody's, without it nobody's",
      ),
    ),
  ),
  WEBHOOK_URL: v.optional(
    v.pipe(webhookUrl, about("tools", "which tool is told what rooms reach ([spec/webhooks.md](spec/webhooks.md))")),
  ),
  WEBHOOK_SECRET: v.optional(
    v.pipe(
      webhookSecret,
      about("tools", "what deliveries are signed with, as of Standard Webhooks; with `WEBHOOK_URL`"),
    ),
  ),
  METRICS_PORT: v.optional(
    v.pipe(
      wholeNumber(0, 65_535),
      about(
        "watching",
        "a port on which `/metrics` answers Prometheus; without it nothing is collected. 0 takes a free one",
      ),
    ),
  ),
  METRICS_HOST: v.optional(
    v.pipe(v.string(), about("watching", "the address that it listens on; by default only this machine can ask")),
    "127.0.0.1",
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: v.optional(
    v.pipe(
      receiverAddress,
      about(
        "watching",
        "where traces go, as OpenTelemetry over HTTP; without it none are made. `OTEL_EXPORTER_OTLP_HEADERS` is known too",
      ),
    ),
  ),
  OTEL_SERVICE_NAME: v.optional(v.pipe(v.string(), about("watching", "what the server is called in traces")), "parley"),
  LOG_LEVEL: v.optional(
    v.pipe(
      v.picklist(logLevels, `one of ${logLevels.join(", ")}`),
      about("watching", "the least grave of what the server logs, as JSON lines on the standard error"),
    ),
    "info",
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
