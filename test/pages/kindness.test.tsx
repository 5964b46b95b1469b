import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { loadKindness } from "../../client/kindness/useKindly.ts";
import { ownPost, painPointsPage, withMouse } from "../support/painPointsPage.tsx";
import { painPointsRoom, written } from "../support/painPointsRoom.ts";

beforeEach(async () => {
  withMouse(false);
  await loadKindness();
});

const field = () => screen.getByRole("textbox", { name: "A pain point" });
const send = () => screen.getByRole("button", { name: "Send" });
const question = (words: string) => screen.findByRole("group", { name: `Is “${words}” somebody?` });
const change = () => screen.getByRole("button", { name: "Change it" });
const asItIs = () => screen.getByRole("button", { name: "Send as it is" });
const posts = (...texts: string[]) => texts.map((text) => ({ type: "add-post", text }));

async function asked(text: string, words: string) {
  const page = await painPointsPage(painPointsRoom(), "participant");
  await userEvent.type(field(), text);
  await userEvent.click(send());
  await question(words);
  return page;
}

describe("the question for kinder words", () => {
  it("[KI2] comes before a post with a name leaves the device, and keeps the text", async () => {
    const { commands } = await asked("Stefan promises anything", "Stefan");
    expect(commands()).toEqual([]);
    expect(field()).toHaveValue("Stefan promises anything");
    expect(change()).toHaveFocus();
    expect(change()).toHaveAccessibleDescription(/Nobody has seen this yet/);
    expect(screen.queryByRole("button", { name: "Send" })).toBeNull();
  });

  it("[KI2] is answered by a change, after which the new text goes without a question", async () => {
    const { commands } = await asked("Ulrike promises anything", "Ulrike");
    await userEvent.keyboard("{Enter}");
    expect(field()).toHaveFocus();
    await userEvent.clear(field());
    await userEvent.type(field(), "Anything is promised");
    await userEvent.click(send());
    expect(commands()).toEqual(posts("Anything is promised"));
  });

  it("[KI2] is answered by sending it as it is", async () => {
    const { commands } = await asked("Die Kollegen von Jochen warten", "Jochen");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(commands()).toEqual(posts("Die Kollegen von Jochen warten"));
    expect(field()).toHaveValue("");
    expect(field()).toHaveFocus();
  });

  it("[KI2] is put aside with Escape", async () => {
    const { commands } = await asked("Gisela is asked last", "Gisela");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("group")).toBeNull();
    expect(field()).toHaveFocus();
    expect(commands()).toEqual([]);
  });

  it("[KI3] is not asked again about the same unchanged text", async () => {
    const { commands } = await asked("Norbert decides alone", "Norbert");
    await userEvent.click(change());
    await userEvent.click(send());
    expect(commands()).toEqual(posts("Norbert decides alone"));
  });

  it("[KI3] is not asked again about a name that was sent as it is, and asked about an insult each time", async () => {
    const { commands } = await asked("Depot Waltraud is full", "Waltraud");
    await userEvent.click(asItIs());
    await userEvent.type(field(), "Waltraud again{Control>}{Enter}{/Control}");
    expect(commands()).toEqual(posts("Depot Waltraud is full", "Waltraud again"));
    for (const text of ["What an idiot", "An idiot again"]) {
      await userEvent.type(field(), text);
      await userEvent.click(send());
      expect(await screen.findByRole("group", { name: "“idiot” can hurt." })).toBeVisible();
      await userEvent.click(asItIs());
    }
    expect(commands()).toHaveLength(4);
  });

  it("[KI4] holds up nothing at zero: what stands in the field is sent", async () => {
    const running = { clock: { kind: "running", durationMs: 60_000, endsAtMs: 1_060_000 } } as const;
    const over = { clock: { kind: "over", durationMs: 60_000, endedAtMs: 1_000_000 } } as const;
    const { commands, update } = await painPointsPage(painPointsRoom(), "participant", {
      view: running,
      atZero: "lock",
    });
    await userEvent.type(field(), "Manfred never answers");
    await userEvent.click(send());
    await question("Manfred");
    await update(over);
    expect(commands()).toEqual(posts("Manfred never answers"));
    expect(screen.queryByRole("group")).toBeNull();
  });

  it("[KI4] is gone where time runs out and the text is kept", async () => {
    const running = { clock: { kind: "running", durationMs: 60_000, endsAtMs: 1_060_000 } } as const;
    const { commands, update } = await painPointsPage(painPointsRoom(), "participant", { view: running });
    await userEvent.type(field(), "Hannelore never answers");
    await userEvent.click(send());
    await question("Hannelore");
    await update({ clock: { kind: "over", durationMs: 60_000, endedAtMs: 1_000_000 } });
    expect(commands()).toEqual([]);
    expect(field()).toHaveValue("Hannelore never answers");
  });

  it("comes before a new wording is saved, and not where nothing was changed", async () => {
    const { commands } = await painPointsPage(written(), "participant", {
      own: [{ ...ownPost("a1"), text: "Detlef is late" }],
    });
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(commands()).toEqual([]);
    expect(screen.queryByRole("textbox", { name: "Reword your post" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Reword your post" }), " again");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await question("Detlef");
    await userEvent.click(asItIs());
    await waitFor(() => expect(commands()).toEqual([{ type: "edit-post", text: "Detlef is late again" }]));
  });
});
