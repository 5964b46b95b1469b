/** Waits until `condition` gives something truthy, and returns it. Fails with `what` when it does not in time. */
export async function until<Value>(
  what: string,
  condition: () => Value | Promise<Value>,
  withinMs = 30_000,
): Promise<Exclude<NonNullable<Value>, false>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const value = await condition();
    if (value) return value as Exclude<NonNullable<Value>, false>;
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
