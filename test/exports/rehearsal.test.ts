import { describe, expect, it } from "vitest";
import { aFullSession, aSession } from "../support/exportedSession.ts";
import { exportedText, readableNames } from "../support/exportedText.ts";

const text = exportedText;

describe("exports of a rehearsal", () => {
  it.each(readableNames)("[RE1] %s says that it was one, and without simulated people does not", async (name) => {
    const session = aFullSession();
    expect(await text(name, { ...session, rehearsal: true })).toMatch(/rehearsal/i);
    expect(await text(name, session)).not.toMatch(/rehearsal/i);
  });

  it.each(readableNames)("[RE1] %s says it also where there is nothing else in it", async (name) => {
    expect(await text(name, { ...aSession(), rehearsal: true })).toMatch(/rehearsal/i);
  });
});
