import { describe, expect, test } from "vitest";
import type { Page } from "../../scripts/page/page.ts";
import { print, samples } from "./samples/all.ts";

const hostile = `<script>alert('县')</script>"'&`;

// Fields that hold markup made safe by `source/`, and words that templates compare with.
const kept = new Set(["html", "bodyHtml", "kind", "state", "role", "unit"]);

describe.each(samples.map((page) => ({ kind: page.kind, path: page.path, page })))(
  "$kind $path",
  ({ page }) => {
    test("prints hostile words in any field as words", () => {
      const text = print(poisoned(page) as Page);
      expect(text).not.toContain("<script>");
      expect(text).not.toContain(`"'&<`);
      expect(text).toContain("&lt;script&gt;alert(&#39;县&#39;)&lt;/script&gt;");
    });
  },
);

function poisoned(value: unknown, name = ""): unknown {
  if (typeof value === "string") return kept.has(name) ? value : `${value}${hostile}`;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, name));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poisoned(item, key)]));
}
