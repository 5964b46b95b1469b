import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { UndoOffer } from "../../client/moderation/UndoOffer.tsx";
import { loadUndoWords } from "../../client/stages/registry.ts";
import { refusal } from "../../shared/refusal.ts";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import { stageIds, stageOf } from "../../shared/stages/registry.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

const at = aKey("pain-points");
const grouping = (undo?: View["undo"]): View =>
  aView({
    phase: "live",
    at,
    stage: {
      key: at,
      id: "pain-points",
      atZero: "wait",
      warnMs: 0,
      view: { step: "grouping", grouping: "everyone", posts: {}, groups: {} },
    } as unknown as CurrentStage,
    ...(undo && { undo }),
  });
const merged = grouping({ id: aKey("one"), act: "merge-groups" });
const page = (view: View = merged) =>
  inSession(
    <>
      <button type="button">elsewhere</button>
      <UndoOffer />
    </>,
    aConnection({ view }),
  );
const undo = () => screen.findByRole("button", { name: "Undo" });

it.each(stageIds)("every act of %s that can be taken back has words for it", async (id) => {
  const words = await loadUndoWords(id);
  expect(Object.keys(words).sort()).toEqual(Object.keys(stageOf(id).undo ?? {}).sort());
});

describe("the offer to undo", () => {
  it("says what was done, in a place that is read aloud, and names the act in the command", async () => {
    const { connection } = await page();
    expect(await screen.findByRole("status")).toHaveTextContent("The groups are one");
    await userEvent.click(await undo());
    expect(connection.sent.at(-1)?.command).toEqual({ type: "undo", id: aKey("one") });
  });

  it("is reached by keyboard: it has the focus where the act took that away, and else leaves it where it is", async () => {
    const { connection } = await page(grouping());
    act(() => connection.set({ view: merged }));
    expect(await undo()).toHaveFocus();
    screen.getByRole("button", { name: "elsewhere" }).focus();
    act(() => connection.set({ view: grouping({ id: aKey("two"), act: "split-group" }) }));
    expect(screen.getByRole("button", { name: "elsewhere" })).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("The group is split");
  });

  it("says that it is as it was, and offers nothing twice", async () => {
    const { connection } = await page();
    await userEvent.click(await undo());
    act(() => connection.set({ view: grouping() }));
    expect(screen.getByRole("status")).toHaveTextContent("It is as it was before");
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("says nothing of the kind where another facilitator was quicker", async () => {
    const { connection } = await page();
    connection.answer = { ok: false, refusal: refusal("not-found") };
    await userEvent.click(await undo());
    act(() => connection.set({ view: grouping() }));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("goes when it is closed, and comes again for the next act", async () => {
    const { connection } = await page();
    await userEvent.click(await screen.findByRole("button", { name: "Close" }));
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    act(() => connection.set({ view: grouping({ id: aKey("two"), act: "ungroup" }) }));
    expect(await undo()).toBeVisible();
  });
});
