import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { replay } from "../../server/sessions/storedState.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import { AgendaDraft } from "../../shared/session/agenda.ts";
import { eventVersion } from "../../shared/session/event.ts";
import { languageOf } from "../../shared/session/state.ts";
import { ideasOf } from "../../shared/stages/commitments/seeds/seeds.ts";
import { questionsOf } from "../../shared/stages/hard-questions/deck/deck.ts";
import type { ScenarioState } from "../../shared/stages/scenario/schema.ts";
import { aCore, someone } from "../support/aCore.ts";

const german = promptsIn("de");
const draft = (given: AgendaDraft) => v.parse(AgendaDraft, given);
const toGerman = { type: "set-language", language: "de" } as const;
type Core = ReturnType<typeof aCore>;
const settingsOf = ({ state }: Core, at = 0) => state.agenda[at]?.settings as Record<string, unknown>;

describe("the language of a session", () => {
  it("[LA6] is English in a session that has none, and every audience is told", () => {
    const core = aCore();
    for (const audience of ["facilitator", "participant", "screen"] as const) {
      expect(core.view(audience).language).toBe("en");
    }
  });

  it("[LA6] is English where what is stored is from before there were any, and what was chosen later else", () => {
    const core = aCore([{ stage: "commitments" }]);
    const snapshot = { seq: 0, version: eventVersion, body: JSON.stringify(core.state) };
    expect(core.state).not.toHaveProperty("language");
    expect(languageOf(replay({ snapshot, events: [] }).state)).toBe("en");
    core.do(toGerman);
    const events = core.events.map((event, at) => ({
      seq: at + 1,
      version: eventVersion,
      body: JSON.stringify(event),
    }));
    expect(replay({ snapshot, events }).state).toEqual(core.state);
    expect(languageOf(core.state)).toBe("de");
  });

  it("[LA7] changes the prompts that nobody touched, and nothing that somebody wrote or that has begun", () => {
    const own = ["What did we promise last?"];
    const core = aCore([
      { stage: "commitments" },
      { stage: "hard-questions" },
      { stage: "hard-questions", settings: { questions: own } },
      { stage: "commitments" },
    ]);
    core.do({ type: "next" });
    const begun = settingsOf(core, 0);
    expect(core.do(toGerman)).toBe("accepted");
    expect(settingsOf(core, 0)).toEqual(begun);
    expect(settingsOf(core, 1).questions).toEqual(questionsOf(german.questions));
    expect(settingsOf(core, 2).questions).toEqual(own);
    expect(settingsOf(core, 3).seeds).toEqual(ideasOf(german.commitments));
    core.do({ type: "set-language", language: "en" });
    expect(settingsOf(core, 1).questions).toEqual(questionsOf(promptsIn("en").questions));
  });

  it("[LA7] is the facilitator's matter, and stays as it is when the session has ended", () => {
    const core = aCore();
    expect(core.do(toGerman, someone("Ann", "a"))).toBe("not-allowed");
    core.do({ type: "end" });
    expect(core.do(toGerman)).toBe("session-ended");
  });

  it("[LA8] is that of entries which are added, loaded or reworded in part", () => {
    const core = aCore();
    core.do(toGerman);
    core.do({ type: "agenda-add", item: draft({ stage: "commitments" }) });
    expect(settingsOf(core).seeds).toEqual(ideasOf(german.commitments));
    const english = [...questionsOf(promptsIn("en").questions)];
    core.do({ type: "agenda-load", items: [draft({ stage: "hard-questions", settings: { questions: english } })] });
    expect(settingsOf(core).questions).toEqual(questionsOf(german.questions));
    const [first = ""] = english;
    core.do({ type: "agenda-load", items: [draft({ stage: "hard-questions", settings: { questions: [first] } })] });
    expect(settingsOf(core).questions).toEqual([first]);
  });

  it("[LA8] is that in which a story of the library is told, from when it begins or is chosen", () => {
    const core = aCore([{ stage: "scenario" }]);
    const story = () => Object.values(core.state.stages).map((stage) => (stage as ScenarioState).scenario)[0];
    core.do(toGerman);
    core.do({ type: "next" });
    expect(story()).toEqual(german.stories["promised-report"]);
    core.inStage({ type: "set-scenario", scenario: { library: "one-terrace" } }, { role: "facilitator" });
    expect(story()).toEqual(german.stories["one-terrace"]);
  });
});
