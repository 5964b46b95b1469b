import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { painPointsPage, withMouse } from "../support/painPointsPage.tsx";
import { painPointsRoom } from "../support/painPointsRoom.ts";

vi.mock("../../client/kindness/check.ts", () => {
  throw new Error("the line is down");
});

it("[KI7] without the word lists a text is sent at once", async () => {
  withMouse(false);
  const { commands } = await painPointsPage(painPointsRoom(), "participant");
  await userEvent.type(screen.getByRole("textbox", { name: "A pain point" }), "Stefan is late");
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  expect(commands()).toEqual([{ type: "add-post", text: "Stefan is late" }]);
});
