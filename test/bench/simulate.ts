import { parseArgs } from "node:util";
import { seededRandom } from "../support/seededRandom.ts";
import { simulate } from "./meetings.ts";

/** `npm run simulate -- --people 1000000 …`: what meetings ask of servers and databases, with the costs of docs/scaling.md. */
const { values } = parseArgs({
  options: {
    people: { type: "string", default: "1000000" },
    shards: { type: "string", default: "6" },
    "cores-of-shard": { type: "string", default: "8" },
    servers: { type: "string", default: "110" },
    "commands-per-minute": { type: "string", default: "2" },
    "patch-every-s": { type: "string", default: "10" },
    "for-s": { type: "string", default: "60" },
    "server-us": { type: "string", default: "1900" },
    "postgres-us": { type: "string", default: "800" },
    "patch-us": { type: "string", default: "14" },
    seed: { type: "string", default: "1" },
  },
});

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
const demand = {
  people: Number(values.people),
  commandsPerMinute: Number(values["commands-per-minute"]),
  patchEveryS: Number(values["patch-every-s"]),
  forS: Number(values["for-s"]),
};
const service = {
  shards: Number(values.shards),
  coresOfShard: Number(values["cores-of-shard"]),
  servers: Number(values.servers),
};
const costs = {
  serverMicros: Number(values["server-us"]),
  postgresMicros: Number(values["postgres-us"]),
  patchMicros: Number(values["patch-us"]),
};
const unclear = Object.entries({ ...demand, ...service, ...costs }).find(([, value]) => !(value > 0));
if (unclear) {
  console.error(`${unclear[0]} has to be a number above 0.`);
  process.exit(1);
}
const { sessions, commandsPerSecond, postgres, servers } = simulate(
  demand,
  service,
  costs,
  seededRandom(Number(values.seed)),
);
console.log(`${demand.people} people in ${sessions} sessions, ${commandsPerSecond.toFixed(0)} commands a second

| busy | on average | in 1 of 100 seconds more than | at worst |
| --- | --- | --- | --- |
| each of ${service.shards} Postgres with ${service.coresOfShard} cores | ${percent(postgres.mean)} | ${percent(postgres.p99)} | ${percent(postgres.worst)} |
| each of ${service.servers} servers with one core | ${percent(servers.mean)} | ${percent(servers.p99)} | ${percent(servers.worst)} |`);
