import { describe, expect, test } from "vitest";
import { hasApplicationForm, makeApplicationFormPage } from "../../scripts/page/application-form-page.ts";
import { listSlices } from "../../scripts/page/page-set.ts";
import { viewSite } from "../../scripts/page/site-view.ts";
import { makeTextPage } from "../../scripts/page/text-page.ts";
import { seeSmallCounty } from "../support/seen-county.ts";

const { view, read } = seeSmallCounty({
  "content/application.md":
    "---\n标题: 依申请公开\n更新日期: 2024-01-15\n发布机构: 洛宁县政府信息中心\n申请渠道:\n  - {渠道: 传真, 说明: 0379-66230001}\n---\n可以申请。\n",
});
const { application } = view.catalog;
if (!application) throw new Error("no application");
const page = makeApplicationFormPage(view, application);
const rows = page.parts.flatMap((part) => part.rows);

describe("the application sheet", () => {
  test("asks for what the law names: who, by what proof, how to be reached, what, in which form and way", () => {
    expect(rows.filter(({ must }) => must).map(({ id }) => id)).toEqual([
      ...["name", "proof", "proof-number", "sought", "form", "way"],
    ]);
    expect(page.parts.map((part) => part.rows.map(({ id }) => id))).toEqual([
      ["kind", "name", "agent", "phone", "proof", "proof-number", "address", "email"],
      ["sought"],
      ["form", "way"],
      ["signature", "signed-on"],
      ["received-on", "number"],
    ]);
    // Of the ways to be reached one is enough; the applicant chooses which.
    expect(rows.find(({ id }) => id === "phone")?.hint).toMatch(/至少填一项/);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test("offers the kinds of applicants that the year's table counts", () => {
    const { terms } = view.catalog.standards.schemes.applicant;
    expect(rows.find(({ id }) => id === "kind")?.options).toEqual(terms.map(({ label }) => label));
  });

  test("names the office and its channels, and knows the way to the search", () => {
    expect([page.receiver, page.script, page.data, page.root]).toEqual([
      "洛宁县政府信息中心",
      "../../assets/search.js",
      "../../search/data/",
      "../../",
    ]);
    expect(page.channels.map(({ label }) => label)).toEqual(["传真"]);
  });

  test("is reached from the page on applying, and is one of the site's pages", () => {
    expect(makeTextPage(view, application, read).form?.href).toBe("form/index.html");
    expect(listKinds(view)).toContain("application-form");
  });

  test("is not on a screen in a hall, nor where nobody says how to apply", () => {
    const hall = viewSite(view.catalog, [...view.tables.values()], { kind: "kiosk", idleSeconds: 60 });
    expect(hasApplicationForm(hall)).toBe(false);
    expect(makeTextPage(hall, application, read).form).toBeUndefined();
    expect(listKinds(hall)).not.toContain("application-form");
    expect(listKinds(seeSmallCounty().view)).not.toContain("application-form");
  });
});

function listKinds(seen: typeof view): readonly string[] {
  return listSlices(seen, [2024])
    .filter(({ name }) => name === "指南和制度")
    .flatMap(({ plan }) => plan(read).map((page) => page.make(read)))
    .map(({ kind }) => kind);
}
