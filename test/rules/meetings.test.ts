import { expect, it } from "vitest";
import { simulate } from "../bench/meetings.ts";
import { seededRandom } from "../support/seededRandom.ts";

const demand = { people: 30_000, commandsPerMinute: 2, patchEveryS: 10, forS: 60 };
const costs = { serverMicros: 1_400, postgresMicros: 500, patchMicros: 14 };
const run = (service: { shards: number; coresOfShard: number; servers: number }) =>
  simulate(demand, service, costs, seededRandom(1));

it("the simulated load is that of the arithmetic on average", () => {
  const { commandsPerSecond, postgres, servers } = run({ shards: 2, coresOfShard: 1, servers: 4 });
  expect(commandsPerSecond / 1_000).toBeCloseTo(1, 1);
  expect(postgres.mean / 0.25).toBeCloseTo(1, 1);
  expect(servers.mean / ((1_000 * 1_400 + 3_000 * 14) / 4e6)).toBeCloseTo(1, 1);
});

it("what few sessions share wavers more than what many do", () => {
  const [few, many] = [
    run({ shards: 40, coresOfShard: 1, servers: 4 }),
    run({ shards: 2, coresOfShard: 1, servers: 4 }),
  ];
  const wavers = ({ mean, p99 }: { mean: number; p99: number }) => p99 / mean;
  expect(wavers(few.postgres)).toBeGreaterThan(1.2 * wavers(many.postgres));
});
