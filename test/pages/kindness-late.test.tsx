import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { painPointsRoom } from "../support/painPointsRoom.ts";

beforeEach(() => {
  vi.resetModules();
  vi.doMock("../../client/kindness/check.ts", () => {
    throw new Error("the line is down");
  });
});
afterEach(() => {
  vi.doUnmock("../../client/kindness/check.ts");
  vi.resetModules();
});

it("[KI7] without the word lists a text is sent at once", async () => {
  const { painPointsPage, withMouse } = await import("../support/painPointsPage.tsx");
  withMouse(false);
  const { commands } = await painPointsPage(painPointsRoom(), "participant");
  await userEvent.type(screen.getByRole("textbox", { name: "A pain point" }), "Stefan is late");
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  expect(commands()).toEqual([{ type: "add-post", text: "Stefan is late" }]);
});
