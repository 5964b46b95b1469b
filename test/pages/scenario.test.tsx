import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import Facilitator from "../../client/stages/scenario/Facilitator.tsx";
import Participant from "../../client/stages/scenario/Participant.tsx";
import Report from "../../client/stages/scenario/Report.tsx";
import Screen from "../../client/stages/scenario/Screen.tsx";
import type { SideId } from "../../shared/ids.ts";
import { refusal } from "../../shared/refusal.ts";
import { writeScenario } from "../../shared/stages/scenario/file.ts";
import type { ScenarioSettings } from "../../shared/stages/scenario/schema.ts";
import { aConnection, aKey, aMe, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";
import { allAnswer, answering, aStory, id, type Room, scenarioRoom } from "../support/scenarioRoom.ts";

const at = aKey("scenario");
const settings: ScenarioSettings = {
  scenario: { library: "promised-report" },
  answeringMs: 0,
  revealedMs: 0,
  summaryMs: 0,
};
const inStage = (room: Room) =>
  aView({
    phase: "live",
    at,
    present: { a: 3, b: 3, neutral: 1 },
    cast: 4,
    stage: { key: at, id: "scenario", atZero: "wait", warnMs: 0, view: room.view("participant") },
  });
const anew = (room: Room) => aConnection({ view: inStage(room), me: aMe() });

const asSide = (side: SideId) => ({ a: "a1", b: "b1", neutral: "n1" })[side];
const participant = (room: Room, side: SideId = "a", connection = anew(room)) =>
  inSession(<Participant at={at} view={room.view("participant")} me={room.me(asSide(side))} side={side} />, connection);
const facilitator = (room: Room, connection = anew(room)) =>
  inSession(<Facilitator at={at} view={room.view("facilitator")} settings={settings} />, connection);
const onScreen = (room: Room) => inSession(<Screen view={room.view("screen")} />, anew(room));

const aTold = () =>
  scenarioRoom({
    scenario: {
      own: aStory(3, { title: "How {a} met {b}", sides: { a: "Those who sell", b: "Those who deliver" } }),
    },
  });
const open = () => {
  const room = aTold();
  room.goes(1);
  return room;
};
const revealed = () => {
  const room = allAnswer(open());
  room.says("a1", "mine", "I would call them");
  room.goes(1);
  return room;
};

describe("before the story begins", () => {
  it("everybody reads how it begins, with the sides' own names, and what comes next", async () => {
    await participant(aTold());
    expect(screen.getByRole("heading", { name: "How Sales met Operations" })).toBeVisible();
    expect(screen.getByText("Those who deliver")).toBeVisible();
    expect(screen.getByText(/It comes in parts/)).toBeVisible();
  });
});

describe("answering a part", () => {
  it("shows what the own side alone knows, and the neutral both", async () => {
    const { unmount } = await participant(open(), "a");
    expect(screen.getByText("only a knows 1.")).toBeVisible();
    expect(screen.queryByText("only b knows 1.")).toBeNull();
    unmount();
    await participant(open(), "neutral");
    expect(screen.getByText("only a knows 1.")).toBeVisible();
    expect(screen.getByText("only b knows 1.")).toBeVisible();
  });

  it("asks three things of a side, and two of whoever belongs to neither", async () => {
    const { unmount } = await participant(open(), "b");
    expect(screen.getByRole("group", { name: "1. What would you do next?" })).toBeVisible();
    expect(screen.getByRole("group", { name: "2. What does Sales feel now?" })).toBeVisible();
    expect(screen.getByRole("slider", { name: "3. Where does this act stand?" })).toBeVisible();
    expect(screen.getByText("0 of 3 answered")).toBeVisible();
    unmount();
    await participant(open(), "neutral");
    expect(screen.queryByRole("group", { name: /feel/ })).toBeNull();
    expect(screen.getByRole("slider", { name: "2. Where does this act stand?" })).toBeVisible();
  });

  it("sends each answer at one press", async () => {
    const { connection } = await participant(open());
    await userEvent.click(screen.getByRole("radio", { name: "Wait" }));
    await userEvent.click(screen.getByRole("radio", { name: "not heard" }));
    expect(connection.sent.map(({ command }) => command)).toEqual([
      { type: "choose-act", beat: 1, option: 1 },
      { type: "choose-feeling", beat: 1, feeling: "unheard" },
    ]);
  });

  it("takes a choice by keyboard alone", async () => {
    const { connection } = await participant(open());
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole("radio", { name: "Ask" })).toHaveFocus();
    await userEvent.keyboard(" ");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "choose-act", beat: 1, option: 0 });
  });

  it("says that all is in once the server has it, and shows it after a reload", async () => {
    const room = open();
    room.acts("a1", 2);
    room.feels("a1", "hopeful");
    const { connection, unmount } = await participant(room);
    const command = { type: "place", beat: 1, at: 72 } as const;
    act(() => connection.set({ outbox: [{ id: aKey("one"), order: 1, state: "waiting", at, command }] }));
    expect(screen.getByText("3 of 3 answered")).toBeVisible();
    expect(screen.queryByText("Your answers are in.")).toBeNull();
    unmount();
    room.places("a1", 72);
    await participant(room);
    expect(screen.getByRole("radio", { name: "Go" })).toBeChecked();
    expect(screen.getByRole("radio", { name: "hopeful" })).toBeChecked();
    expect(screen.getByRole("slider")).toHaveValue("72");
    expect(screen.getByText("Your answers are in.")).toBeVisible();
  });

  it("opens a field for own words, sends them under a key of their own, and keeps the draft", async () => {
    const { connection, unmount } = await participant(open());
    await userEvent.click(screen.getByRole("radio", { name: "Something else, in my own words" }));
    expect(connection.sent).toEqual([]);
    await userEvent.type(screen.getByRole("textbox", { name: "What you would do next" }), "Call them");
    unmount();
    await participant(open(), "a", connection);
    expect(screen.getByRole("textbox")).toHaveValue("Call them");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(connection.sent).toEqual([
      {
        command: { type: "write-act", beat: 1, text: "Call them" },
        options: { at, editKey: expect.any(String), own: { text: "Call them", about: "1" } },
      },
    ]);
  });

  it("takes own words back with the choice that takes their place", async () => {
    const room = open();
    room.says("a1", "mine", "Call them");
    const connection = anew(room);
    const editKey = aKey("key");
    connection.set({
      own: [{ editKey, contentId: id("mine"), at, type: "write-act", text: "Call them", about: "1", order: 1 }],
    });
    await participant(room, "a", connection);
    expect(screen.getByText("Call them")).toBeVisible();
    expect(screen.getByRole("radio", { name: "Something else, in my own words" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "Ask" }));
    expect(connection.sent.at(-1)).toEqual({
      command: { type: "choose-act", beat: 1, option: 0 },
      options: { at, editKey, forget: true },
    });
  });

  it("says what counts while own words are begun and not sent", async () => {
    const room = open();
    room.acts("a1", 1);
    await participant(room);
    await userEvent.click(screen.getByRole("radio", { name: "Something else, in my own words" }));
    expect(screen.getByText("Your earlier answer counts until you send this.")).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: "Wait" }));
    expect(screen.queryByText("Your earlier answer counts until you send this.")).toBeNull();
  });

  it("offers own words of before again, where a part is asked once more", async () => {
    const room = open();
    room.says("a1", "mine", "Call them");
    room.goes(1, -1);
    const connection = anew(room);
    const editKey = aKey("key");
    connection.set({
      own: [{ editKey, contentId: id("mine"), at, type: "write-act", text: "Call them", about: "1", order: 1 }],
    });
    await participant(room, "a", connection);
    await userEvent.click(screen.getByRole("button", { name: "Say it again" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "edit-words", text: "Call them" });
  });

  it("says what is on its way", async () => {
    const connection = anew(open());
    const entry = { order: 1, at, state: "waiting" as const };
    connection.set({
      outbox: [{ ...entry, id: aKey("one"), command: { type: "choose-act", beat: 1, option: 1 } }],
    });
    await participant(open(), "a", connection);
    expect(screen.getByRole("radio", { name: "Wait" })).toBeChecked();
    expect(screen.getByText("Offline: will be sent")).toBeVisible();
  });

  it("takes nothing more where time is up, and says so", async () => {
    const room = open();
    const view = { ...inStage(room), clock: { kind: "over", durationMs: 1, endedAtMs: 1 } as const };
    const locked = view.stage ? { ...view, stage: { ...view.stage, atZero: "lock" as const } } : view;
    await participant(room, "a", aConnection({ view: locked }));
    expect(screen.getByText("Time is up. What you answered counts as it is.")).toBeVisible();
    for (const radio of screen.getAllByRole("radio")) expect(radio).toBeDisabled();
    expect(screen.getByRole("slider")).toBeDisabled();
  });
});

