/** Packs pages for another thread: their texts lie as bytes in memory that both threads see, and are copied by neither. */
import type { PageOrder } from "./page-work.ts";
import { type FilePart, layPart, mostBytes } from "./put-file.ts";

/** Pages that are handed to another thread together. */
export interface PageParcel {
  /** The parts of all pages, one after the other. */
  readonly bytes: Uint8Array;
  readonly orders: readonly PackedOrder[];
}

/** A page whose parts lie in the parcel. */
export interface PackedOrder extends Omit<PageOrder, "before" | "after"> {
  /** Where its parts begin and end: what stands before the body, then what stands after it. */
  readonly ends: readonly [from: number, gap: number, end: number];
}

/** Packs parcels; memory that has come back is used again. */
export interface Packing {
  readonly pack: (orders: readonly PageOrder[]) => PageParcel;
  /** Nobody looks into the parcel any more. */
  readonly takeBack: (parcel: PageParcel) => void;
}

/** Begins to pack. */
export function openPacking(): Packing {
  const free: Uint8Array[] = [];
  return {
    pack: (orders) => {
      const most = orders.reduce((sum, { before, after }) => sum + mostBytes(before) + mostBytes(after), 0);
      const known = free.pop();
      const bytes =
        known && known.length >= most ? known : new Uint8Array(new SharedArrayBuffer(Math.max(most, least)));
      const place = Buffer.from(bytes.buffer);
      let at = 0;
      const lay = (part: FilePart): number => {
        at += layPart(place, part, at);
        return at;
      };
      const packed = orders.map(
        ({ spot, before, body, after }): PackedOrder => ({
          spot,
          ends: [at, lay(before), lay(after)],
          ...(body && { body }),
        }),
      );
      return { bytes, orders: packed };
    },
    takeBack: ({ bytes }) => {
      free.push(bytes);
    },
  };
}

/** So that hardly any parcel is too large for memory that has come back. */
const least = 1 << 20;

/** The pages of a parcel, their texts where they lie: for as long as it is not taken back. */
export function unpack({ bytes, orders }: PageParcel): readonly PageOrder[] {
  return orders.map(({ ends: [from, gap, end], ...order }) => ({
    ...order,
    before: bytes.subarray(from, gap),
    after: bytes.subarray(gap, end),
  }));
}

/** A page of a parcel that may be taken back. */
export function copyOut({ bytes, orders }: PageParcel, at: number): PageOrder | undefined {
  const packed = orders[at];
  if (!packed) return undefined;
  const {
    ends: [from, gap, end],
    ...order
  } = packed;
  return { ...order, before: bytes.slice(from, gap), after: bytes.slice(gap, end) };
}
