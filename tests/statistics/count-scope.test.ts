import { expect, test } from "vitest";
import { type Facts, listMeeting, meets } from "../../scripts/statistics/count-scope.ts";

interface Item {
  readonly id: number;
  readonly class?: string;
  readonly channels: readonly string[];
}

const facts: Facts<Item> = { class: (item) => item.class, channel: (item) => item.channels };
const items: readonly Item[] = [
  { id: 1, class: "财政", channels: ["网站", "公报"] },
  { id: 2, class: "应急", channels: ["网站"] },
  { id: 3, channels: [] },
  { id: 4, class: "财政", channels: ["公报", "公报"] },
];

test.each([
  [{}],
  [{ class: ["财政"] }],
  [{ class: [""] }],
  [{ class: ["没有的"] }],
  [{ class: ["应急", "财政"] }],
  [{ class: [] }],
  [{ channel: ["公报"] }],
  [{ class: ["财政"], channel: ["网站"] }],
  [{ channel: ["公报", "网站"], class: ["财政"] }],
  [{ agencyKind: ["township"] }],
  [{ agencyKind: ["township"], class: ["应急"] }],
])(
  "a list sorted out beforehand gives what asking each record gives: %j",
  (where: Record<string, string[]>) => {
    const asked = items.filter(meets(where, facts));
    expect(listMeeting(items, where, facts)).toEqual(asked);
    expect(listMeeting(items, where, facts)).toEqual(asked);
  },
);
