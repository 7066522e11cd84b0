/** Hands on how large an open page is after everything that can be thrown away has been. */
import type { Page } from "playwright-core";

/** What grows where something leaks. */
export interface PageSize {
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/** Collects garbage, then counts. */
export async function countPage(page: Page): Promise<PageSize> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send("HeapProfiler.enable");
    for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners, documents } = await session.send("Memory.getDOMCounters");
    return { nodes, listeners: jsEventListeners, documents };
  } finally {
    await session.detach();
  }
}

/** Counts the timers that a page sets and has not cleared; call it before the page is opened. */
export async function watchTimers(page: Page): Promise<() => Promise<{ set: number; standing: number }>> {
  await page.addInitScript(() => {
    const world = globalThis as unknown as { timersSet: number; timersStanding: Set<unknown> };
    world.timersSet = 0;
    world.timersStanding = new Set();
    const { setInterval: begin, clearInterval: end } = globalThis;
    globalThis.setInterval = ((...args: Parameters<typeof begin>) => {
      const timer = begin(...args);
      world.timersSet++;
      world.timersStanding.add(timer);
      return timer;
    }) as typeof begin;
    globalThis.clearInterval = (timer) => {
      world.timersStanding.delete(timer);
      end(timer);
    };
  });
  return () =>
    page.evaluate(() => {
      const world = globalThis as unknown as { timersSet: number; timersStanding: Set<unknown> };
      return { set: world.timersSet, standing: world.timersStanding.size };
    });
}
