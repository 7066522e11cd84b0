/** Hands on office files of tables: of a few by this thread, of more by another, while this one goes on. */
import type { OfficeOrder } from "./office-work.ts";
import { askThread } from "./thread.ts";

/** So few are made before a thread has begun. */
const fewFiles = 4;

/** How they are made. */
export interface OfficePlan {
  /** So many are made by this thread. */
  readonly alone?: number;
  /** What a thread begins with. */
  readonly worker?: URL;
  /** Nobody wants them any more. */
  readonly signal?: AbortSignal | undefined;
}

/** The files of these orders, in their order. What a thread that failed did not make, this thread makes. Throws where they are no longer wanted. */
export async function orderOfficeFiles(
  orders: readonly OfficeOrder[],
  { alone = fewFiles, worker, signal }: OfficePlan = {},
): Promise<readonly Uint8Array[]> {
  const made = orders.length > alone ? await makeAside(orders, worker, signal) : undefined;
  signal?.throwIfAborted();
  if (made || orders.length === 0) return made ?? [];
  // What makes them is long to load, and is not needed here where the thread has it.
  const { makeOfficeFiles } = await import("./office-work.ts");
  return makeOfficeFiles(orders);
}

async function makeAside(
  orders: readonly OfficeOrder[],
  worker: URL | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly Uint8Array[] | undefined> {
  const told = await askThread({ work: "office", told: { orders }, worker }, signal);
  return Array.isArray(told) && told.length === orders.length ? (told as readonly Uint8Array[]) : undefined;
}
