/** Hands on what is asked of everything that is written for others to read: which marks of what is held are in it. */
import { expect, test } from "vitest";
import { findHolders, findMark, type Piece } from "./leak-detector.ts";
import {
  heldKinds,
  type MarkedPlace,
  markedPlaces,
  markOf,
  numberOf,
  officePlaces,
} from "./marked-county.ts";

/** What a notice taken back with its reason keeps to itself. */
const takenBack: readonly MarkedPlace[] = [
  ...["summary", "body", "heading", "cell", "linkText", "attachmentName", "fileName", "inside"],
] as readonly MarkedPlace[];

/** What even a published notice keeps to itself: who signed it, and with what words. */
const signed: readonly MarkedPlace[] = [
  "reviewer",
  "opinion",
  "recorder",
  "organ",
  "answer",
  "waiverReason",
  "waiverPerson",
  "responsible",
];

/**
 * Asks for the marks of all that does not go out, or only in part. `pieces` are what was written, unpacked; `tombstones` says
 * where the number of a notice taken down may stand, and gets what holds it.
 */
export function askForLeaks(
  pieces: () => readonly Piece[],
  tombstones: (holders: readonly string[], number: string) => void,
): void {
  const leaks = (kind: string, places: readonly string[]) =>
    places.map((place) => [place, findMark(pieces(), markOf(kind, place))]);
  const none = (places: readonly string[]) => places.map((place) => [place, []]);

  test.each(heldKinds)("no mark of a notice that is %s is anywhere", (kind) => {
    expect(leaks(kind, markedPlaces)).toEqual(none(markedPlaces));
  });

  test("no mark of the office's own books and lists is anywhere", () => {
    expect(leaks("office", officePlaces)).toEqual(none(officePlaces));
  });

  test("not even numbers are known, but for those of the tombstones", () => {
    for (const kind of heldKinds) {
      const number = numberOf(kind);
      const holders = [number, number.replace("/", "-")].flatMap((name) => findHolders(pieces(), name));
      if (["removed", "replaced"].includes(kind)) tombstones([...new Set(holders)].sort(), number);
      else expect([kind, holders]).toEqual([kind, []]);
    }
    for (const index of heldKinds.keys())
      expect(findHolders(pieces(), `〔2024〕${800 + index}号`)).toEqual([]);
  });

  test("of a notice taken back with its reason the text, the attachment and the signers are not there", () => {
    expect(leaks("explained", [...takenBack, ...signed])).toEqual(none([...takenBack, ...signed]));
  });

  test("of a published notice the signers, and their words, are not there", () => {
    expect(leaks("published", signed)).toEqual(none(signed));
  });
}
