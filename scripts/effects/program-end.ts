/** Hands on how a program that runs until it is ended comes to its end. */

/** Ends the program though something is still under way. */
export function leave(code: number): void {
  process.exit(code);
}

/** Resolves when the person ends the program (Ctrl-C). */
export function waitForEnd(): Promise<void> {
  const signals = ["SIGINT", "SIGTERM"] as const;
  return new Promise((resolve) => {
    const end = (): void => {
      for (const signal of signals) process.off(signal, end);
      resolve();
    };
    for (const signal of signals) process.on(signal, end);
  });
}
