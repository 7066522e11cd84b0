/** Hands on the names of the digests that checksum lists are made with, weakest first. */

export const digestNames = ["md5", "sha1", "sha256", "sha512"] as const;

export type DigestName = (typeof digestNames)[number];

/** How many hexadecimal digits each has. */
export const digestDigits: Readonly<Record<DigestName, number>> = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sha512: 128,
};
