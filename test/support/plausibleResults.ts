import { expect } from "vitest";
import type { ResultOf, StageId } from "../../shared/stages/registry.ts";

/** How many people took part on each of the two sides. */
type Check<Id extends StageId> = (result: ResultOf<Id>, onSide: number) => void;

const areDifferent = (texts: readonly string[]) => expect(new Set(texts).size).toBe(texts.length);
const bothSides = ["a", "b"] as const;

/** What a room that took part leaves behind in each stage; a stage that is missing here does not compile. */
export const plausibleResults: { readonly [Id in StageId]: Check<Id> } = {
  temperature({ picture }, onSide) {
    expect(picture?.count).toBe(2 * onSide);
    expect(Object.keys(picture?.bySide ?? {})).toEqual(bothSides);
  },
  "two-worlds"(result, onSide) {
    for (const side of bothSides) {
      const world = result[side];
      areDifferent(world?.said ?? []);
      expect(world?.said.length).toBe(2 * onSide);
      expect(world?.people).toBe(onSide);
      expect(world?.guessed.some(({ right = 0 }) => right > 0)).toBe(true);
      expect(world?.guessed.some(({ surprised = 0 }) => surprised > 0)).toBe(true);
    }
  },
  "pain-points"({ voters, ranked }, onSide) {
    expect(voters).toBe(2 * onSide);
    const posts = ranked.flatMap((item) => item.posts);
    areDifferent(posts.map(({ text }) => text));
    for (const side of bothSides) {
      expect(posts.filter((post) => post.side === side).length).toBeGreaterThan(onSide);
    }
    expect(ranked.some((item) => item.posts.length > 1)).toBe(true);
  },
  "perspective-swap"({ items }, onSide) {
    expect(items).toHaveLength(3);
    for (const { restatements, understood } of items) {
      expect(restatements.length).toBeGreaterThan(1);
      expect(understood?.count).toBeGreaterThanOrEqual(onSide);
    }
    expect(items.flatMap(({ proposals }) => proposals).length).toBeGreaterThanOrEqual(2 * onSide);
  },
  scenario({ beats }, onSide) {
    expect(beats.length).toBeGreaterThan(2);
    for (const { answered, acts, feelings, placements } of beats) {
      expect(answered).toBe(2 * onSide);
      expect(placements.count).toBe(2 * onSide);
      expect(placements.divergence).toBeGreaterThan(0);
      expect(Object.keys({ ...acts, ...feelings }).length).toBeGreaterThan(0);
    }
    expect(beats.some(({ widest }) => widest)).toBe(true);
    expect(beats.flatMap(({ words }) => words).length).toBeGreaterThan(0);
  },
  "shared-vocabulary"({ agreed, open }) {
    expect(agreed.length).toBeGreaterThan(0);
    expect(open.map(({ term }) => term)).toContain("Urgent");
    for (const { meant } of [...agreed, ...open]) expect(Object.keys(meant)).toEqual(bothSides);
  },
  "hard-questions"({ questions }, onSide) {
    expect(questions).toHaveLength(2);
    for (const { answers, voters, top } of questions) {
      expect(answers).toBe(2 * onSide);
      expect(voters).toBe(2 * onSide);
      expect(top.length).toBeGreaterThan(0);
    }
  },
  commitments({ commitments }, onSide) {
    expect(commitments.length).toBeGreaterThan(1);
    const owners = commitments.flatMap(({ owners }) => owners);
    areDifferent(owners.map(({ name }) => name));
    expect(owners.length).toBeGreaterThanOrEqual(onSide);
    for (const { confidence } of commitments) {
      expect(confidence?.count).toBe(2 * onSide);
      expect(Object.keys(confidence?.bySide ?? {})).toEqual(bothSides);
    }
    expect(commitments.flatMap(({ conditions }) => conditions).length).toBeGreaterThan(0);
  },
  close({ picture, takeaways }, onSide) {
    expect(picture?.count).toBe(2 * onSide);
    areDifferent(takeaways);
    expect(takeaways).toHaveLength(2 * onSide);
  },
};
