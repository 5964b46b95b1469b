import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import Report from "../../client/stages/pain-points/Report.tsx";
import type { RankedPainPoint } from "../../shared/stages/pain-points/view.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

const item = (text: string, more: Partial<RankedPainPoint> = {}): RankedPainPoint => ({
  id: aKey(text.replaceAll(" ", "-")),
  text,
  posts: [{ text }],
  dots: 0,
  ...more,
});
const report = (ranked: readonly RankedPainPoint[], voters?: number) =>
  inSession(
    <Report result={{ ranked, ...(voters !== undefined && { voters }) }} />,
    aConnection({ view: aView({ phase: "ended" }) }),
  );

describe("[PP36] the map after the end", () => {
  it("says what its areas are, and has the same as a table", async () => {
    await report([item("Dates", { dots: 5, side: "b" }), item("Quotes", { dots: 3 }), item("Phones")], 6);
    const map = within(await screen.findByRole("figure", { name: "The larger, the more dots" }));
    await userEvent.click(map.getByText("As a table"));
    const rows = within(map.getByRole("table")).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "Pain pointRaised byPostsDots",
      "DatesOperations15",
      "Quotes–13",
      "Phones–10",
    ]);
  });

  it("goes by posts where there was no vote, and names no side where none is named", async () => {
    await report([item("Dates", { posts: [{ text: "Dates" }, { text: "More dates" }] }), item("Quotes")]);
    const map = within(await screen.findByRole("figure", { name: "The larger, the more posts" }));
    expect(map.getByText("As a table")).toBeVisible();
    expect(map.queryByText("Raised by")).toBeNull();
  });

  it("is not there where there are not two to compare", async () => {
    await report([item("Dates", { dots: 5 }), item("Quotes")], 3);
    expect(await screen.findByRole("list", { name: "Ranking" })).toBeVisible();
    expect(screen.queryByRole("figure")).toBeNull();
  });
});
