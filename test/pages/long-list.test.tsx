import { render, screen } from "@testing-library/react";
import { nanoid } from "nanoid";
import { expect, it, vi } from "vitest";
import { LongList } from "../../client/ui/LongList.tsx";

interface Row {
  readonly id: string;
}
const newRows = (count: number): Row[] => Array.from({ length: count }, () => ({ id: nanoid(22) }));
const inOrder = (rows: readonly Row[]): Row[] => [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));

function listOf(rows: readonly Row[]) {
  const draw = vi.fn(({ id }: Row) => <p>{id}</p>);
  const list = (shown: readonly Row[]) => (
    <LongList items={shown} label="Rows">
      {draw}
    </LongList>
  );
  const { rerender } = render(list(rows));
  const shown = () => screen.getAllByRole("listitem");
  return {
    draw,
    update: (next: readonly Row[]) => rerender(list(next)),
    shown,
    texts: () => shown().map(({ textContent }) => textContent),
    all: (count: number) =>
      vi.waitFor(() => expect(document.querySelectorAll("[role=listitem]")).toHaveLength(count), 30_000),
  };
}

it("shows all rows of a long list, each a part of one list, a few with each frame", async () => {
  const rows = inOrder(newRows(300));
  const { texts, all, shown } = listOf(rows);
  expect(shown().length).toBeLessThan(100);
  await all(300);
  expect(texts()).toEqual(rows.map(({ id }) => id));
  expect(screen.getAllByRole("list")).toHaveLength(1);
});

it("a row that comes or goes moves no other, and draws those anew that share its block", async () => {
  const [first, ...others] = newRows(150);
  const rows = inOrder(others);
  const { update, shown, all, draw, texts } = listOf(rows);
  await all(rows.length);
  const before = new Map(shown().map((element) => [element.textContent, element]));
  const without = rows.filter((_, at) => at !== 70);
  const next = inOrder([...without, ...(first ? [first] : [])]);
  draw.mockClear();
  update(next);
  expect(texts()).toEqual(next.map(({ id }) => id));
  for (const element of shown()) {
    if (element.textContent !== first?.id) expect(element).toBe(before.get(element.textContent));
  }
  const letters = new Set([first?.id[0], rows[70]?.id[0]]);
  expect(draw.mock.calls.every(([{ id }]) => letters.has(id[0]))).toBe(true);
});
