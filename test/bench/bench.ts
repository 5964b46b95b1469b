import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { choices } from "./choices.ts";
import { cluster } from "./cluster.ts";
import { curve } from "./curve.ts";
import { delivery } from "./delivery.ts";
import { durable } from "./durable.ts";
import { exportsOfLargeGlossary } from "./exports.ts";
import { flood } from "./flood.ts";
import { joining } from "./joining.ts";
import { manySessions } from "./manySessions.ts";
import { phone } from "./phone.ts";
import { restart } from "./restart.ts";
import { markdown, type Row } from "./table.ts";
import { timer } from "./timer.ts";
import { voteStorm } from "./voteStorm.ts";

/**
 * `npm run bench [-- --full] [--only name,name] [--json FILE] [--profile DIRECTORY]`: each measure
 * starts the built server, and its reference where there is one, as processes of their own.
 */
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const isFull = process.argv.includes("--full");
const json = option("json");
const only = option("only")?.split(",");

const some = isFull ? 2 : 1;
const measures: Readonly<Record<string, () => Promise<Row | readonly Row[]>>> = {
  "delivery-25": () => delivery(25, isFull ? 3 : 1),
  "delivery-250": () => delivery(250, isFull ? 3 : 1),
  "delivery-1000": () => delivery(1_000, isFull ? 3 : 1),
  votes: () => voteStorm(some),
  joining: () => joining(some),
  curve: () => curve(isFull ? [10, 100, 1_000, 2_000, 10_000] : [10, 1_000]),
  timer,
  durable: () => durable(some),
  ...((isFull || only) && {
    choices,
    restart: () => restart(3),
    many: manySessions,
    flood: () => flood(some),
    exports: () => exportsOfLargeGlossary(1),
    phone: () => phone(3),
  }),
  // By name alone: it needs Postgres, and minutes that the full set does not have.
  ...(only && { cluster }),
};

const startedMs = performance.now();
const rows: Row[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (only && !only.includes(name)) continue;
  let measured: readonly Row[];
  try {
    measured = [await measure()].flat();
  } catch (error) {
    // The rows that were measured are shown all the same.
    process.exitCode = 1;
    console.error(`${name} failed:`, error);
    continue;
  }
  rows.push(...measured);
  const seconds = Math.round((performance.now() - startedMs) / 1_000);
  process.stderr.write(
    `${name}: ${measured.map(({ ours, unit }) => `${ours.median.toPrecision(4)} ${unit}`).join(", ")} (${seconds} s)\n`,
  );
}
const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`;
process.stdout.write(`\n${machine}\n\n${markdown(rows)}\n`);
if (json) writeFileSync(json, `${JSON.stringify({ machine, at: new Date().toISOString(), rows }, null, 2)}\n`);
process.exit();
