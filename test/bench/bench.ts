import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { delivery } from "./delivery.ts";
import { exportsOfLargeGlossary } from "./exports.ts";
import { markdown, type Row } from "./table.ts";
import { voteStorm } from "./voteStorm.ts";

/**
 * `npm run bench [-- --repeats 3] [--json file]`: each row starts the built server and its
 * reference as processes of their own, in turn, and compares the CPU time that they used.
 */
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const repeats = Number(option("repeats") ?? 3);
const json = option("json");

const rows: Row[] = [];
const measures = [
  () => delivery(25, repeats),
  () => delivery(250, repeats),
  () => delivery(1_000, repeats),
  () => voteStorm(Math.min(repeats, 2)),
];
for (const measure of measures) {
  const row = await measure();
  rows.push(row);
  process.stderr.write(`${row.what}: ${row.ratio.median.toFixed(3)}\n`);
}
rows.push(...(await exportsOfLargeGlossary(repeats)));
process.stdout.write(`\n${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n\n${markdown(rows)}\n`);
if (json) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
process.exit(0);
