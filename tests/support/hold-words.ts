/** Holds what is said on stderr, for tests that wait for it to be said. */
import { vi } from "vitest";

/** What was said. */
export interface HeldWords {
  readonly said: () => string;
  /** Waits until something was said for the nth time; the words. */
  readonly wait: (words: RegExp, times?: number) => Promise<string>;
  /** Waits until something is so. */
  readonly until: (isSo: () => Promise<boolean>) => Promise<void>;
  readonly restore: () => void;
}

/** Begins to hold. */
export function holdWords(): HeldWords {
  let said = "";
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  return {
    said: () => said,
    wait: async (words, times = 1) => {
      for (;;) {
        const found = [...said.matchAll(new RegExp(words, "g"))][times - 1];
        if (found) return found[0];
        await pause();
      }
    },
    until: async (isSo) => {
      while (!(await isSo())) await pause();
    },
    restore: () => spy.mockRestore(),
  };
}
