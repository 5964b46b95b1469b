import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Bars } from "../../client/ui/Bars.tsx";
import { Button } from "../../client/ui/Button.tsx";
import { Choice } from "../../client/ui/Choice.tsx";
import { Countdown, formatSeconds } from "../../client/ui/Countdown.tsx";
import { Dialog } from "../../client/ui/Dialog.tsx";
import { Distribution } from "../../client/ui/Distribution.tsx";
import { DotStepper } from "../../client/ui/DotStepper.tsx";
import { TextArea, TextField } from "../../client/ui/Field.tsx";
import { Menu } from "../../client/ui/Menu.tsx";
import { ReadyRing } from "../../client/ui/ReadyRing.tsx";
import { SideMark } from "../../client/ui/SideMark.tsx";

const sideNames = { a: "Sales", b: "Operations", neutral: "Neither side" };

function ShortField() {
  const [text, setText] = useState("");
  return <TextField label="Title" value={text} longest={5} onChange={setText} />;
}

function PageWithDialog() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      {isOpen && (
        <Dialog title="People" onClose={() => setOpen(false)}>
          <p>Nobody</p>
        </Dialog>
      )}
    </>
  );
}

describe("Button", () => {
  it("does nothing while it is busy, and says that it is", async () => {
    const press = vi.fn();
    render(
      <Button busy onClick={press}>
        Send
      </Button>,
    );
    const button = screen.getByRole("button", { name: "Send" });
    await userEvent.click(button);
    expect(press).not.toHaveBeenCalled();
    expect(button).toHaveAttribute("aria-busy", "true");
  });

  it("does not submit a form unless it is told to", () => {
    render(<Button>Send</Button>);
    expect(screen.getByRole("button")).toHaveAttribute("type", "button");
  });
});

describe("TextField", () => {
  it("is named by its label and described by its hint and error", () => {
    render(<TextField label="Title" hint="Short" error="Give it a name." value="" onChange={() => {}} />);
    const field = screen.getByRole("textbox", { name: "Title" });
    expect(field).toHaveAccessibleDescription("Short Give it a name.");
    expect(field).toBeInvalid();
    expect(screen.getByRole("alert")).toHaveTextContent("Give it a name.");
  });

  it("counts only when there is something to mind", () => {
    const { rerender } = render(<TextField label="Title" value="short" longest={20} onChange={() => {}} />);
    expect(screen.queryByText(/characters? left/)).toBeNull();
    rerender(<TextField label="Title" value="nineteen characters" longest={20} onChange={() => {}} />);
    expect(screen.getByText("1 character left")).toBeVisible();
  });

  it("keeps what is too long and says by how much", async () => {
    render(<ShortField />);
    const field = screen.getByRole("textbox");
    await userEvent.type(field, "eightish");
    expect(field).toHaveValue("eightish");
    expect(field).toBeInvalid();
    expect(screen.getByText("3 characters too many")).toBeVisible();
  });

  it("sends with Ctrl and Enter from a text area", async () => {
    const commit = vi.fn();
    render(<TextArea label="Post" value="words" onChange={() => {}} onCommit={commit} />);
    await userEvent.type(screen.getByRole("textbox"), "{Control>}{Enter}{/Control}");
    expect(commit).toHaveBeenCalledOnce();
  });
});

describe("Choice", () => {
  const options = [
    { value: "a", label: "Sales" },
    { value: "b", label: "Operations", description: "Those who run it" },
  ] as const;

  it("is a group of radio buttons with a name", () => {
    render(<Choice legend="Which side?" options={options} value="a" onChange={() => {}} />);
    const group = screen.getByRole("group", { name: "Which side?" });
    expect(within(group).getByRole("radio", { name: "Sales" })).toBeChecked();
    expect(within(group).getByRole("radio", { name: "Operations" })).toHaveAccessibleDescription("Those who run it");
  });

  it("tells what was chosen", async () => {
    const choose = vi.fn();
    render(<Choice legend="Which side?" options={options} value="a" onChange={choose} />);
    await userEvent.click(screen.getByRole("radio", { name: "Operations" }));
    expect(choose).toHaveBeenCalledWith("b");
  });
});

