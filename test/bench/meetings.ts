/** What meetings cost, as measured: see docs/scaling.md for where each figure comes from. */
export interface Costs {
  /** Processor time of a server for a command, in µs. */
  readonly serverMicros: number;
  /** Of Postgres for a command, in µs. */
  readonly postgresMicros: number;
  /** Of a server for a patch that reaches one person, in µs. */
  readonly patchMicros: number;
}

export interface Service {
  /** Postgres databases, each with so many cores; a session lives in one, by chance. */
  readonly shards: number;
  readonly coresOfShard: number;
  /** Servers with one core each; a session is at one, by chance. */
  readonly servers: number;
}

export interface Demand {
  readonly people: number;
  /** What a person sends a minute, on average over the meeting. */
  readonly commandsPerMinute: number;
  /** Seconds between two patches, on average. */
  readonly patchEveryS: number;
  /** How long is watched, in seconds. */
  readonly forS: number;
}

/** Shares of what the cores could do: on average, in the 99th of a hundred seconds over all of them, and at worst. */
export interface Load {
  readonly mean: number;
  readonly p99: number;
  readonly worst: number;
}

export interface Simulated {
  readonly sessions: number;
  readonly commandsPerSecond: number;
  readonly postgres: Load;
  readonly servers: Load;
}

/** Half of the sessions have fewer than ten people, one in a hundred more than a hundred. */
const medianSize = 10;
const sizeSpread = 1;
const mostInSession = 1_000;
/** A room writes for some minutes and talks for twice as long, in which it sends a fifth of the average. */
const writingS = 180;
const talkingS = 360;
const whileTalking = 0.2;
const whileWriting = (1 - (whileTalking * talkingS) / (writingS + talkingS)) * ((writingS + talkingS) / writingS);

interface Meeting {
  readonly size: number;
  readonly shard: number;
  readonly server: number;
  writes: boolean;
  changesInS: number;
}

/** A standard normal number, by Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const exponential = (mean: number, random: () => number): number => -mean * Math.log(1 - random());

/** By Knuth, for small means; by the normal distribution above. */
function poisson(mean: number, random: () => number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count += 1;
  return count;
}

function meetings({ people }: Demand, { shards, servers }: Service, random: () => number): Meeting[] {
  const all: Meeting[] = [];
  for (let seated = 0; seated < people; ) {
    const drawn = Math.round(medianSize * Math.exp(sizeSpread * normal(random)));
    const size = Math.min(Math.max(2, drawn), mostInSession, people - seated);
    const writes = random() < writingS / (writingS + talkingS);
    all.push({
      size,
      shard: Math.floor(random() * shards),
      server: Math.floor(random() * servers),
      writes,
      changesInS: exponential(writes ? writingS : talkingS, random),
    });
    seated += size;
  }
  return all;
}

function load(microsBySecond: readonly Float64Array[], cores: number): Load {
  const shares = microsBySecond.flatMap((second) => [...second].map((micros) => micros / 1e6 / cores));
  shares.sort((one, other) => one - other);
  return {
    mean: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    p99: shares[Math.floor(shares.length * 0.99)] ?? 0,
    worst: shares.at(-1) ?? 0,
  };
}

/** Plays meetings of uneven size, each writing and talking in its own time, second by second. */
export function simulate(demand: Demand, service: Service, costs: Costs, random: () => number): Simulated {
  const all = meetings(demand, service, random);
  const onPostgres: Float64Array[] = [];
  const onServers: Float64Array[] = [];
  let commands = 0;
  for (let second = 0; second < demand.forS; second += 1) {
    const shards = new Float64Array(service.shards);
    const servers = new Float64Array(service.servers);
    for (const meeting of all) {
      meeting.changesInS -= 1;
      if (meeting.changesInS <= 0) {
        meeting.writes = !meeting.writes;
        meeting.changesInS = exponential(meeting.writes ? writingS : talkingS, random);
      }
      const pace = meeting.writes ? whileWriting : whileTalking;
      const sent = poisson((meeting.size * pace * demand.commandsPerMinute) / 60, random);
      const patches = random() < 1 / demand.patchEveryS ? meeting.size : 0;
      commands += sent;
      shards[meeting.shard] = (shards[meeting.shard] ?? 0) + sent * costs.postgresMicros;
      servers[meeting.server] =
        (servers[meeting.server] ?? 0) + sent * costs.serverMicros + patches * costs.patchMicros;
    }
    onPostgres.push(shards);
    onServers.push(servers);
  }
  return {
    sessions: all.length,
    commandsPerSecond: commands / demand.forS,
    postgres: load(onPostgres, service.coresOfShard),
    servers: load(onServers, 1),
  };
}
