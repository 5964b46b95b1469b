import { describe, expect, it } from "vitest";
import { exportNames, renderExport } from "../../server/exports/exports.ts";
import { aFullSession, aSession } from "../support/exportedSession.ts";

const text = (name: (typeof exportNames)[number], session: ReturnType<typeof aSession>) =>
  renderExport(name, session).body.toString();

describe("exports of a rehearsal", () => {
  it.each(exportNames)("[RE1] %s says that it was one, and without simulated people does not", (name) => {
    const session = aFullSession();
    expect(text(name, { ...session, rehearsal: true })).toMatch(/rehearsal/i);
    expect(text(name, session)).not.toMatch(/rehearsal/i);
  });

  it.each(exportNames)("[RE1] %s says it also where there is nothing else in it", (name) => {
    expect(text(name, { ...aSession(), rehearsal: true })).toMatch(/rehearsal/i);
  });
});
