import { everyAdvice } from "../../client/pages/facilitator/situations.ts";
import { loadGuidance, loadWords, stageIds } from "../../client/stages/registry.ts";
import { type StepGuidance, situations } from "../../client/stages/stageViews.ts";
import type { StageId } from "../../shared/stages/registry.ts";

/** The parts of docs/facilitator-guide.md that are made from the catalogues which the app itself speaks from. */

const advice = (step?: StepGuidance, only: readonly string[] = situations): string[] =>
  everyAdvice(step)
    .filter(({ situation }) => only.includes(situation))
    .map(({ name, advice }) => `- **${name}.** ${advice}`);

function stepBlocks(names: string, step: StepGuidance): string[] {
  const own = Object.keys(step.when ?? {});
  return [
    `### ${names}`,
    `**Say:** ${step.say}`,
    `**Watch for:** ${step.watchFor}`,
    `**Why:** ${step.why}`,
    ...(own.length > 0 ? [advice(step, own).join("\n")] : []),
  ];
}

/** Steps that are one kind, such as the beats of a story, stand together. */
async function stageBlocks(id: StageId): Promise<string[]> {
  const [words, guidance] = [await loadWords(id), await loadGuidance(id)];
  const kinds = new Map<string, { readonly names: Set<string>; readonly step: StepGuidance }>();
  for (const [key, step] of Object.entries(guidance)) {
    const kind = kinds.get(step.say) ?? { names: new Set(), step };
    kind.names.add(words.steps[key]?.name ?? key);
    kinds.set(step.say, kind);
  }
  const nameOf = (names: ReadonlySet<string>): string => {
    const [first = "", ...others] = names;
    return others.length > 0 ? `${first} … ${others.at(-1)}` : first;
  };
  return [
    `## ${words.title}`,
    words.about,
    ...[...kinds.values()].flatMap(({ names, step }) => stepBlocks(nameOf(names), step)),
  ];
}

/** Each part by the name that stands in the document's marker. */
export async function guideParts(): Promise<ReadonlyMap<string, string>> {
  const stages = await Promise.all(stageIds.map(stageBlocks));
  return new Map([
    ["situations", advice().join("\n")],
    ["stages", stages.flat().join("\n\n")],
  ]);
}
