/** Hands on the columns of the ledger of requests: their names, and complaints about a heading. */

import type { Collector } from "../diagnostics/collector.ts";
import type { CsvTable } from "../source/csv-tree.ts";
import { placeOf, type Scalar } from "../source/tree.ts";
import { type Key, openFields } from "./fields.ts";

/** The identifier of a column. */
export type RequestColumn =
  | "id"
  | "channel"
  | "applicant"
  | "receivedOn"
  | "correctionAskedOn"
  | "correctedOn"
  | "thirdPartyAskedOn"
  | "thirdPartyHeardOn"
  | "extendedOn"
  | "replied"
  | "repliedOn"
  | "concludedOn"
  | "outcome"
  | "extended"
  | "carriedIn"
  | "fee"
  | "tariff"
  | "chargedUnits"
  | "note";

/** The columns under all their spellings. */
export const requestColumns: readonly Key<RequestColumn>[] = [
  { id: "id", name: "编号", aliases: ["申请编号", "登记编号"] },
  { id: "channel", name: "渠道", aliases: ["申请方式", "申请渠道"] },
  { id: "applicant", name: "申请人类型", aliases: ["申请人类别"] },
  { id: "receivedOn", name: "收到日期", aliases: ["申请日期", "受理日期"] },
  { id: "correctionAskedOn", name: "补正告知日期", aliases: ["告知补正日期", "通知补正日期"] },
  { id: "correctedOn", name: "补正日期", aliases: ["补正收到日期", "收到补正日期"] },
  { id: "thirdPartyAskedOn", name: "征求意见日期", aliases: ["征求第三方意见日期", "第三方征求意见日期"] },
  {
    id: "thirdPartyHeardOn",
    name: "征求意见答复日期",
    aliases: ["第三方答复日期", "第三方意见日期", "收到意见日期"],
  },
  { id: "extendedOn", name: "延期告知日期", aliases: ["告知延期日期", "延期日期"] },
  { id: "replied", name: "是否答复" },
  { id: "repliedOn", name: "答复日期" },
  { id: "concludedOn", name: "办结日期" },
  { id: "outcome", name: "办理结果", aliases: ["答复结果"] },
  { id: "extended", name: "是否延期" },
  { id: "carriedIn", name: "上年结转" },
  {
    id: "fee",
    name: "费用",
    aliases: ["费用(元)", "信息处理费", "信息处理费(元)", "收费金额", "收费金额(元)"],
  },
  { id: "tariff", name: "收费标准", aliases: ["计收方式", "收费方式"] },
  { id: "chargedUnits", name: "计费数量", aliases: ["收费数量", "计费件数", "计费页数"] },
  { id: "note", name: "备注" },
];

/** Without the day of conclusion every request would look open, and 0 be counted. */
const required: readonly RequestColumn[] = [
  "id",
  "channel",
  "applicant",
  "receivedOn",
  "repliedOn",
  "concludedOn",
  "outcome",
];

const spellings: ReadonlyMap<string, RequestColumn> = new Map(
  requestColumns.flatMap((key) =>
    [key.id, key.name, ...(key.aliases ?? [])].map((spelling) => [spelling, key.id]),
  ),
);

/** The column that a heading names; undefined where none does. */
export function findColumn(heading: string): RequestColumn | undefined {
  return spellings.get(heading.normalize("NFKC").trim());
}

/** Complains about a heading: once at the heading, not once a row. */
export function checkHeading({ file, columns, keyed }: CsvTable, found: Collector): void {
  const named = new Set(columns.map(({ text }) => findColumn(text)));
  const heading = placeOf(file, columns[0]?.spot ?? { line: 1, column: 1 });
  // Where each row names its own cells, what no row names is empty in all of them.
  for (const id of keyed ? [] : required)
    if (!named.has(id))
      found.add("missing-column", heading, {
        column: requestColumns.find((key) => key.id === id)?.name ?? id,
      });
  checkSpellings(columns, file, found);
}

function checkSpellings(columns: readonly Scalar[], file: string, found: Collector): void {
  openFields(
    {
      kind: "map",
      spot: { line: 1, column: 1 },
      entries: columns.map((cell) => ({ key: cell.text, value: cell, spot: cell.spot })),
    },
    { file, keys: requestColumns, found },
  );
}
