import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, useState } from "react";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { AgendaItemDialog } from "../../client/pages/facilitator/agenda/AgendaItemDialog.tsx";
import Commitments from "../../client/stages/commitments/Settings.tsx";
import HardQuestions from "../../client/stages/hard-questions/Settings.tsx";
import hardQuestionsWords from "../../client/stages/hard-questions/words.ts";
import PainPoints from "../../client/stages/pain-points/Settings.tsx";
import PerspectiveSwap from "../../client/stages/perspective-swap/Settings.tsx";
import type { AnyWords } from "../../client/stages/registry.ts";
import SharedVocabulary from "../../client/stages/shared-vocabulary/Settings.tsx";
import type { SettingsProps } from "../../client/stages/stageViews.ts";
import TwoWorlds from "../../client/stages/two-worlds/Settings.tsx";
import { type SettingsOf, type StageId, stageOf } from "../../shared/stages/registry.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

const at = aKey("entry");

/** Draws the settings of an entry as the dialog around them does; `latest` is what would be saved. */
async function settingsOf<Id extends StageId>(
  id: Id,
  Part: ComponentType<SettingsProps<Id>>,
  given: object = {},
  view = aView(),
) {
  const parse = (settings: object) => v.parse(stageOf(id).settings, settings) as SettingsOf<Id>;
  let latest = parse(given);
  function Drawn() {
    const [settings, setSettings] = useState(latest);
    return (
      <Part
        place={at}
        settings={settings}
        onChange={(next) => {
          latest = next;
          setSettings(next);
        }}
      />
    );
  }
  await inSession(<Drawn />, aConnection({ view }));
  // What the server would not take is a mistake of the part.
  return { latest: () => parse(latest) };
}

describe("settings of two worlds", () => {
  it("leaves out the two worldviews, and says what they are for", async () => {
    const { latest } = await settingsOf("two-worlds", TwoWorlds);
    const primers = screen.getByRole("switch", { name: "Show the two worldviews while people write" });
    expect(primers).toBeChecked();
    expect(primers).toHaveAccessibleDescription(/speed and possibility and on stability and constraint/);
    await userEvent.click(primers);
    expect(latest().primers).toBe(false);
  });
});

describe("settings of hard questions", () => {
  const questions = ["Did we win?", "Who pays for a yes?"];
  const rows = () =>
    within(screen.getByRole("region", { name: "Questions" }))
      .getAllByRole("listitem")
      .map((row) => row.querySelector("p")?.textContent)
      .slice(0, 2);

  it("adds a question of the facilitator's own by Enter, before the stage is run", async () => {
    const { latest } = await settingsOf("hard-questions", HardQuestions, { questions });
    await userEvent.type(screen.getByRole("textbox", { name: "A question of your own" }), "What do we hide?{Enter}");
    expect(latest().questions).toEqual([...questions, "What do we hide?"]);
    expect(screen.queryByRole("button", { name: "Ask it now" })).toBeNull();
  });

  it("orders, rewords and removes questions, and takes more from the deck", async () => {
    const { latest } = await settingsOf("hard-questions", HardQuestions, { questions });
    await userEvent.click(screen.getByText("2 questions on the list"));
    await userEvent.click(screen.getByRole("button", { name: "Move up: Who pays for a yes?" }));
    expect(rows()).toEqual(["Who pays for a yes?", "Did we win?"]);
    await userEvent.click(screen.getByRole("button", { name: "Reword: Did we win?" }));
    const field = screen.getByRole("textbox", { name: "Question" });
    await userEvent.clear(field);
    await userEvent.type(field, "Who pays for a yes?");
    expect(screen.getByRole("alert")).toHaveTextContent("This question is on the list already.");
    expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
    await userEvent.type(field, " And who for a no?");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(latest().questions).toEqual(["Who pays for a yes?", "Who pays for a yes? And who for a no?"]);
    await userEvent.click(screen.getByRole("button", { name: "Take off the list: Who pays for a yes?" }));
    await userEvent.click(screen.getByText(/more questions in the deck/));
    await userEvent.click(screen.getByRole("button", { name: /Put on the list: .*Did we win that deal\?/ }));
    expect(latest().questions).toEqual([
      "Who pays for a yes? And who for a no?",
      expect.stringMatching(/Did we win that deal\?$/),
    ]);
  });

  it("says for how many questions time is planned, and how many answers are reported", async () => {
    const { latest } = await settingsOf("hard-questions", HardQuestions);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Planned questions" }), "5");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Answers in the report" }), "1");
    expect(latest()).toMatchObject({ planned: 5, top: 1 });
  });

  it("says that the list is empty", async () => {
    await settingsOf("hard-questions", HardQuestions, { questions: [] });
    expect(screen.getByText("The list is empty: in the room you ask questions of your own.")).toBeVisible();
  });

  it("[SE5] is saved with the entry, and Enter in the field does not save it too soon", async () => {
    const settings = v.parse(stageOf("hard-questions").settings, { questions });
    const item = {
      key: at,
      stage: "hard-questions" as const,
      settings,
      atZero: "wait" as const,
      warnMs: 0,
      autoStart: false,
    };
    const connection = aConnection({ view: aView() });
    await inSession(
      <AgendaItemDialog item={item} words={hardQuestionsWords as unknown as AnyWords} onClose={() => {}} />,
      connection,
    );
    const field = await screen.findByRole("textbox", { name: "A question of your own" });
    await userEvent.type(field, "What do we hide?{Enter}");
    expect(connection.sent).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent).toMatchObject([
      {
        command: {
          type: "agenda-edit",
          key: at,
          item: { settings: { questions: [...questions, "What do we hide?"] } },
        },
      },
    ]);
  });
});

