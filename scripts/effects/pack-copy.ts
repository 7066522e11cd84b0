/** Hands on the copy of a site packed: large ones are packed in a thread of their own, so that several packs are made at once. */
import { on } from "node:events";
import { openPack, type PackedPart, type PackOrder } from "./pack-work.ts";
import { startThread } from "./thread.ts";

/** So few are packed sooner than a thread has begun. */
const fewFiles = 1000;

/** How it is packed. */
export interface PackTelling {
  /** Told how many files are packed. */
  readonly tell: (done: number) => void;
  /** Copies of so many files are packed by this thread. */
  readonly alone?: number;
  /** With what a thread begins. */
  readonly worker?: URL;
}

/** The pack in pieces. What a thread that failed has not sent, this thread packs, or says why it cannot be packed. */
export async function* packCopy(
  order: PackOrder,
  { tell, alone = fewFiles, worker }: PackTelling,
): AsyncIterable<Uint8Array> {
  let taken = 0;
  if (order.files.length > alone) {
    const parts = packAside(order, worker);
    let isWhole = false;
    try {
      for (let next = await parts.next(); ; next = await parts.next()) {
        if (next.done === true) {
          isWhole = next.value;
          break;
        }
        const { bytes, done } = next.value;
        tell(done);
        yield bytes;
        taken += bytes.length;
      }
    } finally {
      // Whoever takes no more, because a disk is full, leaves no thread behind that waits to be asked.
      await parts.return(false);
    }
    if (isWhole) return;
  }
  let passed = 0;
  for await (const { bytes, done } of openPack(order)) {
    tell(done);
    const known = Math.min(bytes.length, Math.max(0, taken - passed));
    passed += bytes.length;
    if (known < bytes.length) yield bytes.subarray(known);
  }
}

/** Parts as a thread sends them; true at the end where they are the whole. */
async function* packAside(order: PackOrder, worker?: URL): AsyncGenerator<PackedPart, boolean> {
  const thread = startThread({ work: "pack", told: { order }, worker });
  try {
    for await (const [part] of on(thread, "message", { close: ["exit", "messageerror"] })) {
      if (part === "whole") return true;
      yield part as PackedPart;
      thread.postMessage("taken");
    }
    return false;
  } catch {
    return false;
  } finally {
    await thread.terminate();
  }
}
