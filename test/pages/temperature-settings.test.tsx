import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { agendaPage, anItem, choose, press } from "../support/agendaPage.tsx";

describe("the settings of a temperature", () => {
  it("say whether it is the first reading or a later one, and what that changes", async () => {
    const { connection } = await agendaPage([anItem("How hot?", 120_000)]);
    await choose("Change “How hot?”", /Edit/);
    const moment = within(await screen.findByRole("group", { name: "Which reading is it?" }));
    expect(moment.getByRole("radio", { name: "A first one" })).toBeChecked();
    const later = moment.getByRole("radio", { name: "A later one" });
    expect(later).toHaveAccessibleDescription(/shown beside it/);
    await userEvent.click(later);
    await press("Save");
    expect(connection.sent.at(-1)?.command).toMatchObject({
      item: { settings: { moment: "closing", askingMs: 120_000 } },
    });
  });
});
