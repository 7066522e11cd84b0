import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { openSeenPaths } from "../../scripts/effects/seen-path.ts";

const here = resolve("/gongkai");

test.each([
  [here, ".", "notices/2024/防汛.md"],
  [join(here, "content"), "content", "content/notices/2024/防汛.md"],
  [join(here, "..", "qingya", "content"), "../qingya/content", "../qingya/content/notices/2024/防汛.md"],
])("files of %s are seen from where the call was made", (folder, shown, file) => {
  const seen = openSeenPaths(folder, here);
  expect([seen(""), seen("notices/2024/防汛.md")]).toEqual([shown, file]);
});
