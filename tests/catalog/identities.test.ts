/** Index numbers and addresses, each used once and by its owner. */
import { describe, expect, test } from "vitest";
import type { IndexNumber } from "../../scripts/text/index-number.ts";
import { layNotices } from "../support/notice-text.ts";
import { baseFiles, complaintsAbout, inspectSmallCounty } from "../support/small-county.ts";

const folder = "content/notices/2024";
const config = JSON.parse((baseFiles["site.config.ts"] ?? "").replace(/^export default /, "")) as object;
const loosely = {
  "site.config.ts": `export default ${JSON.stringify({ ...config, indexNumber: { pattern: "^\\S+$" } })}`,
};

describe("an index number", () => {
  test("is used once", () => {
    expect(complaintsAbout(layNotices({ 索引号: "005429713/2024-00012" }))).toEqual([
      `duplicate-index-number ${folder}/fangxun.md:2:6`,
    ]);
  });

  test("that was used before is used for ever, by others and by itself", () => {
    expect(complaintsAbout(layNotices({ 曾用索引号: "[005429713/2024-00012]" }))).toEqual([
      `duplicate-index-number ${folder}/fangxun.md:2:6`,
    ]);
    expect(complaintsAbout(layNotices({ 曾用索引号: "005429713/2024-00101" }))).toEqual([
      `duplicate-index-number ${folder}/101.md:11:8`,
    ]);
  });

  test("of a held notice is used too", () => {
    expect(
      complaintsAbout(layNotices({ 公开方式: "依申请公开" }, { 索引号: "005429713/2024-00101" })),
    ).toEqual([`duplicate-index-number ${folder}/102.md:2:6`]);
  });

  test("that differs from another only in case, or by a sign of the address, gives the same address", () => {
    const numbers = [{ 索引号: "005429713/A-1" }, { 索引号: "005429713/a-1" }];
    expect(complaintsAbout({ ...loosely, ...layNotices(...numbers) })).toEqual([
      `address-collision ${folder}/102.md:2:6`,
    ]);
    const wide = [{ 索引号: "005429713/1" }, { 索引号: "005429713/１" }];
    expect(complaintsAbout({ ...loosely, ...layNotices(...wide) })).toEqual([
      `address-collision ${folder}/102.md:2:6`,
    ]);
  });

  test("begins with its publisher's prefix, and the prefix ends there", () => {
    expect(complaintsAbout(layNotices({ 索引号: "005429714/2024-00001" }))).toEqual([
      `index-number-prefix ${folder}/101.md:2:6`,
    ]);
    expect(complaintsAbout(layNotices({ 索引号: "0054297130/2024-00001" }))).toEqual([
      `index-number-prefix ${folder}/101.md:2:6`,
    ]);
  });

  test("of a scheduled notice is judged before its day", () => {
    expect(
      complaintsAbout(
        layNotices({ 索引号: "005429714/2024-00001", 发布日期: "2025-03-04", 成文日期: "2025-03-03" }),
      ),
    ).toEqual([`index-number-prefix ${folder}/101.md:2:6`, `scheduled ${folder}/101.md:7:7`]);
  });

  test("may begin with any of several prefixes, and one of before is not judged", () => {
    const agencies = (baseFiles["content/agencies.yaml"] ?? "").replace('"005429713"', '["005429713", "K-"]');
    const laid = { ...loosely, "content/agencies.yaml": agencies };
    expect(
      complaintsAbout({ ...laid, ...layNotices({ 索引号: "K-2024", 曾用索引号: "999/2012-00001" }) }),
    ).toEqual([]);
  });

  test("leads to its notice, and so does a former one", () => {
    const { catalog } = inspectSmallCounty(layNotices({ 曾用索引号: "[005429713/2012-00007]" }));
    const find = (number: string) => catalog?.byIndexNumber.get(number as IndexNumber);
    expect(find("005429713/2024-00101")?.path).toBe("notices/005429713/2024-00101/index.html");
    expect(find("005429713/2012-00007")).toBe(find("005429713/2024-00101"));
    expect(find("005429713/2024-00101")?.formerPaths).toEqual(["notices/005429713/2012-00007/index.html"]);
  });
});

test("two regulations of one file name in two folders, or in two cases, have one address", () => {
  const rule = "---\n标题: 保密审查制度\n更新日期: 2024-01-02\n---\n先审查，后公开。\n";
  expect(
    complaintsAbout({ "content/regulations/Review.md": rule, "content/regulations/old/review.md": rule }),
  ).toEqual(["address-collision content/regulations/old/review.md:2:1"]);
});
