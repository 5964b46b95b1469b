import type { Effect, Happening, Sight } from "./history.ts";

/**
 * Checks a history against what the server promises, and says in words what does not hold:
 * - every view is explained by one order of events: any two views, of whichever clients, are such
 *   that one of them shows all that the other does, and each client sees time go forwards;
 * - at the end all see the same, each accepted command exactly once, and no refused one;
 * - nothing is seen before it was sent, no text before the reveal was sent, no tally in a vote.
 *
 * `positions` are the steps that the room goes through, in order, as `Sight.position` has them.
 */
export function violations(happenings: readonly Happening[], positions: readonly string[]): string[] {
  return [
    ...outOfOrder(happenings, positions),
    ...wrongAtTheEnd(happenings),
    ...seenTooEarly(happenings),
    ...secretsSeen(happenings),
  ];
}

type Seen = Extract<Happening, { kind: "seen" }>;
const isSeen = (happening: Happening): happening is Seen => happening.kind === "seen";

/** What only grows: if the views have one order, each part of a later one is at least that of an earlier one. */
type Progress = ReadonlyMap<string, number>;

/** A deleted post is at a version that no text has. */
function progressOf(sight: Sight, positions: readonly string[], everShown: ReadonlySet<string>): Progress {
  const at = positions.indexOf(sight.position);
  const isRevealed = Object.keys(sight.texts).length > 0;
  return new Map([
    ["position", at],
    ["title", sight.title],
    ...sight.entries.map((title): [string, number] => [`entry ${title}`, 1]),
    ...(isRevealed ? [...everShown] : []).map((name): [string, number] => [
      `text ${name}`,
      Math.max(...(sight.texts[name] ?? [Number.POSITIVE_INFINITY])),
    ]),
  ]);
}

const parts = (progress: Progress): number =>
  [...progress.values()].reduce((sum, value) => sum + Math.min(value, 1_000) + 1, 0);

/** A part in which `later` lies behind `earlier`. */
function regress(earlier: Progress, later: Progress): string | undefined {
  return [...earlier].find(([part, value]) => (later.get(part) ?? -1) < value)?.[0];
}

function outOfOrder(happenings: readonly Happening[], positions: readonly string[]): string[] {
  const seen = happenings.filter(isSeen);
  const everShown = new Set(seen.flatMap(({ sight }) => Object.keys(sight.texts)));
  const found: string[] = [];
  const progress = new Map(seen.map((each) => [each, progressOf(each.sight, positions, everShown)]));
  const of = (each: Seen) => progress.get(each) as Progress;

  for (const each of seen) {
    if (each.sight.position !== "" && !positions.includes(each.sight.position)) {
      found.push(`${each.by} sees the room at “${each.sight.position}”, where it has never been`);
    }
  }
  const last = new Map<string, Seen>();
  for (const each of seen) {
    const before = last.get(each.by);
    const part = before && regress(of(before), of(each));
    if (part) found.push(`${each.by} sees time go backwards: ${part}`);
    last.set(each.by, each);
  }
  // A chain: sorted by how far they are, each must contain the one before.
  const sorted = seen.toSorted((one, other) => parts(of(one)) - parts(of(other)));
  for (const [index, each] of sorted.entries()) {
    const before = sorted[index - 1];
    const part = before && regress(of(before), of(each));
    if (part) found.push(`${before.by} and ${each.by} saw things in different orders: ${part}`);
  }
  return found;
}

/** The effects of the accepted commands: what must be there at the end. */
function accepted(happenings: readonly Happening[]): Effect[] {
  return happenings.flatMap((each) => (each.kind === "answered" && each.ok ? [each.effect] : []));
}

const sorted = (texts: readonly string[]): string => JSON.stringify(texts.toSorted());

function wrongAtTheEnd(happenings: readonly Happening[]): string[] {
  const found: string[] = [];
  const effects = accepted(happenings);
  const entries = effects.flatMap((effect) => (effect.kind === "entry" ? [effect.title] : []));
  const title = Math.max(0, ...effects.flatMap((effect) => (effect.kind === "title" ? [effect.number] : [])));
  const texts = new Map<string, number | null>();
  for (const effect of effects) if (effect.kind === "text") texts.set(effect.name, effect.version);
  const expected = [...texts].flatMap(([name, version]) => (version === null ? [] : [`${name} ${version}`]));

  const last = new Map(happenings.filter(isSeen).map((each) => [each.by, each]));
  for (const { by, sight } of last.values()) {
    const shown = Object.entries(sight.texts).flatMap(([name, versions]) => versions.map((each) => `${name} ${each}`));
    if (sorted(sight.entries) !== sorted(entries)) {
      found.push(`${by} sees the entries ${sorted(sight.entries)}; accepted were ${sorted(entries)}`);
    }
    if (sight.title !== title) found.push(`${by} sees title ${sight.title}; accepted was ${title}`);
    if (sorted(shown) !== sorted(expected)) {
      found.push(`${by} sees the posts ${sorted(shown)}; accepted were ${sorted(expected)}`);
    }
  }
  return found;
}

function seenTooEarly(happenings: readonly Happening[]): string[] {
  const found: string[] = [];
  const sent = new Set<string>();
  const nameOf = (effect: Effect): string => {
    if (effect.kind === "entry") return effect.title;
    if (effect.kind === "title") return `title ${effect.number}`;
    return effect.kind === "text" ? `${effect.name} ${effect.version}` : effect.kind;
  };
  for (const each of happenings) {
    if (each.kind === "sent") sent.add(nameOf(each.effect));
    if (each.kind !== "seen") continue;
    const { sight, by } = each;
    const shown = [
      ...sight.entries,
      ...(sight.title > 0 ? [`title ${sight.title}`] : []),
      ...Object.entries(sight.texts).flatMap(([name, versions]) => versions.map((version) => `${name} ${version}`)),
    ];
    for (const what of shown) if (!sent.has(what)) found.push(`${by} sees “${what}”, which nobody had sent`);
  }
  return found;
}

function secretsSeen(happenings: readonly Happening[]): string[] {
  const found: string[] = [];
  let isRevealed = false;
  for (const each of happenings) {
    if (each.kind === "sent" && each.effect.kind === "reveal") isRevealed = true;
    if (each.kind !== "seen") continue;
    const { by, sight } = each;
    if (!isRevealed && sight.anywhere.length > 0) {
      found.push(`${by} receives ${sorted(sight.anywhere)} before the reveal`);
    }
    if (sight.position.endsWith(" writing") && sight.anywhere.length > 0) {
      found.push(`${by} receives texts while people write`);
    }
    if (sight.showsTally && !sight.position.endsWith(" ranking")) found.push(`${by} receives a tally during the vote`);
  }
  return found;
}
