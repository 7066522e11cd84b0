/** One ledger, however it is written down: the same requests. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "../../scripts/text/civil-date.ts";
import { type RequestColumn, requestColumns } from "../../scripts/record/request-columns.ts";
import { encodeGb18030 } from "../support/encode-gb18030.ts";
import { readLedger } from "../support/request-ledger.ts";

type Row = Readonly<Record<RequestColumn, string>>;

const day = (from: CivilDate, days: number): CivilDate => addDays(from, days);
const rows: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.record({
      channel: fc.constantFrom("当面", "传真", "网络", "信函"),
      applicant: fc.constantFrom("自然人", "商业企业", "其他"),
      received: fc.integer({ min: 0, max: 300 }),
      answered: fc.option(fc.integer({ min: 0, max: 50 })),
      extended: fc.boolean(),
      corrected: fc.boolean(),
      pages: fc.option(fc.integer({ min: 1, max: 30 })),
      note: fc.constantFrom("", "当场答复", '告知"另行制作"，补正', "一,二", "第一行\n第二行"),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) =>
    drawn.map(({ channel, applicant, received, answered, extended, corrected, pages, note }, index) => {
      const receivedOn = day("2024-01-02" as CivilDate, received);
      const answeredOn = answered === null ? "" : day(receivedOn, answered);
      return {
        id: `2024-${String(index + 1).padStart(3, "0")}`,
        channel,
        applicant,
        receivedOn,
        correctionAskedOn: corrected ? receivedOn : "",
        correctedOn: corrected ? day(receivedOn, 3) : "",
        thirdPartyAskedOn: "",
        thirdPartyHeardOn: "",
        extendedOn: extended ? receivedOn : "",
        replied: answeredOn === "" ? "否" : "是",
        repliedOn: answeredOn,
        concludedOn: "",
        outcome: answeredOn === "" ? "" : "部分公开",
        extended: "",
        carriedIn: "否",
        fee: pages === null ? "" : "0",
        tariff: pages === null ? "" : "按量",
        chargedUnits: pages === null ? "" : String(pages),
        note,
      };
    }),
  );
const orders = fc.shuffledSubarray(
  requestColumns.map(({ id }) => id),
  { minLength: requestColumns.length },
);
const headings = fc.constantFrom("id", "name", "alias");

function nameOf(id: RequestColumn, heading: string): string {
  const key = requestColumns.find((candidate) => candidate.id === id);
  const name = key?.name ?? id;
  return heading === "id" ? id : heading === "name" ? name : (key?.aliases?.[0] ?? name);
}

function writeCsv(written: readonly Row[], order: readonly RequestColumn[], heading: string): string {
  const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [
    order.map((id) => nameOf(id, heading)),
    ...written.map((row) => order.map((id) => quote(row[id]))),
  ];
  return `# 来源: 申请台账\n${lines.map((line) => line.join(",")).join("\n")}\n`;
}

/** Empty cells are left out, as people do. */
function writeYaml(written: readonly Row[], order: readonly RequestColumn[], heading: string): string {
  const lines = written.map((row) =>
    order
      .filter((id) => row[id] !== "")
      .map((id, index) => `  ${index === 0 ? "-" : " "} ${nameOf(id, heading)}: ${JSON.stringify(row[id])}`)
      .join("\n"),
  );
  return `来源: 申请台账\n台账:\n${lines.join("\n")}\n`;
}

const facts = ({ ledger, diagnostics }: ReturnType<typeof readLedger>) => ({
  complaints: diagnostics.map(({ code, message }) => `${code} ${message}`),
  requests: ledger?.requests.map(({ place: _, ...request }) => request),
});

test("a ledger says the same in CSV and YAML, in both encodings, under any headings in any order", () => {
  fc.assert(
    fc.property(rows, orders, headings, (written, order, heading) => {
      // A request that is corrected after its answer would be another matter.
      const sound = written.filter(
        ({ correctedOn, repliedOn }) => repliedOn === "" || correctedOn <= repliedOn,
      );
      const csv = writeCsv(sound, order, heading);
      const plain = facts(readLedger(csv));
      expect(plain.complaints).toEqual([]);
      expect(plain.requests?.map(({ id }) => id)).toEqual(sound.map(({ id }) => id));
      expect(facts(readLedger(`\uFEFF${csv}`))).toEqual(plain);
      expect(facts(readLedger(encodeGb18030(csv.replaceAll("\n", "\r\n"))))).toEqual(plain);
      const yaml = writeYaml(sound, order, heading);
      expect(facts(readLedger(yaml, { ending: "yaml" }))).toEqual(plain);
      expect(facts(readLedger(encodeGb18030(yaml), { ending: "yaml" }))).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

describe("a ledger in YAML", () => {
  const yaml = (text: string) => readLedger(text, { ending: "yaml" });

  test("may leave out what is empty, and be empty itself", () => {
    expect(yaml("来源: 申请台账\n台账: []\n")).toMatchObject({ places: [], ledger: { requests: [] } });
    expect(
      yaml("台账:\n  - {编号: 2024-001, 渠道: 网络, 申请人类型: 自然人, 收到日期: 2024-03-01}\n"),
    ).toMatchObject({ places: [], ledger: { requests: [{ id: "2024-001", replied: false }] } });
  });

  test("names the request by the place of its number", () => {
    const text =
      "台账:\n  - 渠道: 网络\n    编号: 2024-001\n    申请人类型: 自然人\n    收到日期: 2024-03-01\n";
    expect(yaml(text).ledger?.requests[0]?.place).toMatchObject({ line: 3, column: 9 });
  });

  test.each([
    ["- 甲\n", "not-a-map 1:1"],
    ["来源: 申请台账\n", "missing-key 1:1"],
    ["台账: 无\n", "wrong-shape 1:5"],
    ["台账:\n  - 甲\n", "wrong-shape 2:5"],
    ["台账:\n  - {编号: 2024-001, 渠道: [网络]}\n", "wrong-shape 2:24"],
    ["台账: []\nledger: []\n", "both-spellings 2:1"],
    [
      "台账:\n  - {编号: 2024-001, 渠道: 网络, 申请人类型: 自然人, 受到日期: 2024-03-01}\n",
      "unknown-key 2:40",
    ],
    ["台账:\n  - {编号: 2024-001, 渠道: 网络, 申请人类型: 自然人}\n", "missing-key 2:5"],
    ["年度: 2024\n台账: []\n", "unknown-key 1:5"],
    ["台账:\n  - {编号: 1, 编号: 2}\n", "duplicate-key 2:13"],
  ])("is complained about at its place: %j", (text, place) => {
    expect(yaml(text).places).toEqual([place]);
  });
});
