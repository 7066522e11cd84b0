/** Hands on digests: the fingerprint by which a text or a file is known to be unchanged. */
import { createHash, hash } from "node:crypto";
import type { DigestName } from "./digest-names.ts";

/** SHA-256 in lower-case hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}

/** SHA-256 in base64, as a content security policy names what may be used. */
export function policyDigestOf(content: string): string {
  return createHash("sha256").update(content).digest("base64");
}

/** A digest taken piece by piece, for files too large to hold. */
export interface RunningDigest {
  readonly add: (piece: Uint8Array) => void;
  /** The SHA-256 of all pieces; ends the digest. */
  readonly end: () => string;
}

/** Begins a running digest. */
export function beginDigest(): RunningDigest {
  const running = createHash("sha256");
  return {
    add: (piece) => {
      running.update(piece);
    },
    end: () => running.digest("hex"),
  };
}

/** Several digests of the same bytes, taken in one reading. */
export interface RunningDigests<N extends DigestName> {
  readonly add: (piece: Uint8Array) => void;
  readonly end: () => Readonly<Record<N, string>>;
}

/** Begins the digests of these names. */
export function beginDigests<N extends DigestName>(names: readonly N[]): RunningDigests<N> {
  const hashes = names.map((name) => [name, createHash(name)] as const);
  return {
    add: (piece) => {
      for (const [, hash] of hashes) hash.update(piece);
    },
    end: () =>
      Object.fromEntries(hashes.map(([name, hash]) => [name, hash.digest("hex")])) as Record<N, string>,
  };
}
