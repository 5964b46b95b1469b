import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Rehearse, SessionCreated } from "../shared/protocol/messages.ts";
import { type TemplateId, templates } from "../shared/session/templates.ts";
import { ConfigError, readConfig } from "./config.ts";
import { takeChair } from "./rehearsal/chair.ts";
import { type PaceName, paces } from "./rehearsal/pace.ts";
import { type RunningServer, startServer } from "./server.ts";
import { systemClock } from "./sessions/clock.ts";

const usage = `npm run demo -- [--drive] [--pace natural|fast] [--agenda ${Object.keys(templates).join("|")}]

  --drive   goes through the whole agenda alone; without it the facilitator's page does
  --pace    how fast the simulated people are, and who drives (default: fast)
  --agenda  what the session starts from (default: the fullest there is)`;

const people = { a: 4, b: 4, neutral: 0 };

function options() {
  const { values } = parseArgs({
    options: {
      drive: { type: "boolean", default: false },
      pace: { type: "string", default: "fast" },
      agenda: { type: "string", default: "full" in templates ? "full" : "essentials" },
    },
  });
  const { drive, pace, agenda } = values;
  if (!Object.hasOwn(paces, pace) || !Object.hasOwn(templates, agenda)) throw new TypeError(usage);
  return { drive, pace: pace as PaceName, template: agenda as TemplateId };
}

/** On the usual port, or on a free one where something else is there already. */
async function start(newDirectory: () => string): Promise<RunningServer> {
  const config = readConfig({ LOG_LEVEL: "warn", ...process.env, DATA_DIR: newDirectory(), DATABASE_URL: "" });
  const clientDir = path.resolve(import.meta.dirname, "../client");
  try {
    return await startServer({ config, clientDir });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || process.env.PORT) throw error;
    return startServer({ config: { ...config, port: 0, dataDir: newDirectory() }, clientDir });
  }
}

async function post<Answer>(url: string, body: object, secret = ""): Promise<Answer> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Starts a server whose data goes with it, fills a session with simulated people, and prints the ways in. */
async function main(): Promise<void> {
  const { drive, pace, template } = options();
  const server = await start(() => {
    const directory = mkdtempSync(path.join(tmpdir(), "parley-demo-"));
    process.on("exit", () => rmSync(directory, { recursive: true, force: true }));
    return directory;
  });
  const { url } = server;
  const { code, secret } = await post<SessionCreated>(`${url}/api/sessions`, {
    template,
    title: "A rehearsal",
    sides: { a: "Sales", b: "Operations" },
  });
  const request: Rehearse = { people, pace };
  await post(`${url}/api/sessions/${code}/rehearsal`, request, secret);
  const chair = takeChair({
    url,
    code,
    secret,
    expected: people.a + people.b,
    pace: paces[pace],
    random: Math.random,
    after: systemClock.after,
    nowMs: systemClock.nowMs,
  });
  process.stdout.write(
    [
      "Parley is running a rehearsal. Its data is gone when it stops (Ctrl+C).",
      `  Facilitate:  ${url}/f/${code}#${secret}`,
      `  Take part:   ${url}/j/${code}`,
      `  Screen:      ${url}/screen/${code}#${await chair.screenKey}`,
      drive ? "It goes through the whole agenda by itself." : "It goes on as you press Next on the facilitator's page.",
      "",
    ].join("\n"),
  );
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      chair.leave();
      void server.close().then(() => process.exit(0));
    });
  }
  await chair.drive(drive ? "ended" : "begun");
  if (drive) process.stdout.write("The session has ended. What it made is on each of the pages.\n");
}

main().catch((error: unknown) => {
  const isUsage = error instanceof TypeError || error instanceof ConfigError;
  process.stderr.write(`${isUsage ? error.message : (error as Error).stack}\n`);
  process.exit(1);
});
