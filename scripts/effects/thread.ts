/** Starts threads that run the code that this one runs: the sources, or what was compiled of them. */
import { Worker } from "node:worker_threads";

/** What a thread is started for. */
export interface ThreadPlan {
  /** `page`: the thread begins with `page-worker.mjs`, which calls `page-work.ts`. */
  readonly work: "input" | "notice" | "office" | "pack" | "page";
  /** Plain values that it finds at its beginning. */
  readonly told: Readonly<Record<string, unknown>>;
  /** With what it begins instead. */
  readonly worker?: URL | undefined;
}

/** Starts a thread. */
export function startThread({ work, told, worker = besides(`${work}-worker.mjs`) }: ThreadPlan): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  return new Worker(worker, {
    workerData: {
      ...told,
      module: besides(`${work}-work.${isSource ? "ts" : "js"}`).href,
      ...(isSource && { loader: import.meta.resolve("tsx/esm/api") }),
    },
  });
}

/** The one answer of a thread; undefined where it fails or nobody wants it any more. The thread is gone when this ends. */
export async function askThread(plan: ThreadPlan, signal?: AbortSignal): Promise<unknown> {
  if (signal?.aborted) return undefined;
  const thread = startThread(plan);
  const told = await new Promise<unknown>((resolve) => {
    thread.once("message", resolve);
    signal?.addEventListener("abort", () => resolve(undefined), { once: true });
    for (const event of ["error", "messageerror", "exit"]) thread.once(event, () => resolve(undefined));
  });
  await thread.terminate();
  return told;
}

// The code of threads lies beside this, compiled or not.
function besides(name: string): URL {
  return new URL(`./${name}`, import.meta.url);
}
