import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const folder = "templates/assets";
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith(".css"))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, "utf8") }));

describe.each(sheets)("$name", ({ text }) => {
  test("takes nothing from elsewhere", () => {
    expect(text).not.toMatch(/url\(|@import|https?:/);
  });
  test("sets no type below 15 px", () => {
    const sizes = [...text.matchAll(/font-size: ([\d.]+)rem/g)].map(([, size]) => Number(size));
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(0.833);
    expect(text).not.toMatch(/font-size: [\d.]+px/);
  });
  test("never puts :has in a list, where an old engine would drop the whole rule", () => {
    const rules = [...text.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}]+)\{/g)];
    for (const [, selector = ""] of rules)
      if (selector.includes(":has(")) expect(selector).not.toContain(",");
  });
  test("moves nothing", () => {
    expect(text).not.toMatch(/animation|transition/);
  });
});

test("no template names a county", () => {
  const files = readdirSync("templates", { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.\w+$/.test(name),
  );
  for (const name of files) expect(readFileSync(`templates/${name}`, "utf8"), name).not.toContain("洛宁");
});
