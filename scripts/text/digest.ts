/** Hands on digests: the fingerprint by which a text or a file is known to be unchanged. */
import { createHash } from "node:crypto";

/** SHA-256 in lower-case hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A digest taken piece by piece, for files too large to hold. */
export interface RunningDigest {
  readonly add: (piece: Uint8Array) => void;
  /** The SHA-256 of all pieces; ends the digest. */
  readonly end: () => string;
}

/** Begins a running digest. */
export function beginDigest(): RunningDigest {
  const hash = createHash("sha256");
  return {
    add: (piece) => {
      hash.update(piece);
    },
    end: () => hash.digest("hex"),
  };
}
