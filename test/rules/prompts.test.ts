import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { languageCodes } from "../../shared/languages.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import { ideasOf } from "../../shared/stages/commitments/seeds/seeds.ts";
import { questionsOf } from "../../shared/stages/hard-questions/deck/deck.ts";
import { longestQuestion } from "../../shared/stages/hard-questions/limits.ts";
import { readScenario, writeScenario } from "../../shared/stages/scenario/file.ts";
import { beatsOfStories, libraryIds } from "../../shared/stages/scenario/library/stories.ts";
import { exampleTerms } from "../../shared/stages/shared-vocabulary/examples.ts";
import { longest as longestText, text } from "../../shared/text.ts";

const english = promptsIn("en");
const others = languageCodes.filter((code) => code !== "en");

/** Every text below `value` with its path, and of lists each entry. */
function textsIn(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, `${path}/${key}`));
}
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const shape = (value: unknown) => textsIn(value).map(([path, text]) => [path, placeholders(text)]);

describe.each(others)("the prompts in %s", (code) => {
  const prompts = promptsIn(code);

  it("[LA10] has every question, proposal and example, each as its field stores it", () => {
    const kept = (texts: readonly string[], most: number) => texts.map((one) => v.parse(text(most), one));
    const questions = questionsOf(prompts.questions);
    expect(kept(questions, longestQuestion)).toEqual(questions);
    const ideas = ideasOf(prompts.commitments);
    expect(kept(ideas, longestText.commitment)).toEqual(ideas);
    expect(kept(exampleTerms[code], longestText.term)).toEqual(exampleTerms[code]);
    expect(exampleTerms[code]).toHaveLength(exampleTerms.en.length);
    expect(new Set([...questions, ...ideas]).size).toBe(questions.length + ideas.length);
    expect(shape(prompts.questions)).toEqual(shape(english.questions));
    expect(shape(prompts.commitments)).toEqual(shape(english.commitments));
  });

  it("[LA10] has nothing left in English", () => {
    const same = new Set(textsIn([english.questions, english.commitments]).map(([, text]) => text));
    const left = textsIn([prompts.questions, prompts.commitments]).filter(([, text]) => same.has(text));
    expect(left).toEqual([]);
    expect(prompts.stories).not.toBe(english.stories);
  });

  it.each(libraryIds)("[LA10] tells %s with the same parts and placeholders, within the limits", (id) => {
    const story = prompts.stories[id];
    expect(shape(story)).toEqual(shape(english.stories[id]));
    expect(story.id).toBe(id);
    expect(story.beats).toHaveLength(beatsOfStories[id]);
    expect(readScenario(writeScenario(story))).toEqual({ scenario: story });
    const before = new Map(textsIn(english.stories[id]));
    const left = textsIn(story).filter(
      ([path, text]) => path !== "/id" && text.includes(" ") && before.get(path) === text,
    );
    expect(left).toEqual([]);
  });
});

it("[LA10] each story has as many beats as the plan of its stage reckons with", () => {
  for (const id of libraryIds) expect(english.stories[id].beats).toHaveLength(beatsOfStories[id]);
});
