import { vi } from "vitest";

/** Answers every request of the page with one JSON body. Returns what was asked. */
export function fakeFetch(status: number, body: unknown) {
  const fetched = vi.fn((_path: string, _init?: RequestInit) =>
    Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } })),
  );
  vi.stubGlobal("fetch", fetched);
  return fetched;
}
