import * as v from "valibot";

/** All settings, read once at the start from the environment. */
export interface Config {
  /** `PORT`: the port to listen on; 0 takes a free one. */
  readonly port: number;
  /** `HOST`: the address to listen on; 0.0.0.0 is every IPv4 address of the machine. */
  readonly host: string;
  /** `DATA_DIR`: the directory of the database, made where it is missing. */
  readonly dataDir: string;
  /**
   * `DATABASE_URL`: a Postgres database in place of `DATA_DIR`, such as
   * `postgres://parley:password@db.example.com/parley?sslmode=verify-full`. It has one server at a
   * time, unless `severalNodes`.
   */
  readonly databaseUrl: string | undefined;
  /** `SEVERAL_NODES`: whether other servers use the same database at the same time. It is the same for all of them. */
  readonly severalNodes: boolean;
  /** `DATABASE_CONNECTIONS`: connections to Postgres at the most; three more for a lock and for exports. */
  readonly databaseConnections: number;
  /** `DATABASE_TIMEOUT_MS`: how long to wait for a connection to Postgres, and for each of its answers, in ms. */
  readonly databaseTimeoutMs: number;
  /** `PUBLIC_URL`: where people reach the server, for links and QR codes, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /**
   * `TRUST_PROXY`: how many proxies of yours stand in front, so that the address of a visitor is
   * read from what they forward; false where there are none, so that nobody can forge one.
   */
  readonly trustProxy: number | false;
  /** `MAX_PARTICIPANTS`: people in one session. */
  readonly maxParticipants: number;
  /** `RETENTION_DAYS`: days after its creation on which a session is deleted. */
  readonly retentionDays: number;
  /** `TICK_MS`: the shortest time between two updates of a view, in ms. */
  readonly tickMs: number;
  /** `MAX_TICK_MS`: the same under load, in ms. */
  readonly maxTickMs: number;
  /** `BEAT_MS`: the shortest time between two updates of counts, in ms; a random 0 to `beatMs` is added [AN5]. */
  readonly beatMs: number;
  /** `GRACE_MS`: how long somebody whose connection is lost still counts as present, in ms. */
  readonly graceMs: number;
  /** `IDLE_MS`: how long a session that nobody watches stays in memory, in ms. It comes back on use. */
  readonly idleMs: number;
  /** `COMMANDS_PER_SECOND`: commands that one participant may send a second, on average. */
  readonly commandsPerSecond: number;
  /** `SESSIONS_PER_HOUR`: sessions that one address may create in an hour. */
  readonly sessionsPerHour: number;
  /**
   * `CORS_ORIGINS`: whose pages may read the glossary and the report by a read-only link, such as
   * `https://wiki.example.com`, separated by commas; `*` for everybody's, empty for nobody's.
   */
  readonly corsOrigins: readonly string[];
  /** `WEBHOOK_URL`, `WEBHOOK_SECRET`: which tool is told what rooms reach (docs/spec/webhooks.md); none without them. */
  readonly webhook: WebhookTarget | undefined;
  /** `LOG_LEVEL`: the least grave of what the server logs. */
  readonly logLevel: (typeof logLevels)[number];
}

export interface WebhookTarget {
  readonly url: string;
  /** What deliveries are signed with, as of Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. */
  readonly secret: string;
}

export interface SettingProblem {
  readonly variable: string;
  readonly expected: string;
}

/** Lists every wrong variable by name. Values are left out: one can hold a password. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(({ variable, expected }) => `  ${variable}: expected ${expected}`);
    super(["Parley cannot start with these settings:", ...lines].join("\n"));
    this.problems = problems;
  }
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

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

const webAddress = v.pipe(
  v.string(),
  v.check(isOrigin, "an address such as https://parley.example.com, without a path"),
  v.transform((url) => new URL(url).origin),
);

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === "/" && search + hash + username + password === "";
}

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

const hops = v.pipe(
  v.string(),
  v.regex(
    /^(false|\d{1,2})$/,
    "false, or the number of proxies in front (not true: it would believe a forged address)",
  ),
  v.transform((text) => (text === "false" || Number(text) === 0 ? false : Number(text))),
);

const Environment = v.pipe(
  v.object({
    PORT: v.optional(wholeNumber(0, 65_535), "3000"),
    HOST: v.optional(v.string(), "0.0.0.0"),
    DATA_DIR: v.optional(v.string(), "./data"),
    PUBLIC_URL: v.optional(webAddress),
    DATABASE_URL: v.optional(databaseAddress),
    SEVERAL_NODES: v.optional(v.picklist(["true", "false"], "true or false"), "false"),
    DATABASE_CONNECTIONS: v.optional(wholeNumber(2, 1_000), "10"),
    DATABASE_TIMEOUT_MS: v.optional(wholeNumber(100, 600_000), "10000"),
    TRUST_PROXY: v.optional(hops, "false"),
    MAX_PARTICIPANTS: v.optional(wholeNumber(2, 100_000), "1000"),
    RETENTION_DAYS: v.optional(wholeNumber(1, 3_650), "90"),
    TICK_MS: v.optional(wholeNumber(1, 1_000), "20"),
    MAX_TICK_MS: v.optional(wholeNumber(1, 10_000), "100"),
    // A quick beat would tell who has just sat back from the phone [AN5].
    BEAT_MS: v.optional(wholeNumber(100, 60_000), "4000"),
    GRACE_MS: v.optional(wholeNumber(0, 600_000), "20000"),
    IDLE_MS: v.optional(wholeNumber(0, 86_400_000), "300000"),
    COMMANDS_PER_SECOND: v.optional(wholeNumber(1, 10_000), "20"),
    SESSIONS_PER_HOUR: v.optional(wholeNumber(1, 1_000_000), "60"),
    CORS_ORIGINS: v.optional(origins),
    WEBHOOK_URL: v.optional(webhookUrl),
    WEBHOOK_SECRET: v.optional(webhookSecret),
    LOG_LEVEL: v.optional(v.picklist(logLevels, `one of ${logLevels.join(", ")}`), "info"),
  }),
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

/** Reads the settings; an empty variable counts as not set. Throws a `ConfigError`. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = v.safeParse(Environment, given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.issues.map((issue) => ({ variable: String(issue.path?.[0]?.key), expected: issue.message })),
    );
  }
  const settings = parsed.output;
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = settings;
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    severalNodes: settings.SEVERAL_NODES === "true",
    databaseConnections: settings.DATABASE_CONNECTIONS,
    databaseTimeoutMs: settings.DATABASE_TIMEOUT_MS,
    publicUrl: settings.PUBLIC_URL,
    trustProxy: settings.TRUST_PROXY,
    maxParticipants: settings.MAX_PARTICIPANTS,
    retentionDays: settings.RETENTION_DAYS,
    tickMs: settings.TICK_MS,
    maxTickMs: settings.MAX_TICK_MS,
    beatMs: settings.BEAT_MS,
    graceMs: settings.GRACE_MS,
    idleMs: settings.IDLE_MS,
    commandsPerSecond: settings.COMMANDS_PER_SECOND,
    sessionsPerHour: settings.SESSIONS_PER_HOUR,
    corsOrigins: settings.CORS_ORIGINS ?? [],
    webhook: url !== undefined && secret !== undefined ? { url, secret } : undefined,
    logLevel: settings.LOG_LEVEL,
  };
}