describe("settings of the perspective swap", () => {
  it("says how much the room takes on, and who gets which cards", async () => {
    const { latest } = await settingsOf("perspective-swap", PerspectiveSwap);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Pain points to work on" }), "5");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Cards for each person" }), "1");
    await userEvent.click(screen.getByRole("radio", { name: "Cards go to anyone" }));
    expect(latest()).toMatchObject({ top: 5, cardsEach: 1, dealTo: "anyone" });
  });

  it("[PS2] switches off either of the rounds that follow, and says what is lost", async () => {
    const { latest } = await settingsOf("perspective-swap", PerspectiveSwap);
    const heard = screen.getByRole("switch", { name: "Round 2: were we heard?" });
    expect(heard).toHaveAccessibleDescription(/Without this round there is no score in the report/);
    await userEvent.click(heard);
    expect(latest().rounds).toEqual({ heard: false, proposals: true });
    await userEvent.click(screen.getByRole("switch", { name: "Round 3: look for compromises" }));
    expect(latest().rounds).toEqual({ heard: false, proposals: false });
  });
});

describe("settings of the shared vocabulary", () => {
  it("takes the words to start from, one a line", async () => {
    const { latest } = await settingsOf("shared-vocabulary", SharedVocabulary, { terms: ["done"] });
    const field = screen.getByRole("textbox", { name: "Words to start from" });
    expect(field).toHaveValue("done");
    await userEvent.type(field, "{Enter}  urgent {Enter}{Enter}go-live");
    expect(latest().terms).toEqual(["done", "urgent", "go-live"]);
  });

  it("says which words cannot be taken, and keeps those that could", async () => {
    const { latest } = await settingsOf("shared-vocabulary", SharedVocabulary, { terms: ["done"] });
    const field = screen.getByRole("textbox", { name: "Words to start from" });
    await userEvent.click(field);
    await userEvent.paste(`\n${"x".repeat(61)}`);
    expect(screen.getByRole("alert")).toHaveTextContent(/is longer than 60 characters/);
    expect(latest().terms).toEqual(["done"]);
    await userEvent.clear(field);
    await userEvent.paste(Array.from({ length: 21 }, (_, n) => `word ${n}`).join("\n"));
    expect(screen.getByRole("alert")).toHaveTextContent("At most 20 words.");
  });

  it("[VO16] sets what it takes on each side to agree, in words", async () => {
    const { latest } = await settingsOf("shared-vocabulary", SharedVocabulary);
    const quorum = screen.getByRole("combobox", { name: /at least this many of those present must vote/ });
    const threshold = screen.getByRole("combobox", { name: /at least this many of those who vote must accept/ });
    expect(within(quorum).getByRole("option", { name: "half", selected: true })).toBeInTheDocument();
    expect(within(threshold).getByRole("option", { name: "two thirds", selected: true })).toBeInTheDocument();
    await userEvent.selectOptions(quorum, "three quarters");
    await userEvent.selectOptions(threshold, "all");
    await userEvent.click(screen.getByRole("switch", { name: "“Neither side” counts as a third side" }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Words that the room works on" }), "5");
    expect(latest()).toMatchObject({
      quorum: { parts: 3, of: 4 },
      threshold: { parts: 1, of: 1 },
      neutralsCount: true,
      onTable: 5,
    });
  });

  it("keeps a share of its own that an agenda brought along", async () => {
    await settingsOf("shared-vocabulary", SharedVocabulary, { threshold: { parts: 4, of: 5 } });
    expect(screen.getByRole("option", { name: "4 of 5", selected: true })).toBeInTheDocument();
  });
});

describe("settings of pain points", () => {
  const valuesOf = (name: string) =>
    within(screen.getByRole("combobox", { name }))
      .getAllByRole("option")
      .map((option) => Number(option.textContent));

  it("[PP10] says whether everybody groups or the facilitator alone", async () => {
    const { latest } = await settingsOf("pain-points", PainPoints);
    const grouping = screen.getByRole("switch", { name: "Everybody may put posts together" });
    expect(grouping).toBeChecked();
    expect(grouping).toHaveAccessibleDescription(/Off: you alone do that/);
    grouping.focus();
    await userEvent.keyboard(" ");
    expect(latest().grouping).toBe("facilitator");
    await userEvent.keyboard(" ");
    expect(latest().grouping).toBe("everyone");
  });

  it("[PP16] sets the dots for each person and for one item, within what the stage takes", async () => {
    const { latest } = await settingsOf("pain-points", PainPoints);
    for (const name of ["Dots for each person", "Most dots on one pain point"]) {
      const values = valuesOf(name);
      expect([values.at(0), values.at(-1)]).toEqual([1, 50]);
      expect(screen.getByRole("combobox", { name })).toHaveAccessibleDescription();
    }
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Dots for each person" }), "8");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Most dots on one pain point" }), "2");
    expect(latest()).toMatchObject({ budget: 8, perItem: 2, placement: false });
  });
});

