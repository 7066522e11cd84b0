/** Reads and writes files piece by piece. All pieces read but the last have one length, so that what is made of them does not depend on the disk. */
import { type FileHandle, open } from "node:fs/promises";

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

/** Writes all of a piece where the file stands: a disk that fills up takes only a part of it, and says so at the next attempt. */
export async function writePiece(file: Pick<FileHandle, "write">, piece: Uint8Array): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await file.write(piece.subarray(done));
    if (bytesWritten === 0) throw Object.assign(new Error("ENOSPC: nothing was written"), { code: "ENOSPC" });
    done += bytesWritten;
  }
}
