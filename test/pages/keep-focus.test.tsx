import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import { DotStepper } from "../../client/ui/DotStepper.tsx";
import { loadKeepFocus } from "../../client/ui/loadKeepFocus.ts";
import { aConnection } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";
import { liveTemperature } from "../support/liveTemperature.ts";
import { statesOfARoom } from "../support/simulatedRoom.ts";

/** A page with a vote that can be closed once. */
function Page({ inSection }: { readonly inSection: boolean }) {
  const [isOpen, setOpen] = useState(true);
  const vote = isOpen && (
    <button type="button" onClick={() => setOpen(false)}>
      Close the vote
    </button>
  );
  return (
    <main>
      <h1>What hurts most?</h1>
      {inSection ? <section aria-label="The vote">{vote}</section> : vote}
    </main>
  );
}

function Dots() {
  const [value, setValue] = useState(0);
  return <DotStepper label="Quotes take days" value={value} max={1} onChange={setValue} />;
}

/** Until what has been lost by now is found again. */
const aFrame = () => new Promise<void>((resolve) => setTimeout(() => requestAnimationFrame(() => resolve()), 0));

const closeTheVote = async () => {
  await userEvent.tab();
  expect(screen.getByRole("button", { name: "Close the vote" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
};

describe("the focus of the first that has it", () => {
  it("[AC3] is kept where no key was pressed, and what keeps it comes too late to see where it was", async () => {
    loadKeepFocus();
    render(<Page inSection />);
    const button = screen.getByRole("button", { name: "Close the vote" });
    act(() => button.focus());
    act(() => button.click());
    expect(document.body).toHaveFocus();
    await waitFor(() => expect(screen.getByRole("region", { name: "The vote" })).toHaveFocus());
  });
});

describe("the focus", () => {
  it("[AC3] goes to the place around a control that is gone", async () => {
    render(<Page inSection />);
    await closeTheVote();
    await waitFor(() => expect(screen.getByRole("region", { name: "The vote" })).toHaveFocus());
  });

  it("[AC3] goes to the heading where no place around it is left", async () => {
    render(<Page inSection={false} />);
    await closeTheVote();
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  });

  it("[AC3] goes to the heading of the page that takes the place of another", async () => {
    const { rerender } = render(<Page key="one" inSection />);
    await userEvent.tab();
    rerender(<p>One moment</p>);
    rerender(<Page key="another" inSection />);
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  });

  it("[AC3] comes back to what was out of sight for a moment", async () => {
    const { container } = render(<Page inSection />);
    const button = screen.getByRole("button", { name: "Close the vote" });
    await userEvent.tab();
    container.style.display = "none";
    button.blur();
    container.style.display = "";
    await waitFor(() => expect(button).toHaveFocus());
  });

  it("[AC3] goes to the place around a control that can do nothing more", async () => {
    render(<Dots />);
    await userEvent.tab();
    expect(screen.getByRole("button", { name: /^Put a dot on/ })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("group", { name: "Quotes take days" })).toHaveFocus());
  });

  it("[AC2] stays with who leads when the room moves on", async () => {
    const connection = aConnection({ view: liveTemperature({ next: { stage: "temperature", step: "revealed" } }) });
    await inSession(<Console secret="s3cret" />, connection);
    const next = await screen.findByRole("button", { name: /^Next/ });
    next.focus();
    const picture = { count: 3, together: [0, 1, 2, 0, 0] };
    const view = liveTemperature({ next: { stage: "pain-points" } });
    const stage = { ...view.stage, view: { step: "revealed", moment: "opening", picture } };
    act(() => connection.set({ view: { ...view, stage } as typeof view }));
    expect(await screen.findByRole("heading", { name: "This is how hot it is" })).not.toHaveFocus();
    expect(screen.getByRole("button", { name: /^Next/ })).toHaveFocus();
  });

  it("[AC2] stays with who leads while parts of the next stage are still loaded", async () => {
    const found = [...statesOfARoom("found")].find(({ name }) => name === "two-worlds writing");
    if (!found) throw new Error("the session has no such stage");
    const { connection } = await inSession(<Console secret="s3cret" />, aConnection({ view: liveTemperature() }));
    const end = await screen.findByRole("button", { name: "End the session" });
    end.focus();
    act(() => connection.set({ view: found.view("facilitator") }));
    // What is out of sight for a moment loses the focus.
    expect(end).toBeVisible();
    expect(await screen.findByRole("heading", { name: /^What are you measured on/ })).toBeVisible();
    expect(end).toHaveFocus();
  });

  it("[AC2] stays with who leads while the connection is lost, and nothing can be done then", async () => {
    const { connection } = await inSession(
      <Console secret="s3cret" />,
      aConnection({ view: liveTemperature({ next: { stage: "temperature", step: "revealed" } }) }),
    );
    const next = await screen.findByRole("button", { name: /^Next/ });
    next.focus();
    await act(async () => connection.set({ state: { kind: "offline", sinceMs: 0 } }));
    await aFrame();
    expect(next).toHaveFocus();
    expect(next).toHaveAttribute("aria-disabled", "true");
    await userEvent.keyboard("{Enter}");
    expect(connection.sent).toEqual([]);
    await act(async () => connection.set({ state: { kind: "open" } }));
    await userEvent.keyboard("{Enter}");
    expect(connection.sent.map(({ command }) => command.type)).toEqual(["next"]);
  });

  it("[AC3] is in the bar from which the room went into its rest, and again when it goes on", async () => {
    const { connection } = await inSession(
      <Console secret="s3cret" />,
      aConnection({ view: liveTemperature({ next: { stage: "temperature", step: "revealed" } }) }),
    );
    (await screen.findByRole("button", { name: "Take a breath" })).focus();
    await act(async () => connection.set({ view: liveTemperature({ breath: { clockRan: false } }) }));
    const bar = screen.getByRole("contentinfo");
    await waitFor(() => expect(bar).toHaveFocus());
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Go on" })).toHaveFocus();
    await act(async () => connection.set({ view: liveTemperature() }));
    await waitFor(() => expect(bar).toHaveFocus());
  });
});
