import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { BringPosts } from "../../client/stages/pain-points/BringPosts.tsx";
import { refusal } from "../../shared/refusal.ts";
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
      { type: "bring-posts", posts: [{ text: "Dates move" }, { text: "Nobody answers" }] },
    ]);
    expect(field).toHaveValue("");
  });

  it("[PP31] is not sent while a line is too long, and the line is named", async () => {
    const { connection, field } = await opened();
    await userEvent.click(field);
    await userEvent.paste(`Fine\n\n${"x".repeat(281)}`);
    expect(screen.getByText("Line 3:").closest("li, [role=listitem]")).toHaveTextContent(
      "It is longer than 280 characters.",
    );
    const button = screen.getByRole("button", { name: "Bring in 1 pain point" });
    expect(button).toBeDisabled();
    await userEvent.click(screen.getByRole("checkbox", { name: "Leave out what is wrong, and bring in the rest" }));
    await userEvent.click(button);
    expect(connection.sent.map(({ command }) => command)).toEqual([{ type: "bring-posts", posts: [{ text: "Fine" }] }]);
  });

  it("[PP33] is shown with its lines before it comes, and what is there twice comes once", async () => {
    const { field } = await opened();
    await userEvent.click(field);
    await userEvent.paste("- Dates move, always\n- Nobody answers\n- dates  move, ALWAYS");
    const preview = screen.getByRole("region", { name: "2 pain points that would come" });
    expect(preview).toHaveTextContent("Line 1Dates move, always");
    expect(screen.getByText("Line 3 says what is there already, and is left out.")).toBeVisible();
  });

  it("[PP33] may be columns of a spreadsheet, as they are copied", async () => {
    const { connection, field } = await opened();
    await userEvent.click(field);
    await userEvent.paste("Pain point\tSide\nDates move, always\toperations\nNobody answers\t");
    await userEvent.click(await screen.findByRole("button", { name: "Bring in 2 pain points" }));
    expect(connection.sent.map(({ command }) => command)).toEqual([
      { type: "bring-posts", posts: [{ text: "Dates move, always", side: "b" }, { text: "Nobody answers" }] },
    ]);
  });

  it("[PP33] more than one act takes is not sent", async () => {
    const { field } = await opened();
    await userEvent.click(field);
    await userEvent.paste(Array.from({ length: 201 }, (_, at) => `Point ${at}`).join("\n"));
    expect(screen.getByText("At most 200 at a time.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Bring in 201 pain points" })).toBeDisabled();
  });
});

describe("a file of pain points", () => {
  const chosen = async (content: BlobPart, name = "collected.csv", before: readonly string[] = []) => {
    const drawn = await inSession(<BringPosts at={at} before={before} />, aConnection({ view: aView() }));
    await userEvent.click(screen.getByText("Bring in pain points that you have collected"));
    await userEvent.upload(screen.getByLabelText("Choose a CSV file"), new File([content], name));
    return drawn;
  };
  const posts = async (content: BlobPart, count: number, name?: string) => {
    const { connection } = await chosen(content, name);
    await userEvent.click(await screen.findByRole("button", { name: new RegExp(`^Bring in ${count} pain point`) }));
    const [sent] = connection.sent.map(({ command }) => command);
    return sent && "posts" in sent ? sent.posts : [];
  };

  it.each([
    ["with commas and names of columns", 'Side,Text\nSales,"Dates move, ""always"""\n,Nobody answers\n'],
    [
      "with semicolons, as spreadsheets of much of Europe write it",
      'Pain point;Team\n"Dates move, ""always""";sales\nNobody answers;\n',
    ],
    [
      "with tabs and a mark of the byte order",
      '\uFEFFPain point\tSide\r\n"Dates move, ""always"""\tSales\r\nNobody answers\t\r\n',
    ],
    ["without names of columns", '"Dates move, ""always""",Sales\nNobody answers\n'],
  ])("[PP33] %s is read", async (_, content) => {
    expect(await posts(content, 2)).toEqual([{ text: 'Dates move, "always"', side: "a" }, { text: "Nobody answers" }]);
  });

  it("[PP33] [PP31] text over several lines, in every script, and what looks like a formula come as they are", async () => {
    const content = 'Text\n"First\nsecond"\n\u202bמחכים\u202c ⏳\n\'=1+1\n"=SUM(A1)"\n';
    expect(await posts(content, 4)).toEqual([
      { text: "First\nsecond" },
      { text: "\u202bמחכים\u202c ⏳" },
      { text: "=1+1" },
      { text: "=SUM(A1)" },
    ]);
  });

  it("[PP33] a list in a text file has its commas", async () => {
    expect(await posts("1. Dates move, always\n2. Nobody answers", 2, "list.txt")).toEqual([
      { text: "Dates move, always" },
      { text: "Nobody answers" },
    ]);
  });

  it("[PP33] each fault is told with its line, and nothing comes before it is mended or left out", async () => {
    const { connection } = await chosen(
      `Text,Side\n"Two\nlines",Sales\nDates move,Marketing\n,Sales\n${"x".repeat(281)},\nNobody answers,\n`,
    );
    const faults = [
      ["Line 4:", "“Marketing” is no side of this session: write Sales, Operations or nothing."],
      ["Line 5:", "There is no text in it."],
      ["Line 6:", "It is longer than 280 characters."],
    ] as const;
    for (const [line, fault] of faults) {
      expect((await screen.findByText(line)).closest("li, [role=listitem]")).toHaveTextContent(fault);
    }
    const button = screen.getByRole("button", { name: "Bring in 2 pain points" });
    expect(button).toBeDisabled();
    await userEvent.click(screen.getByRole("checkbox", { name: "Leave out what is wrong, and bring in the rest" }));
    await userEvent.click(button);
    expect(connection.sent.map(({ command }) => command)).toEqual([
      { type: "bring-posts", posts: [{ text: "Two\nlines", side: "a" }, { text: "Nobody answers" }] },
    ]);
  });

  it.each([
    ["Dates move, always, again\nNobody answers\n", /Line 1.*needs quotes/],
    ['Text\n"Dates move\nNobody answers\n', /Line 2.*A quote is opened/],
    ["Side,When\nSales,Monday\n", /Line 1.*No column is called “Text”/],
    [new Uint8Array([0x44, 0xe4, 0x74, 0x65]), /not text in UTF-8/],
    ["x".repeat(500_001), /larger than 500 kB/],
  ])("[PP33] nothing is guessed: %#", async (content, fault) => {
    await chosen(content);
    expect((await screen.findByText(/Something is wrong/)).closest("section, div, aside")).toHaveTextContent(fault);
  });

  it("[PP33] what was brought in before is left out", async () => {
    await chosen("Text\nDates move\nNobody answers\n", "again.csv", ["Dates  move"]);
    expect(await screen.findByRole("button", { name: "Bring in 1 pain point" })).toBeEnabled();
    expect(screen.getByText("Line 2 says what is there already, and is left out.")).toBeVisible();
  });

  it("what the server refuses stays there", async () => {
    const { connection } = await chosen("Text\nDates move\n");
    connection.answer = { ok: false, refusal: refusal("wrong-step") };
    await userEvent.click(await screen.findByRole("button", { name: "Bring in 1 pain point" }));
    expect(connection.sent).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Bring in 1 pain point" })).toBeEnabled();
  });
});
