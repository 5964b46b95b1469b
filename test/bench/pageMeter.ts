import type { CDPSession, Page } from "playwright-core";

/** What a page did while it was measured, by the browser's own account. All durations in ms. */
export interface PageUsage {
  /** Of each input that took the browser longer than 16 ms: from the touch or key to the frame that shows what came of it. */
  readonly inputsMs: readonly number[];
  /** Of each frame that the page took longer than 50 ms to make, script, style and layout together. */
  readonly longFramesMs: readonly number[];
  /** Frames that the page was asked for. */
  readonly frames: number;
  readonly tookMs: number;
  /** Processor time of the page's main thread, throttled, in all and in its parts. */
  readonly busyMs: { readonly all: number; readonly script: number; readonly style: number; readonly layout: number };
}

interface Observed {
  inputs: Record<number, number>;
  longFramesMs: number[];
  frames: number;
}

declare global {
  interface Window {
    observed?: Observed;
  }
}

type Metrics = Readonly<Record<string, number>>;

async function metricsOf(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** A page whose processor is `slowdown` times as slow as this machine's, and that tells what it does. */
export async function meteredPage(page: Page, slowdown: number) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript({ path: "test/bench/pageObserver.js" });
  return {
    page,
    session,
    /** What the page does during `work`, and until its last frame is out. */
    async during(work: () => Promise<unknown>): Promise<PageUsage> {
      await page.evaluate(() => {
        window.observed = { inputs: {}, longFramesMs: [], frames: 0 };
      });
      const before = await metricsOf(session);
      const startedMs = performance.now();
      await work();
      const tookMs = performance.now() - startedMs;
      const after = await metricsOf(session);
      // The browser reports what was slow a moment after it happened.
      await page.waitForTimeout(500);
      const observed = await page.evaluate(() => window.observed);
      if (!observed) throw new Error("the page was not observed");
      const spentMs = (name: string) => 1000 * ((after[name] ?? 0) - (before[name] ?? 0));
      return {
        inputsMs: Object.values(observed.inputs),
        longFramesMs: observed.longFramesMs,
        frames: observed.frames,
        tookMs,
        busyMs: {
          all: spentMs("TaskDuration"),
          script: spentMs("ScriptDuration"),
          style: spentMs("RecalcStyleDuration"),
          layout: spentMs("LayoutDuration"),
        },
      };
    },
  };
}
export type MeteredPage = Awaited<ReturnType<typeof meteredPage>>;
