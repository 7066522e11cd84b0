/** Bad inputs of every sort, in memory: each is named at its place, all in one run, and nothing is thrown. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  baseFiles,
  changedNotice,
  complaintsAbout,
  inspectSmallCounty,
  noticePath,
  type Overlay,
} from "../support/small-county.ts";

const levels = 10_000;

describe("a run", () => {
  test("names every bad file at once, and reads the good ones", () => {
    const overlay: Overlay = {
      "content/notices/2024/a-gbk.md": Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xb1, 0xea]),
      "content/notices/2024/b-bom.md": "\uFEFF---\n标题: 通知\n---\n正文",
      "content/notices/2024/c-nul.md": "---\n标题: \0\n---\n",
      "content/notices/2024/d-kong.md": "",
      "content/notices/2024/e-chang.md": `---\n标题: 通知\n---\n${"字".repeat(2_000_000)}`,
      "content/notices/2024/f-flow.md": `---\n关键词: ${"[".repeat(levels)}\n---\n正文`,
      "content/notices/2024/g-dash.md": `---\n${"- ".repeat(levels)}甲\n---\n正文`,
      "content/notices/2024/h-block.md": `---\n${Array.from({ length: levels }, (_, depth) => `${" ".repeat(depth % 500)}a:`).join("\n")}\n---\n正文`,
      "content/notices/2024/i-link.md": { kind: "link", target: "/etc/passwd" },
      "content/notices/2024/j-denied.md": { kind: "unreadable", why: "没有读取权限" },
      "content/notices/2024/k-js.md": "---js\nprocess.exit(0)\n---\n正文",
      "content/figures/2022.yaml": "年度：2022\n",
      "content/requests/2023.csv": '编号,渠道\n1,"网络\n',
      "content/shortcut": { kind: "link", target: "../neibu" },
    };
    expect(complaintsAbout(overlay)).toEqual([
      "full-width-colon content/figures/2022.yaml:1:3",
      "not-utf8 content/notices/2024/a-gbk.md:2:1",
      "byte-order-mark content/notices/2024/b-bom.md:1:1",
      "nul-byte content/notices/2024/c-nul.md:2:5",
      "empty-file content/notices/2024/d-kong.md",
      "line-too-long content/notices/2024/e-chang.md:4:1",
      "nested-too-deep content/notices/2024/f-flow.md:2:46",
      "nested-too-deep content/notices/2024/g-dash.md:2:1",
      "nested-too-deep content/notices/2024/h-block.md:243:1",
      "link-outside content/notices/2024/i-link.md",
      "unreadable-file content/notices/2024/j-denied.md",
      "front-matter-language content/notices/2024/k-js.md:1:4",
      "csv-syntax content/requests/2023.csv:2:3",
      "link-outside content/shortcut",
    ]);
    expect(inspectSmallCounty(overlay).catalog?.published).toHaveLength(1);
  });

  test("says the same twice", () => {
    const overlay = {
      [noticePath]: changedNotice(["类别: 政务工作", "类别: 杂项"]),
      "content/notices/2024/x.md": "没有文件头",
    };
    expect(inspectSmallCounty(overlay).diagnostics).toEqual(inspectSmallCounty(overlay).diagnostics);
  });
});

describe("files of Notepad", () => {
  test("with CRLF, or the CR of old machines, work like others", () => {
    for (const lineBreak of ["\r\n", "\r"]) {
      const overlay = Object.fromEntries(
        Object.entries(baseFiles)
          .filter(([path]) => path !== "site.config.ts")
          .map(([path, text]) => [path, text.replaceAll("\n", lineBreak)]),
      );
      const { catalog, diagnostics } = inspectSmallCounty(overlay);
      expect(diagnostics).toEqual([]);
      expect(catalog?.published[0]?.notice.body.digest).toBe(
        inspectSmallCounty({}).catalog?.published[0]?.notice.body.digest,
      );
    }
  });

  test("with CRLF are complained about at the same places", () => {
    const text = changedNotice(
      ["成文日期: 2024-05-20", "成文日期: 2024-02-30"],
      ["有关部门：", "<b>有关部门</b>："],
    );
    expect(complaintsAbout({ [noticePath]: text.replaceAll("\n", "\r\n") })).toEqual(
      complaintsAbout({ [noticePath]: text }),
    );
  });
});

describe("an empty county", () => {
  test("is told what it lacks", () => {
    const none = Object.fromEntries(
      Object.keys(baseFiles)
        .filter((path) => path !== "site.config.ts")
        .map((path) => [path, null]),
    );
    expect(complaintsAbout(none)).toEqual([
      "empty-content content",
      "missing-file content/agencies.yaml",
      "missing-guide content/guide.md",
    ]);
  });

  test.each(["content/agencies.yaml", "content/columns.yaml", "content/owners.yaml"])(
    "with a list of another shape in %s is told where",
    (path) => {
      const found = complaintsAbout({ [path]: "甲: [乙, {丙: 丁}]\n" });
      expect(
        found.some(
          (line) => line.startsWith(`wrong-shape ${path}:1:1`) || line.startsWith(`unknown-key ${path}:1:1`),
        ),
      ).toBe(true);
    },
  );
});

describe("whatever a notice holds", () => {
  const runs = { numRuns: 60 };

  /** A notice that cannot be read is named, with its file; one that can is in the catalog. */
  function judge(content: string | Uint8Array): void {
    const { catalog, diagnostics } = inspectSmallCounty({ "content/notices/2024/suiji.md": content });
    const own = diagnostics.filter(({ place }) => place.file === "content/notices/2024/suiji.md");
    const errors = own.filter(({ severity }) => severity === "error");
    const kept = [...(catalog?.published.map(({ notice }) => notice) ?? []), ...(catalog?.held ?? [])].filter(
      ({ place }) => place.file.endsWith("suiji.md"),
    );
    expect(errors.length > 0 || kept.length === 1).toBe(true);
    const text = typeof content === "string" ? content : Buffer.from(content).toString("utf8");
    const lines = text.replace(/\r\n?/g, "\n").split("\n");
    for (const { place } of own) {
      expect(place.line ?? 1).toBeLessThanOrEqual(lines.length);
      expect(place.column ?? 1).toBeLessThanOrEqual([...(lines[(place.line ?? 1) - 1] ?? "")].length + 1);
    }
  }

  test("bytes at random are named, never thrown over", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), judge), runs);
  });

  test("text at random between dashes is named, never thrown over", () => {
    const sign = fc.constantFrom(..."标题索引号:： -[]{}\"'|>&*!%#@`,?\n\t\u3000洛𬭎12~<>()\\/");
    const block = fc.string({ unit: sign, maxLength: 120 });
    fc.assert(
      fc.property(block, block, (matter, body) => judge(`---\n${matter}\n---\n${body}`)),
      { numRuns: 200 },
    );
  });

  test("a good notice with a stretch cut out, doubled or overwritten never throws", () => {
    const good = (baseFiles[noticePath] ?? "").replace("00012", "00777");
    const changes = fc.record({
      at: fc.nat(good.length),
      length: fc.nat(12),
      put: fc.oneof(
        fc.constant(""),
        fc.string({ unit: "binary", maxLength: 6 }),
        fc.constantFrom("：", "\n---\n", ": ", " #", "[", '"', "&a ", "\0", "\uFEFF", "\t", "\r"),
      ),
      twice: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 3 }), (edits) => {
        let text = good;
        for (const { at, length, put, twice } of edits)
          text =
            text.slice(0, at) +
            put +
            (twice ? text.slice(at, at + length) : "") +
            text.slice(at + (twice ? 0 : length));
        judge(Buffer.from(text));
      }),
      { numRuns: 200 },
    );
  });

  test("a fault is named at the text that is at fault", () => {
    const faults = fc.constantFrom(
      ["成文日期: 2024-05-20", "成文日期: 2024-02-30", "2024-02-30"],
      ["类别: 政务工作", "类别: 杂项", "杂项"],
      ["发布机构: 县政府办", "发布机构: 水利局", "水利局"],
      ["公开方式: 主动公开", "公开方式: 主动公开\n关健词: 防汛", "关健词"],
      [
        "公开方式: 主动公开",
        "公开方式: 主动公开\n解读: [005429713/2024-00012, 005429713/2024-00099]",
        "005429713/2024-00099",
      ],
      ["县人民政府有关部门", "[部门](javascript:x)", "javascript:x"],
      ["县人民政府有关部门", "<u>部门</u>", "<u>"],
    );
    const padding = fc.string({ unit: fc.constantFrom("洛", "𬭎", "a", "，"), maxLength: 20 });
    fc.assert(
      fc.property(faults, padding, fc.nat(3), ([from = "", to = "", fault = ""], padded, blank) => {
        const text = changedNotice(
          [from, to],
          ["标题: ", `${"# 说明\n".repeat(blank)}标题: 关于${padded}`],
          ["各乡镇", `${padded}\n各乡镇`],
        );
        const { diagnostics } = inspectSmallCounty({ [noticePath]: text });
        const held = diagnostics.map(({ place }) =>
          [...(text.split("\n")[(place.line ?? 0) - 1] ?? "")].slice((place.column ?? 0) - 1).join(""),
        );
        expect(held.some((rest) => rest.startsWith(fault))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
