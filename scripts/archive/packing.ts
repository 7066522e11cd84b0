/** Hands on how an archive's files are packed, wherever they are. */

/**
 * The table in which a packer looks for what it has met before has 2^16 places: by itself it would have a million for every file, of
 * some ten kilobytes most of them, and clearing those away would cost more than the packing.
 */
export const packing = { level: 6, mem: 4 } as const;
