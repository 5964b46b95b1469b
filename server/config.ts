import * as v from "valibot";
import { Environment, type logLevels } from "./settings.ts";

/** All settings, read once at the start from the environment; `settings.ts` says what each is for and may be. */
export interface Config {
  /** `PORT`. */
  readonly port: number;
  /** `HOST`. */
  readonly host: string;
  /** `DATA_DIR`. */
  readonly dataDir: string;
  /** `DATABASE_URL`; it can hold a password. */
  readonly databaseUrl: string | undefined;
  /** `SEVERAL_NODES`. */
  readonly severalNodes: boolean;
  /** `DATABASE_CONNECTIONS`. */
  readonly databaseConnections: number;
  /** `DATABASE_TIMEOUT_MS`. */
  readonly databaseTimeoutMs: number;
  /** `PUBLIC_URL`, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** `TRUST_PROXY`: how many proxies; false where there are none. */
  readonly trustProxy: number | false;
  /** `MAX_PARTICIPANTS`. */
  readonly maxParticipants: number;
  /** `RETENTION_DAYS`. */
  readonly retentionDays: number;
  /** `TICK_MS`. */
  readonly tickMs: number;
  /** `MAX_TICK_MS`. */
  readonly maxTickMs: number;
  /** `BEAT_MS`; a random 0 to `beatMs` is added [AN5]. */
  readonly beatMs: number;
  /** `GRACE_MS`. */
  readonly graceMs: number;
  /** `IDLE_MS`. */
  readonly idleMs: number;
  /** `COMMANDS_PER_SECOND`. */
  readonly commandsPerSecond: number;
  /** `SESSIONS_PER_HOUR`. */
  readonly sessionsPerHour: number;
  /** `CORS_ORIGINS`; empty for nobody's. */
  readonly corsOrigins: readonly string[];
  /** `WEBHOOK_URL`, `WEBHOOK_SECRET`; none without them. */
  readonly webhook: WebhookTarget | undefined;
  /** `DRAIN_MS`. */
  readonly drainMs: number;
  /** `METRICS_PORT`, `METRICS_HOST`; none without a port. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** `OTEL_EXPORTER_OTLP_ENDPOINT`, without a slash at the end, and `OTEL_SERVICE_NAME`; none without an endpoint. */
  readonly traces: { readonly endpoint: string; readonly service: string } | undefined;
  /** `LOG_LEVEL`. */
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
    drainMs: settings.DRAIN_MS,
    metrics:
      settings.METRICS_PORT === undefined ? undefined : { host: settings.METRICS_HOST, port: settings.METRICS_PORT },
    traces:
      settings.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? undefined
        : { endpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT, service: settings.OTEL_SERVICE_NAME },
    logLevel: settings.LOG_LEVEL,
  };
}
