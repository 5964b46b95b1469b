import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import { SessionGate } from "../../client/pages/SessionGate.tsx";
import type { LinkId } from "../../shared/ids.ts";
import type { Ack, FacilitatorLink } from "../../shared/protocol/messages.ts";
import { refusal } from "../../shared/refusal.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

const linkId = (name: string) => aKey(name) as string as LinkId;
const one: FacilitatorLink = { id: linkId("one"), number: 1 };
const two: FacilitatorLink = { id: linkId("two"), number: 2 };

/** The page of who came by the main link, or by another; `links` is what the server answers with. */
async function page({ main = true, links = [one] as readonly FacilitatorLink[] } = {}) {
  const connection = aConnection({ view: aView() });
  connection.set({ welcome: { as: "facilitator", nowMs: 0, screenKey: "screen-key", ...(main && { main }) } });
  connection.answer = { ok: true, links };
  return inSession(
    <SessionGate>
      <Console secret="s3cret" />
    </SessionGate>,
    connection,
  );
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));
const invite = async () => {
  await press(/^Invite/);
  return screen.findByRole("dialog", { name: "Let people in" });
};
const commandsOf = (connection: { readonly sent: readonly { readonly command: { readonly type: string } }[] }) =>
  connection.sent.map(({ command }) => command);
const secretLink = "/f/ACDEFGHJ#";

describe("links for co-facilitators", () => {
  it("are listed by number, and can be taken back after a question", async () => {
    const { connection } = await page({ links: [one, two] });
    await invite();
    expect(await screen.findByText("Co-facilitator 2")).toBeVisible();
    await press("Take back the link of “Co-facilitator 2”");
    connection.answer = { ok: true, links: [one] };
    await press("Take back");
    expect(commandsOf(connection).at(-1)).toEqual({ type: "revoke-facilitator-link", link: two.id });
    expect(screen.queryByText("Co-facilitator 2")).toBeNull();
    expect(screen.getByText("The link is taken back")).toBeVisible();
  });

  it("are copied once, when they are made, and are not in sight on a shared window", async () => {
    const { connection } = await page();
    const dialog = await invite();
    connection.answer = { ok: true, links: [one, two], secret: "n3wSecret" };
    await press("Make a co-facilitator link");
    expect(commandsOf(connection).at(-1)).toEqual({ type: "add-co-facilitator" });
    const copied = userEvent.setup();
    await copied.click(within(dialog).getByRole("button", { name: "Copy the link of “Co-facilitator 2”" }));
    expect(await navigator.clipboard.readText()).toMatch(new RegExp(`${secretLink}n3wSecret$`));
    expect(within(dialog).getByText(/n3wSecret/)).not.toBeVisible();
    expect(within(dialog).queryByRole("button", { name: "Copy the link of “Co-facilitator 1”" })).toBeNull();
  });

  it("say plainly what becomes of a link that is lost", async () => {
    await page();
    const dialog = await invite();
    expect(within(dialog).getByText(/if it is lost, nobody can restore it/)).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Copy your link" })).toBeVisible();
  });
});

describe("a co-facilitator's page", () => {
  it("offers nothing that takes the main link, and says so", async () => {
    const { connection } = await page({ main: false });
    await press("More");
    await screen.findByRole("menuitem", { name: "Rename session and sides" });
    for (const name of ["Hand over", "End the session", "Delete the session"]) {
      expect(screen.queryByRole("menuitem", { name })).toBeNull();
    }
    await userEvent.keyboard("{Escape}");
    const dialog = await invite();
    expect(within(dialog).getByText("You are here as a co-facilitator")).toBeVisible();
    expect(within(dialog).queryByRole("button", { name: "Make a co-facilitator link" })).toBeNull();
    expect(commandsOf(connection)).toEqual([]);
  });

  it("has all of the controls once the session was handed over to it", async () => {
    const { connection } = await page({ main: false });
    act(() => connection.set({ welcome: { as: "facilitator", nowMs: 0, main: true } }));
    await press("More");
    expect(await screen.findByRole("menuitem", { name: "Hand over" })).toBeVisible();
  });

  it("says that its link was taken back", async () => {
    const { connection } = await page({ main: false });
    act(() => connection.set({ state: { kind: "refused", refusal: refusal("link-revoked") } }));
    expect(screen.getByRole("heading", { name: "This link has been taken back." })).toBeVisible();
  });
});

describe("handing over", () => {
  const start = async () => {
    const drawn = await page();
    await press("More");
    await userEvent.click(await screen.findByRole("menuitem", { name: "Hand over" }));
    drawn.connection.answer = { ok: true, links: [], secret: "n3wMain" } satisfies Ack;
    await press("Make the new main link");
    return drawn;
  };

  it("makes the new link first, and says that nothing has changed yet", async () => {
    const { connection } = await start();
    expect(commandsOf(connection).at(-1)).toEqual({ type: "prepare-handover" });
    expect(screen.getByRole("button", { name: "Copy the new main link" })).toBeVisible();
    expect(screen.getByText(/Nothing has changed for you yet/)).toBeVisible();
    expect(screen.getByText(/n3wMain/)).not.toBeVisible();
  });

  it("asks once more, since the own link stops working", async () => {
    const { connection } = await start();
    await press("Hand over now");
    const sure = await screen.findByRole("dialog", { name: "Hand over now?" });
    expect(within(sure).getByText(/Your own link stops working at once/)).toBeVisible();
    await userEvent.click(within(sure).getByRole("button", { name: "Cancel" }));
    expect(commandsOf(connection).map(({ type }) => type)).not.toContain("hand-over");
    await press("Hand over now");
    await userEvent.click(
      within(await screen.findByRole("dialog", { name: "Hand over now?" })).getByRole("button", {
        name: "Hand over now",
      }),
    );
    expect(commandsOf(connection).at(-1)).toEqual({ type: "hand-over" });
  });

  it("tells the one who did it", async () => {
    const { connection } = await start();
    act(() => connection.set({ state: { kind: "refused", refusal: refusal("handed-over") } }));
    expect(screen.getByRole("heading", { name: "You have handed this session over." })).toBeVisible();
    expect(screen.getByText("Its new facilitator has the controls now. You can close this page.")).toBeVisible();
  });
});

describe("the link to the room's screen", () => {
  it.each([
    ["its page", "en", "/screen/ACDEFGHJ#screen-key"],
    ["the language of the session, where that is another", "ar", "/screen/ACDEFGHJ?language=ar#screen-key"],
  ] as const)("[LA9] leads to %s", async (_, language, link) => {
    const { connection } = await page();
    act(() => connection.set({ view: aView({ language }) }));
    const dialog = await invite();
    expect(within(dialog).getByRole("link", { name: /screen/i })).toHaveAttribute(
      "href",
      expect.stringContaining(link),
    );
  });
});

describe("the language dialog", () => {
  it("[LA7] changes the language of the session, and not that of the page", async () => {
    const { connection } = await page();
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Language" }));
    await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Language of the session" }), "Deutsch");
    expect(commandsOf(connection)).toContainEqual({ type: "set-language", language: "de" });
  });
});
