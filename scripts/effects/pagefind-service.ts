/** Hands on Pagefind's service: one user at a time, and a plain sentence when it fails. */
import { close, createIndex, type PagefindIndex } from "pagefind";

/** The files of a finished index. */
export interface PagefindFile {
  readonly path: string;
  readonly content: Uint8Array;
}

// Pagefind does not say so when its process dies. Nothing here takes minutes; what does has died.
const patience = 300_000;

let queue: Promise<unknown> = Promise.resolve();

/** What goes into an index. */
export interface IndexPlan {
  fill(index: PagefindIndex): Promise<void>;
}

/**
 * Makes one index by `fill` and hands on its files. Pagefind keeps one process for everyone and closing it breaks every other
 * index, so those who ask at the same time wait for one another.
 */
export function makePagefindIndex(plan: IndexPlan): Promise<readonly PagefindFile[]> {
  const turn = queue.then(() => makeIndex(plan));
  queue = turn.catch(() => undefined);
  return turn;
}

/** Hands a question to the service and waits, but not for ever; complaints come as one error. */
export async function askPagefind<T extends { readonly errors: readonly string[] }>(
  answer: Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Pagefind 没有回应")), patience);
  });
  try {
    const given = await Promise.race([answer, late]);
    if (given.errors.length > 0) throw new Error(given.errors.join("；"));
    return given;
  } finally {
    clearTimeout(timer);
  }
}

async function makeIndex({ fill }: IndexPlan): Promise<readonly PagefindFile[]> {
  const restore = silenceService();
  try {
    const { index } = await askPagefind(createIndex({}));
    if (index === undefined) throw new Error("Pagefind 没有给出索引");
    await fill(index);
    const { files } = await askPagefind(index.getFiles());
    return files;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Error(`检索索引没有建成：${reason}`);
  } finally {
    await close();
    restore();
  }
}

// When its process cannot be started, Pagefind prints a stack trace besides refusing the call; the refusal is enough.
function silenceService(): () => void {
  const print = console.error;
  console.error = (...words: unknown[]): void => {
    if (words[0] !== "Service stopped") print(...words);
  };
  return () => {
    console.error = print;
  };
}
