import { expect, it } from "vitest";
import { aCore, someone } from "../support/aCore.ts";

const keysOf = (core: ReturnType<typeof aCore>) => core.state.agenda.map(({ key }) => key) as [never, never];
const noted = () => {
  const core = aCore([{ stage: "temperature" }, { stage: "pain-points" }]);
  const [first, second] = keysOf(core);
  core.do({ type: "note", key: first, text: "Ask Kim to open" });
  return { core, first, second };
};

it("[NO1] a note goes to facilitators, and to nobody else at any time", () => {
  const { core, first } = noted();
  for (let step = 0; step < 4; step += 1) {
    expect(core.view("facilitator").notes).toEqual({ [first]: "Ask Kim to open" });
    for (const audience of ["participant", "screen"] as const) {
      expect(JSON.stringify(core.view(audience))).not.toContain("Kim");
    }
    core.do(step === 2 ? { type: "end" } : { type: "next" });
  }
  expect(core.view("screen").phase).toBe("ended");
  expect(JSON.stringify(core.view("facilitator").results)).not.toContain("Kim");
});

it("[NO1] nobody but a facilitator writes one, and not for an entry that is not there", () => {
  const { core, first } = noted();
  expect(core.do({ type: "note", key: first, text: "mine" }, someone("sam", "a"))).toBe("not-allowed");
  expect(core.do({ type: "note", key: "nowhere".padEnd(22, "_") as never, text: "lost" })).toBe("not-found");
});

it("[NO2] is kept as typed last, and an empty one is none", () => {
  const { core, first, second } = noted();
  core.do({ type: "note", key: second, text: "Mind the time " });
  core.do({ type: "note", key: first, text: "" });
  expect(core.view("facilitator").notes).toEqual({ [second]: "Mind the time " });
});

it("[NO2] goes with its agenda entry, and stays when that is moved or edited", () => {
  const { core, first, second } = noted();
  core.do({ type: "agenda-move", key: first, after: second });
  expect(core.view("facilitator").notes).toEqual({ [first]: "Ask Kim to open" });
  core.do({ type: "agenda-remove", key: first });
  expect(core.view("facilitator").notes).toEqual({});
  expect(JSON.stringify(core.state)).not.toContain("Kim");
});