describe("settings of commitments", () => {
  const seeds = ["I sit in on a sales call.", "I answer a support ticket."];
  const field = () => screen.getByRole("textbox", { name: "A proposal of yours" });

  it("[CM2] adds a proposal to start from by Enter, and takes none twice", async () => {
    const { latest } = await settingsOf("commitments", Commitments, { seeds });
    await userEvent.type(field(), "  We swap desks for a day. {Enter}");
    expect(latest().seeds).toEqual([...seeds, "We swap desks for a day."]);
    expect(field()).toHaveValue("");
    expect(field()).toHaveFocus();
    await userEvent.type(field(), "I sit in on a sales call.{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("This proposal is there already.");
    expect(latest().seeds).toHaveLength(3);
  });

  it("[CM2] rewords and removes them by keyboard alone", async () => {
    const { latest } = await settingsOf("commitments", Commitments, { seeds });
    screen.getByRole("button", { name: "Reword: I sit in on a sales call." }).focus();
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("textbox", { name: "What could be done" })).toHaveFocus();
    await userEvent.keyboard(" Twice.{Control>}{Enter}{/Control}");
    expect(latest().seeds).toEqual(["I sit in on a sales call. Twice.", "I answer a support ticket."]);
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Reword: I sit in on a sales call. Twice." })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(latest().seeds).toEqual(["I answer a support ticket."]);
    await userEvent.click(screen.getByRole("button", { name: "Remove: I answer a support ticket." }));
    expect(latest().seeds).toEqual([]);
    expect(screen.getByText("There are none: the room starts from what people propose.")).toBeVisible();
  });

  it("[CM2] keeps a proposal short, and takes twelve at the most", async () => {
    const { latest } = await settingsOf("commitments", Commitments, {
      seeds: Array.from({ length: 11 }, (_, n) => `Step ${n}`),
    });
    await userEvent.click(field());
    await userEvent.paste("x".repeat(201));
    expect(screen.getByRole("button", { name: "Add it" })).toBeDisabled();
    await userEvent.keyboard("{Backspace}{Enter}");
    expect(latest().seeds).toHaveLength(12);
    expect(screen.getByRole("alert")).toHaveTextContent("12 are the most. Remove one before you add another.");
    await userEvent.type(field(), "One more{Enter}");
    expect(latest().seeds).toHaveLength(12);
  });

  it("[CM2] says that a stage which has begun has its own proposals", async () => {
    await settingsOf("commitments", Commitments, { seeds }, aView({ at }));
    expect(screen.getByText("The stage has begun: add and reword proposals there.")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByRole("combobox", { name: "Fingers that count as confident" })).toBeVisible();
  });

  it("[CM12] [CM14] sets the threshold, from one finger to five", async () => {
    const { latest } = await settingsOf("commitments", Commitments);
    const threshold = screen.getByRole("combobox", { name: "Fingers that count as confident" });
    expect(
      within(threshold)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual([..."12345"]);
    expect(threshold).toHaveAccessibleDescription(/is asked what would raise it/);
    await userEvent.selectOptions(threshold, "4");
    expect(latest().threshold).toBe(4);
  });
});
