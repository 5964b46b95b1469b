import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { BringPosts } from "../../client/stages/pain-points/BringPosts.tsx";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

const at = aKey("pain-points");

describe("a pasted list of pain points", () => {
  const opened = async () => {
    const { connection } = await inSession(<BringPosts at={at} />, aConnection({ view: aView() }));
    await userEvent.click(screen.getByText("Bring in pain points that you have collected"));
    return { connection, field: screen.getByRole("textbox", { name: "Pain points, one a line" }) };
  };

  it("[PP31] goes in as one command, without its empty lines", async () => {
    const { connection, field } = await opened();
    await userEvent.click(field);
    await userEvent.paste("Dates move\r\n\n  Nobody answers  \n");
    await userEvent.click(screen.getByRole("button", { name: "Bring in 2 pain points" }));
    expect(connection.sent.map(({ command }) => command)).toEqual([
      { type: "bring-posts", texts: ["Dates move", "Nobody answers"] },
    ]);
    expect(field).toHaveValue("");
  });

  it("[PP31] is not sent while a line is too long, and the line is named", async () => {
    const { connection, field } = await opened();
    await userEvent.click(field);
    await userEvent.paste(`Fine\n\n${"x".repeat(281)}`);
    expect(field).toHaveAccessibleDescription(/Line 3 is longer than 280 characters/);
    expect(screen.getByRole("button", { name: "Bring in 2 pain points" })).toBeDisabled();
    expect(connection.sent).toEqual([]);
  });
});
