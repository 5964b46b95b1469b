import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../server/config.ts";
import { databaseOf } from "../../server/log/database.ts";

function problemsOf(env: NodeJS.ProcessEnv): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error("the settings were accepted");
}

const webhookSecret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

describe("settings", () => {
  it("[CF1] without any setting the defaults hold", () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: "0.0.0.0",
      dataDir: "./data",
      databaseUrl: undefined,
      severalNodes: false,
      databaseConnections: 10,
      databaseTimeoutMs: 10_000,
      publicUrl: undefined,
      trustProxy: false,
      maxParticipants: 1000,
      retentionDays: 90,
      tickMs: 20,
      maxTickMs: 100,
      beatMs: 4000,
      graceMs: 20_000,
      idleMs: 300_000,
      commandsPerSecond: 20,
      sessionsPerHour: 60,
      corsOrigins: [],
      webhook: undefined,
      drainMs: 0,
      metrics: undefined,
      traces: undefined,
      logLevel: "info",
    });
  });

  it("[CF1] every setting is read from its variable", () => {
    const env = {
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: "/var/lib/parley",
      DATABASE_URL: "postgres://me:pass@db.example.com/parley",
      SEVERAL_NODES: "true",
      DATABASE_CONNECTIONS: "20",
      DATABASE_TIMEOUT_MS: "3000",
      PUBLIC_URL: "https://parley.example.com/",
      TRUST_PROXY: "2",
      MAX_PARTICIPANTS: "200",
      RETENTION_DAYS: "7",
      TICK_MS: "30",
      MAX_TICK_MS: "200",
      BEAT_MS: "5000",
      GRACE_MS: "1000",
      IDLE_MS: "60000",
      COMMANDS_PER_SECOND: "5",
      SESSIONS_PER_HOUR: "10",
      CORS_ORIGINS: "https://wiki.example.com, https://crm.example.com/",
      WEBHOOK_URL: "https://tools.example.com/parley?team=7",
      WEBHOOK_SECRET: webhookSecret,
      DRAIN_MS: "2000",
      METRICS_PORT: "9464",
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318/",
      OTEL_SERVICE_NAME: "parley-east",
      METRICS_HOST: "10.0.0.1",
      LOG_LEVEL: "warn",
      PATH: "/usr/bin",
    };
    expect(readConfig(env)).toEqual({
      port: 0,
      host: "127.0.0.1",
      dataDir: "/var/lib/parley",
      databaseUrl: "postgres://me:pass@db.example.com/parley",
      severalNodes: true,
      databaseConnections: 20,
      databaseTimeoutMs: 3000,
      publicUrl: "https://parley.example.com",
      trustProxy: 2,
      maxParticipants: 200,
      retentionDays: 7,
      tickMs: 30,
      maxTickMs: 200,
      beatMs: 5000,
      graceMs: 1000,
      idleMs: 60_000,
      commandsPerSecond: 5,
      sessionsPerHour: 10,
      corsOrigins: ["https://wiki.example.com", "https://crm.example.com"],
      webhook: { url: "https://tools.example.com/parley?team=7", secret: webhookSecret },
      drainMs: 2000,
      metrics: { host: "10.0.0.1", port: 9464 },
      traces: { endpoint: "http://localhost:4318", service: "parley-east" },
      logLevel: "warn",
    });
  });

  it("[CF1] an empty variable is one that is not set", () => {
    expect(readConfig({ PORT: "", PUBLIC_URL: " ", DATABASE_URL: "", LOG_LEVEL: "" })).toEqual(readConfig({}));
  });

  it.each([
    ["false", false],
    ["0", false],
    ["1", 1],
  ])("[CF1] TRUST_PROXY=%s", (given, trustProxy) => {
    expect(readConfig({ TRUST_PROXY: given }).trustProxy).toBe(trustProxy);
  });

  it.each([
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "3e3"],
    ["PORT", "three thousand"],
    ["PUBLIC_URL", "parley.example.com"],
    ["PUBLIC_URL", "ftp://parley.example.com"],
    ["PUBLIC_URL", "https://parley.example.com/team"],
    ["PUBLIC_URL", "https://me:pass@parley.example.com"],
    ["DATABASE_URL", "mysql://me:pass@db/parley"],
    ["DATABASE_URL", "parley"],
    ["DATABASE_CONNECTIONS", "1"],
    ["DATABASE_TIMEOUT_MS", "10s"],
    ["TRUST_PROXY", "true"],
    ["MAX_PARTICIPANTS", "1"],
    ["RETENTION_DAYS", "0"],
    ["TICK_MS", "20ms"],
    ["BEAT_MS", "1"],
    ["GRACE_MS", "20.5"],
    ["COMMANDS_PER_SECOND", "0"],
    ["SESSIONS_PER_HOUR", "many"],
    ["CORS_ORIGINS", "https://wiki.example.com/page"],
    ["CORS_ORIGINS", "*, https://wiki.example.com"],
    ["LOG_LEVEL", "loud"],
    ["DRAIN_MS", "5s"],
    ["METRICS_PORT", "on"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4318"],
  ])("[CF2] %s=%s is refused by its name", (variable, value) => {
    const { problems, message } = problemsOf({ [variable]: value });
    expect(problems.map((problem) => problem.variable)).toEqual([variable]);
    expect(message).toContain(`${variable}: expected `);
  });

  it.each(["http://localhost:8080/hook", "http://127.0.0.1/", "http://[::1]:9000", "https://tools.example.com"])(
    "[WH3] WEBHOOK_URL=%s is where webhooks go",
    (url) => {
      expect(readConfig({ WEBHOOK_URL: url, WEBHOOK_SECRET: webhookSecret }).webhook?.url).toBe(url);
    },
  );

  it.each([
    ["WEBHOOK_URL", "tools.example.com"],
    ["WEBHOOK_URL", "http://tools.example.com/"],
    ["WEBHOOK_URL", "http://127.0.0.1.example.com/"],
    ["WEBHOOK_URL", "https://me:hunter4@tools.example.com/"],
    ["WEBHOOK_URL", "file:///etc/passwd"],
    ["WEBHOOK_SECRET", "hunter5"],
    ["WEBHOOK_SECRET", `whsec_${Buffer.alloc(23).toString("base64")}`],
    ["WEBHOOK_SECRET", `whsec_${Buffer.alloc(65).toString("base64")}`],
    ["WEBHOOK_SECRET", `${webhookSecret}!`],
    ["WEBHOOK_SECRET", ""],
    ["WEBHOOK_URL", ""],
  ])("[WH3] %s=%s is refused by its name, and not repeated", (variable, value) => {
    const right = { WEBHOOK_URL: "https://tools.example.com/", WEBHOOK_SECRET: webhookSecret };
    const { problems, message } = problemsOf({ ...right, [variable]: value });
    expect(problems.map((problem) => problem.variable)).toEqual([variable]);
    expect(message).not.toContain("hunter");
  });

  it("[CF2] all wrong settings are named at once, each with what is expected", () => {
    const { message } = problemsOf({ PORT: "x", TRUST_PROXY: "yes", LOG_LEVEL: "loud", HOST: "::1" });
    expect(message).toBe(
      [
        "Parley cannot start with these settings:",
        "  PORT: expected a whole number from 0 to 65535",
        "  TRUST_PROXY: expected false, or the number of proxies in front (not true: it would believe a forged address)",
        "  LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent",
      ].join("\n"),
    );
  });

  it("[CF2] a longest tick below the shortest one is refused", () => {
    expect(problemsOf({ TICK_MS: "50", MAX_TICK_MS: "40" }).problems).toEqual([
      { variable: "MAX_TICK_MS", expected: "a whole number that is not below TICK_MS" },
    ]);
  });

  it("[CF2] no value is repeated, since it can hold a password", () => {
    const { message } = problemsOf({
      PORT: "hunter1",
      DATABASE_URL: "mysql://me:hunter2@db/parley",
      PUBLIC_URL: "https://me:hunter3@parley.example.com",
    });
    expect(message).toContain("DATABASE_URL: expected the address of a Postgres database");
    expect(message).not.toContain("hunter");
  });

  it.each(["postgres://me:pass@db/parley?sslmode=verify-full", "postgresql:///parley?host=/run/postgresql"])(
    "[PG1] DATABASE_URL=%s is where sessions are",
    (DATABASE_URL) => {
      expect(databaseOf(readConfig({ DATABASE_URL, DATABASE_CONNECTIONS: "5", DATABASE_TIMEOUT_MS: "2000" }))).toEqual({
        engine: "postgres",
        url: DATABASE_URL,
        connections: 5,
        timeoutMs: 2_000,
      });
    },
  );
});