describe("the slider", () => {
  it("is not placed before it was touched, and can be placed in the middle", async () => {
    const { connection } = await participant(open());
    const slider = screen.getByRole("slider");
    expect(slider).toHaveAttribute("aria-valuetext", "Not placed yet");
    slider.focus();
    await userEvent.keyboard("{Enter}");
    expect(connection.sent).toEqual([{ command: { type: "place", beat: 1, at: 50 }, options: { at } }]);
    expect(slider).toHaveAttribute("aria-valuetext", "In between, 50 of 100");
  });

  it("is sent where it comes to rest, not on its way", async () => {
    const { connection } = await participant(open());
    const slider = screen.getByRole("slider");
    for (const value of [60, 70, 85]) fireEvent.change(slider, { target: { value } });
    expect(connection.sent).toEqual([]);
    fireEvent.blur(slider);
    expect(connection.sent.map(({ command }) => command)).toEqual([{ type: "place", beat: 1, at: 85 }]);
    expect(screen.getByText("85")).toBeVisible();
  });

  it("has words at both ends that are read with it", async () => {
    await participant(open());
    expect(screen.getByRole("slider")).toHaveAccessibleDescription(/Healthy friction.*Toxic war/);
  });
});

describe("revealed", () => {
  it("stands face to face: choices, feelings, own words and the axis", async () => {
    await participant(revealed());
    const knows = screen.getByRole("region", { name: "What each side knew" });
    expect(within(knows).getByText("only b knows 1.")).toBeVisible();
    expect(screen.getByRole("figure", { name: "What would you do next?" })).toBeVisible();
    expect(screen.getByRole("region", { name: "Sales thinks that Operations feels" })).toHaveTextContent("hopeful");
    expect(screen.getByText("“I would call them”")).toBeVisible();
    const axis = screen.getByRole("figure", { name: "Where does this act stand?" });
    expect(within(axis).getByText("60 points apart")).toBeVisible();
  });

  it("begins, for who has just read the part, with what they did not know, and has the part at hand", async () => {
    await participant(revealed());
    const part = screen.getByText("Read this part again");
    const story = part.closest("details");
    expect(story).not.toHaveAttribute("open");
    expect(screen.getByRole("region", { name: "What each side knew" })).toBeVisible();
    await userEvent.click(part);
    expect(story).toHaveAttribute("open");
  });

  it("has the axis as a table, for those who prefer numbers", async () => {
    await participant(revealed());
    const axis = screen.getByRole("figure", { name: "Where does this act stand?" });
    await userEvent.click(within(axis).getByText("Show as a table"));
    const table = within(axis).getByRole("table");
    expect(within(table).getByRole("row", { name: "Median 20 80" })).toBeVisible();
    expect(within(table).getByRole("row", { name: "90–100 0 1" })).toBeVisible();
  });

  it("says why no side is named when too few answered", async () => {
    const room = open();
    for (const name of ["a1", "b1"]) room.places(name, 40);
    room.goes(1);
    await participant(room);
    expect(screen.getByText(/a side is named only when at least three of it took part/)).toBeVisible();
  });

  it("says so where nobody has answered", async () => {
    const room = open();
    room.goes(1);
    await participant(room);
    expect(screen.getByText("Nobody has answered this part")).toBeVisible();
  });

  it("tells an author, and nobody else, that own words are hidden, and takes a new wording", async () => {
    const room = revealed();
    room.hides("mine");
    const connection = anew(room);
    connection.set({
      own: [{ editKey: aKey("k"), contentId: id("mine"), at, type: "write-act", text: "Liars", about: "1", order: 1 }],
    });
    await participant(room, "a", connection);
    expect(screen.getByText("The facilitator has set this aside")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    const field = screen.getByRole("textbox", { name: "Say it another way" });
    await userEvent.clear(field);
    await userEvent.type(field, "I feel misled");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "edit-words", text: "I feel misled" });
  });

  it("keeps what was typed and not sent", async () => {
    const room = revealed();
    localStorage.setItem(`parley/ACDEFGHJ/draft/${at}/write-act/1`, "Half a thought");
    await participant(room);
    expect(screen.getByText("This was not sent in time")).toBeVisible();
    expect(screen.getByText("Half a thought")).toBeVisible();
  });
});

