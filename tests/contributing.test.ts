import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { packageRooms } from "./architecture/house.ts";

const contributing = readFileSync(new URL("../CONTRIBUTING.md", import.meta.url), "utf8");
const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

test("every dependency has its reason in CONTRIBUTING.md, and no reason outlives its dependency", () => {
  const [, list = ""] = contributing.split(/^## Dependencies$/m);
  const reasons = [...list.matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, name]) => name);
  const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  expect(reasons.toSorted()).toEqual(names.toSorted());
});

test("every package the product needs has a room", () => {
  const homeless = Object.keys(manifest.dependencies).filter((name) => packageRooms[name] === undefined);
  expect(homeless).toEqual([]);
});

test("every version is exact", () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
