/** Reads lines from a person at a terminal, one when it is wanted; leaving (Ctrl-C, Ctrl-D) is an answer too. */
import { createInterface } from "node:readline";

/** Where people type and read. */
export interface TerminalStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** A person at the other end. */
export interface Listener {
  readonly say: (text: string) => void;
  /** The next line, or undefined where the person has left. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** True where questions can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** The terminal of this process: questions go to stderr, so that stdout holds nothing but data. */
export function ownTerminal(): TerminalStreams {
  return { input: process.stdin, output: process.stderr };
}

/** Opens a listener. Lines that come before they are asked for are kept: nothing that was typed or pasted is lost. */
export function listen({ input, output }: TerminalStreams): Listener {
  const lines: string[] = [];
  let [waiting, left] = [undefined as ((line: string | undefined) => void) | undefined, false];
  const reader = createInterface({ input, output });
  const answer = (line: string | undefined): void => {
    const asker = waiting;
    waiting = undefined;
    asker?.(line);
  };
  reader.on("line", (line) => {
    if (waiting) answer(line);
    else lines.push(line);
  });
  reader.on("SIGINT", () => reader.close());
  reader.on("close", () => {
    left = true;
    answer(undefined);
  });
  return {
    say: (text) => {
      output.write(text);
    },
    ask: (prompt) => {
      const kept = lines.shift();
      if (kept !== undefined || left) {
        output.write(kept === undefined ? "" : `${prompt}${kept}\n`);
        return Promise.resolve(kept);
      }
      // First the ear, then the question: an answer may come at once.
      const answered = new Promise<string | undefined>((resolve) => {
        waiting = resolve;
      });
      reader.setPrompt(prompt);
      reader.prompt();
      return answered;
    },
    close: () => reader.close(),
  };
}
