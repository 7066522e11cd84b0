import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { findMountsWithin, listMountPoints } from "../../scripts/effects/find-mounts.ts";

test("the places are read as the system writes them, blanks and all", () => {
  const lines = [
    "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw",
    "36 22 0:31 / /srv/_site/uploads\\040of\\040others rw - tmpfs tmpfs rw",
    "37 22 254:0 /srv/shared /srv/_site/附件 rw - ext4 /dev/vda rw",
    "",
  ];
  expect(listMountPoints(lines.join("\n"))).toEqual(["/", "/srv/_site/uploads of others", "/srv/_site/附件"]);
});

const list = "/proc/self/mountinfo";

test.runIf(existsSync(list))("what is mounted below a folder is found, the folder itself is not", () => {
  const [mount] = listMountPoints(readFileSync(list, "utf8")).filter((at) => at !== "/" && existsSync(at));
  if (mount === undefined) throw new Error("nothing is mounted here");
  expect(findMountsWithin(dirname(mount))).toContain(mount);
  expect(findMountsWithin(mount)).not.toContain(mount);
});

test("of a folder that is not there nothing is said", () => {
  expect(findMountsWithin("/没有这个文件夹")).toEqual([]);
});