describe("Dialog", () => {
  it("is named by its title and closes by its button", async () => {
    const close = vi.fn();
    render(
      <Dialog title="End the session?" onClose={close}>
        <p>Nobody can write any more.</p>
      </Dialog>,
    );
    expect(screen.getByRole("dialog", { name: "End the session?" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(close).toHaveBeenCalledOnce();
  });

  it("gives the focus back to where it was", async () => {
    render(<PageWithDialog />);
    await userEvent.click(screen.getByRole("button", { name: "Open" }));
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("button", { name: "Open" })).toHaveFocus();
  });
});

describe("Menu", () => {
  it("opens by keyboard and tells what was chosen", async () => {
    const choose = vi.fn();
    render(
      <Menu
        label="Change “Pain points”"
        icon="…"
        entries={[
          { id: "up", label: "Move up" },
          { id: "remove", label: "Remove" },
        ]}
        onChoose={choose}
      />,
    );
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Change “Pain points”" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await userEvent.click(await screen.findByRole("menuitem", { name: "Remove" }));
    expect(choose).toHaveBeenCalledWith("remove");
  });
});

describe("Countdown", () => {
  it("shows minutes, hours and days", () => {
    expect(formatSeconds(65)).toBe("1:05");
    expect(formatSeconds(3_723)).toBe("1:02:03");
    expect(formatSeconds(2 * 86_400 + 3 * 3_600)).toBe("2 d 3 h");
  });

  it("is a timer with a name in words", () => {
    render(<Countdown reading={{ phase: "paused", seconds: 90 }} />);
    expect(screen.getByRole("timer", { name: "Paused 1:30" })).toBeVisible();
  });

  it("speaks at the warning and at zero only", () => {
    const { rerender } = render(<Countdown reading={{ phase: "running", seconds: 31 }} />);
    const voice = screen.getByRole("status");
    expect(voice).toHaveTextContent("");
    rerender(<Countdown reading={{ phase: "warning", seconds: 30 }} />);
    expect(voice).toHaveTextContent("30 seconds left");
    rerender(<Countdown reading={{ phase: "warning", seconds: 29 }} />);
    expect(voice).toHaveTextContent("30 seconds left");
    rerender(<Countdown reading={{ phase: "over", seconds: 0 }} />);
    expect(voice).toHaveTextContent("Time is up");
  });

  it("shows nothing where a step has no time box", () => {
    render(<Countdown reading={{ phase: "none", seconds: 0 }} />);
    expect(screen.queryByRole("timer")).toBeNull();
  });
});

describe("ReadyRing", () => {
  it("says how many of how many", () => {
    render(<ReadyRing ready={3} of={7} />);
    expect(screen.getByText("3 of 7 ready")).toBeVisible();
  });
});

describe("SideMark", () => {
  it("tells the sides apart by shape, not by colour alone", () => {
    const shape = (side: "a" | "b" | "neutral") =>
      render(<SideMark side={side} label={sideNames[side]} />)
        .container.querySelector("path")
        ?.getAttribute("d");
    expect(new Set([shape("a"), shape("b"), shape("neutral")]).size).toBe(3);
    expect(screen.getByText("Operations")).toBeVisible();
  });
});

describe("DotStepper", () => {
  const stepper = (value: number, max: number, change = vi.fn()) => {
    render(<DotStepper label="Late handover" value={value} max={max} onChange={change} />);
    return change;
  };

  it("says how many dots are on what", () => {
    stepper(1, 3);
    const group = screen.getByRole("group", { name: "Late handover" });
    expect(within(group).getByRole("status")).toHaveTextContent("1 dot");
  });

  it("puts no more dots than allowed and takes no more than there are", async () => {
    const change = stepper(3, 3);
    expect(screen.getByRole("button", { name: "Put a dot on Late handover" })).toBeDisabled();
    await userEvent.click(screen.getByRole("button", { name: "Take a dot back from Late handover" }));
    expect(change).toHaveBeenCalledWith(2);
  });
});

describe("Distribution", () => {
  const rows = [
    { label: "1 Calm", counts: { a: 0, b: 4 } },
    { label: "5 Burning", counts: { a: 3, b: 0 } },
  ];

  it("gives the same numbers as a table", async () => {
    render(<Distribution caption="Readings by side" rows={rows} sideNames={sideNames} />);
    await userEvent.click(screen.getByText("Show as a table"));
    const table = screen.getByRole("table", { name: "Readings by side" });
    const burning = within(table).getByRole("rowheader", { name: "5 Burning" }).closest("tr") as HTMLElement;
    expect(
      within(burning)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["3", "0"]);
    expect(within(table).getByRole("columnheader", { name: "Sales" })).toBeVisible();
  });

  it("shows no column for a side that is not named", () => {
    render(<Distribution caption="Readings" rows={[{ label: "1", counts: { together: 2 } }]} sideNames={sideNames} />);
    expect(screen.queryByText("Sales")).toBeNull();
  });
});

describe("Bars", () => {
  it("reads as a list with its values in words", () => {
    render(<Bars label="Ranking" rows={[{ id: "1", label: "Late handover", value: 7, text: "7 dots" }]} />);
    const list = screen.getByRole("list", { name: "Ranking" });
    expect(within(list).getByRole("listitem")).toHaveTextContent("Late handover7 dots");
  });
});
