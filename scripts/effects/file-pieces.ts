/** Reads a file piece by piece. All pieces but the last have one length, so that what is made of them does not depend on the disk. */
import { open } from "node:fs/promises";

const pieceSize = 64 * 1024;

/** The pieces; each is a buffer of its own. */
export async function* readPieces(path: string): AsyncIterable<Uint8Array> {
  const file = await open(path);
  try {
    for (;;) {
      const piece = new Uint8Array(pieceSize);
      let filled = 0;
      while (filled < pieceSize) {
        const { bytesRead } = await file.read(piece, filled, pieceSize - filled, null);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      if (filled > 0) yield piece.subarray(0, filled);
      if (filled < pieceSize) return;
    }
  } finally {
    await file.close();
  }
}