describe("the summary", () => {
  const compared = () => {
    const room = revealed();
    room.goes(1);
    allAnswer(room, [50, 50, 50, 50, 50, 50]);
    room.goes(1, 1, 1, 1);
    return room;
  };

  it("marks the part at which the sides are furthest apart", async () => {
    await participant(compared());
    const parts = screen.getByRole("list", { name: "All parts on the axis" });
    const [first, second] = within(parts).getAllByRole("listitem");
    expect(first).toHaveTextContent("Furthest apart");
    expect(second).toHaveTextContent("Both sides stand alike");
    expect(second).not.toHaveTextContent("Furthest apart");
  });

  it("is in the report with all that was said", async () => {
    const room = compared();
    await inSession(<Report result={room.result()} />, anew(room));
    expect(screen.getByText("How Sales met Operations")).toBeVisible();
    await userEvent.click(screen.getByText("Part 1: all answers"));
    expect(screen.getByText("“I would call them”")).toBeVisible();
  });
});

describe("the facilitator", () => {
  it("chooses a story from the library, with a preview", async () => {
    const { connection } = await facilitator(aTold());
    // What suspends in a synchronous act() is never tried again.
    await act(async () => screen.getByRole("button", { name: "Choose from the library" }).click());
    const dialog = await screen.findByRole("dialog", { name: "Choose a story" });
    expect(within(dialog).getAllByRole("radio")).toHaveLength(8);
    await userEvent.click(within(dialog).getByRole("radio", { name: "One terrace, two parties" }));
    expect(within(dialog).getByRole("region", { name: "One terrace, two parties" })).toHaveTextContent(/lake/);
    await userEvent.click(within(dialog).getByRole("button", { name: "Use this story" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "set-scenario", scenario: { library: "one-terrace" } });
  });

  it("copies, edits, reorders and uses a story of their own", async () => {
    const { connection } = await facilitator(aTold());
    await userEvent.click(screen.getByRole("button", { name: "Copy and edit" }));
    const title = screen.getByRole("textbox", { name: "Title" });
    await userEvent.clear(title);
    await userEvent.type(title, "Our own");
    await userEvent.click(screen.getByRole("button", { name: "Move part 3 up" }));
    await userEvent.click(screen.getByRole("button", { name: "Use this story" }));
    const { command } = connection.sent.at(-1) ?? {};
    expect(command).toMatchObject({ type: "set-scenario", scenario: { own: { id: "our-own", title: "Our own" } } });
    expect(JSON.stringify(command).match(/situation \d/g)).toEqual(["situation 1", "situation 3", "situation 2"]);
  });

  it("is told in the field what is missing, and can come back to an unfinished story", async () => {
    const { connection } = await facilitator(aTold());
    await userEvent.click(screen.getByRole("button", { name: "Write your own" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Title" }), "Ours");
    await userEvent.click(screen.getByRole("button", { name: "Use this story" }));
    expect(connection.sent).toEqual([]);
    expect(screen.getByText(/things have to be put right first/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Business" })).toHaveAccessibleDescription("This is still missing.");
    expect(screen.getByRole("button", { name: "Remove part 1" })).toBeDisabled();
    await userEvent.click(screen.getByRole("button", { name: "Add a part" }));
    expect(screen.getByRole("heading", { name: "Part 4" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("Ours");
    expect(screen.getByRole("heading", { name: "Part 4" })).toBeVisible();
  });

  it("loads a file into the editor", async () => {
    const { connection } = await facilitator(aTold());
    const file = new File([writeScenario(aStory(4, { title: "From a file" }))], "x.json");
    await userEvent.upload(screen.getByLabelText("Load a file", { selector: "input" }), file);
    expect(await screen.findByRole("textbox", { name: "Title" })).toHaveValue("From a file");
    await userEvent.click(screen.getByRole("button", { name: "Use this story" }));
    expect(connection.sent.at(-1)?.command).toMatchObject({ scenario: { own: { title: "From a file" } } });
  });

  it("is told what is wrong with a file, by place", async () => {
    await facilitator(aTold());
    const { beats, ...rest } = JSON.parse(writeScenario(aStory()));
    delete beats[1].situation;
    beats[0].mood = "bad";
    beats[0].whatAKnows = 3;
    const file = new File([JSON.stringify({ ...rest, business: " ", beats })], "x.json");
    await userEvent.upload(screen.getByLabelText("Load a file", { selector: "input" }), file);
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Part 2, “What happened” is missing. beats[1].situation");
    expect(alert).toHaveTextContent("Part 1, “What Sales alone knows” has to be text in quotation marks.");
    expect(alert).toHaveTextContent("The business is empty. business");
    expect(alert).toHaveTextContent("beats[0].mood is not a field of a scenario.");
  });

  it("saves the story as a file that reads back", async () => {
    await facilitator(aTold());
    const saved: Blob[] = [];
    const create = vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      saved.push(blob as Blob);
      return "blob:saved";
    });
    await userEvent.click(screen.getByText("Read all parts"));
    await userEvent.click(screen.getByRole("button", { name: "Save as a file" }));
    create.mockRestore();
    expect(JSON.parse((await saved[0]?.text()) ?? "")).toMatchObject({ format: "parley-scenario", id: "a-story" });
  });

  it("cannot change the story once the room has answered", async () => {
    const room = open();
    room.acts("a1", 0);
    room.goes(-1);
    await facilitator(room);
    expect(screen.getByText("The room has answered parts of this story")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Choose from the library" })).toBeNull();
  });

  it("sees how many have answered, and what each side knows only when they open it", async () => {
    await facilitator(open());
    expect(screen.getByText("4 of 7 have answered")).toBeVisible();
    expect(screen.getByText("only b knows 1.")).not.toBeVisible();
  });

  it("hides own words, and shows them again", async () => {
    const room = revealed();
    const { connection, unmount } = await facilitator(room);
    await userEvent.click(screen.getByRole("button", { name: "Hide this from the room" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "hide", id: id("mine") });
    unmount();
    room.hides("mine");
    await facilitator(room, connection);
    expect(screen.getByText("I would call them")).not.toBeVisible();
    await userEvent.click(screen.getByText("1 hidden answer"));
    await userEvent.click(screen.getByRole("button", { name: "Show it again" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "unhide", id: id("mine") });
  });

  it("stays with the library where a story is refused", async () => {
    const connection = anew(aTold());
    connection.answer = { ok: false, refusal: refusal("answered-already") };
    await facilitator(aTold(), connection);
    await act(async () => screen.getByRole("button", { name: "Choose from the library" }).click());
    await userEvent.click(await screen.findByRole("button", { name: "Use this story" }));
    expect(screen.getByRole("dialog", { name: "Choose a story" })).toBeVisible();
  });
});

describe("the screen", () => {
  it("tells the part, what is asked, and how far the room is, and nothing that a side alone knows", async () => {
    await onScreen(open());
    expect(screen.getByText("situation 1.")).toBeVisible();
    expect(screen.getByText("4 of 7 have answered")).toBeVisible();
    expect(screen.queryByText(/only/)).toBeNull();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("shows the answers, then the axis, then own words, in turns", async () => {
    vi.useFakeTimers();
    try {
      await onScreen(revealed());
      expect(screen.getByRole("figure", { name: "What would you do next?" })).toBeVisible();
      expect(screen.getByText("1 of 4")).toBeVisible();
      await vi.advanceTimersByTimeAsync(15_000);
    } finally {
      vi.useRealTimers();
    }
    expect(await screen.findByRole("figure", { name: "Where does this act stand?" })).toBeVisible();
  });
});

it("without a scenario of one's own the story is told with all side names filled in", async () => {
  const room = answering({ scenario: { library: "promised-report" } });
  const { container } = await participant(room);
  expect(container).not.toHaveTextContent(/[{}]/);
});
