import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Guessing, overall, perAddress } from "../../server/guessing.ts";
import { joinCodeAlphabet, joinCodeLength } from "../../shared/ids.ts";

const liveSessions = 10_000;
const secondsOfAYear = 365.25 * 86_400;

/** Years until one of the live sessions is hit, on average, by so many tries in so many seconds. */
const yearsToHit = ({ points, duration }: { points: number; duration: number }): number => {
  const triesToHit = joinCodeAlphabet.length ** joinCodeLength / liveSessions;
  return (triesToHit * duration) / points / secondsOfAYear;
};

it("[WB5] the years that docs/security.md promises are those that the limits and the codes make", () => {
  const text = readFileSync("docs/security.md", "utf8");
  expect(yearsToHit(perAddress)).toBeGreaterThan(70);
  expect(yearsToHit(overall)).toBeGreaterThan(3);
  expect(text).toContain(`**${yearsToHit(perAddress).toFixed(0)} years**`);
  expect(text).toContain(`**${yearsToHit(overall).toFixed(1)} years**`);
  expect(text).toContain(`${joinCodeAlphabet.length}^${joinCodeLength}`);
});

it("[WB5] addresses of one IPv6 network are one, and those of others are not", async () => {
  const guessing = new Guessing();
  for (let guess = 0; guess < perAddress.points; guess += 1)
    await guessing.wrong(`2001:db8:1:1::${guess.toString(16)}`);
  expect(await guessing.waitMs("2001:db8:1:1:ffff::1")).toBeGreaterThan(0);
  expect(await guessing.waitMs("2001:db8:2:1::1")).toBe(0);
});

it("[WB5] all addresses together have a limit, however few wrong ones come from each", async () => {
  const guessing = new Guessing();
  for (let guess = 0; guess < overall.points; guess += 1) {
    expect(await guessing.waitMs("192.0.2.1")).toBe(0);
    await guessing.wrong(`10.0.${guess >> 8}.${guess & 255}`);
  }
  expect(await guessing.waitMs("192.0.2.1")).toBeGreaterThan(0);
});
