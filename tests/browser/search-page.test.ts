/** What the search page shows, and what it keeps in its address. */
import { expect } from "vitest";
import { browserTest } from "../support/browser.ts";
import { documents, holders, newestFirst, onBothCarriers, sayFound } from "./searched-site.ts";

onBothCarriers((site) => {
  browserTest("answers its address: status, years, marks and links to the documents", async () => {
    await site.visit("?q=联系人");
    expect(await site.status()).toBe(sayFound(documents.length));
    expect(await site.page.locator("[data-search=results] li").count()).toBe(20);
    expect(await site.page.locator("[data-search=results] h2").allTextContents()).toEqual(["二〇二四年"]);
    expect(await site.page.locator("[data-search=results] mark").first().textContent()).toBe("联系人");
    const links = await site.page
      .locator("[data-search=results] a")
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links).toEqual(newestFirst.slice(0, 20).map(({ url }) => new URL(url, site.base).href));
  });

  browserTest("继续列出 appends, moves nothing, and leads to the first new result", async () => {
    await site.visit("?q=联系人");
    const before = await site.titles();
    for (let shown = 40; shown <= 60; shown += 20) {
      await site.page.locator("[data-search=more]").click();
      await site.page.waitForFunction(
        (count) => document.querySelectorAll("[data-search=results] li").length === count,
        shown,
      );
    }
    expect((await site.titles()).slice(0, 20)).toEqual(before);
    expect(await site.titles()).toEqual(newestFirst.map(({ title }) => title));
    expect(await site.page.locator("[data-search=more]").isHidden()).toBe(true);
    expect(await site.page.evaluate(() => document.activeElement?.textContent)).toBe(newestFirst[40]?.title);
  });

  browserTest("typing, filtering and going back all keep the address", async () => {
    await site.visit("");
    expect(await site.status()).toBe("");
    await site.page.fill("#q", "防汛应急预案");
    await site.page.press("#q", "Enter");
    await site.waitForStatus(sayFound(holders("防汛应急预案").length));
    expect(new URL(site.page.url()).searchParams.get("q")).toBe("防汛应急预案");
    await site.page.selectOption("#publisher", "县水利局");
    const narrowed = holders("防汛应急预案").filter(({ publisher }) => publisher === "县水利局");
    await site.waitForStatus(`${sayFound(narrowed.length)}不加筛选共 ${holders("防汛应急预案").length} 条。`);
    expect(new URL(site.page.url()).searchParams.get("publisher")).toBe("县水利局");
    await site.page.goBack();
    await site.waitForStatus(sayFound(holders("防汛应急预案").length));
    expect(await site.page.inputValue("#publisher")).toBe("");
    await site.page.goBack();
    await site.waitForStatus("");
    expect(await site.page.inputValue("#q")).toBe("");
    await site.page.goForward();
    await site.waitForStatus(sayFound(holders("防汛应急预案").length));
    expect(await site.page.inputValue("#q")).toBe("防汛应急预案");
  });

  browserTest(
    "a very long question makes no long address, and is there again after a reload and after going back",
    async () => {
      const long = "防汛应急预案".repeat(170);
      await site.visit("");
      for (const end of ["一", "二"]) {
        await site.page.fill("#q", long + end);
        await site.page.press("#q", "Enter");
        await site.page.waitForFunction((text) => history.state?.text === text, long + end);
      }
      expect(site.page.url().length - site.base.length).toBeLessThan(2000);
      await site.page.reload();
      expect(await site.page.inputValue("#q")).toBe(`${long}二`);
      await site.page.goBack();
      await site.page.waitForFunction(
        (text) => document.querySelector<HTMLInputElement>("#q")?.value === text,
        `${long}一`,
      );
      await site.page.goBack();
      expect(await site.page.inputValue("#q")).toBe("");
    },
  );

  browserTest("every choice says how many matches it would leave", async () => {
    await site.visit("?q=防汛应急预案");
    const hits = holders("防汛应急预案");
    const count = (keeps: (one: (typeof hits)[number]) => boolean): number => hits.filter(keeps).length;
    const labels = await site.page.locator("#year option, #validity option").allTextContents();
    for (const year of [2024, 2023, 2022])
      expect(labels).toContain(`${year}（${count((one) => one.year === year)}）`);
    expect(labels).toContain(`废止（${count((one) => one.validity === "废止")}）`);
  });

  browserTest(
    "a query that is nowhere offers its longest part that is somewhere, and the way to an application",
    async () => {
      await site.visit("?q=防汛应急预案火箭发射");
      expect(await site.status()).toBe("没有找到“防汛应急预案火箭发射”。");
      const advice = site.page.locator("[data-search=advice] a");
      await advice.first().waitFor();
      expect(await advice.allTextContents()).toEqual([
        `改查“防汛应急预案”（${holders("防汛应急预案").length} 条）`,
      ]);
      expect(await site.page.locator("[data-search=empty]").textContent()).toContain("申请公开");
      await advice.first().click();
      await site.waitForStatus(sayFound(holders("防汛应急预案").length));
    },
  );

  browserTest("a suggestion never crosses a space, and never offers what was kept out", async () => {
    await site.visit("?q=火箭发射 防汛应急预案发射 -教师招聘");
    const advice = site.page.locator("[data-search=advice] a");
    await advice.first().waitFor();
    expect(await advice.allTextContents()).toEqual([
      `改查“防汛应急预案”（${holders("防汛应急预案").length} 条）`,
    ]);
  });

  browserTest("punctuation alone is answered with a sentence", async () => {
    await site.visit("?q=，。");
    expect(await site.status()).toBe("请至少输入一个汉字、字母或数字。");
  });

  browserTest("letters offer the words of the site that they may stand for", async () => {
    for (const typed of ["fxyjya", "fangxun", "XMZJ"]) {
      await site.visit(`?q=${typed}`);
      expect(await site.status()).toMatch(/^没有找到/);
      const offered = site.page.locator("[data-search=meant] a");
      await offered.first().waitFor();
      expect(await offered.allTextContents()).toEqual([typed === "XMZJ" ? "县民政局" : "防汛应急预案"]);
    }
    await site.page.locator("[data-search=meant] a").first().click();
    await site.waitForStatus(sayFound(holders("县民政局").length));
  });

  browserTest("markup in a query stays text", async () => {
    await site.visit("?q=<img src=x onerror=alert(1)>通知");
    expect(await site.status()).toContain("<img");
    expect(await site.page.locator("main img").count()).toBe(0);
  });
});
