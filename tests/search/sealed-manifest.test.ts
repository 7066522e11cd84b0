import { expect, test } from "vitest";
import { manifestFormat, type SearchManifest } from "../../scripts/search/manifest.ts";
import { openManifest, sealManifest } from "../../scripts/search/sealed-manifest.ts";

const manifest: SearchManifest = {
  format: manifestFormat,
  engine: { version: "1.6.0", signs: ["_"] },
  directory: { folder: "directory-0123456789ab", pairs: 128, characters: 2 },
  bundles: [
    { name: "2024", count: 800, from: "2024-01-02", to: "2024-12-30", folder: "2024-a", index: "und_a" },
    { name: "2022-2023", count: 9, from: "2022-03-01", to: "2023-12-29", folder: "2022-b", index: "und_b" },
  ],
};

test("a list that was written is read again", () => {
  expect(openManifest(sealManifest(manifest), "1.6.0")).toEqual(manifest);
});

test("no bit of the list can be flipped without its being refused", () => {
  const bytes = Buffer.from(sealManifest(manifest));
  for (let bit = 0; bit < 8 * bytes.length; bit++) {
    const harmed = Buffer.from(bytes);
    harmed[bit >> 3] = (harmed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect([bit, openManifest(harmed.toString("utf8"), "1.6.0")]).toEqual([
      bit,
      expect.stringMatching(/^damaged$|^other-version$/),
    ]);
  }
});

test("a list of another version is told from a damaged one, whatever its checksum", () => {
  const { format, ...rest } = manifest;
  expect(openManifest(JSON.stringify({ format: format - 1, ...rest }), "1.6.0")).toBe("other-version");
  expect(openManifest(sealManifest(manifest), "1.5.2")).toBe("other-version");
  const shorter = { ...manifest, bundles: manifest.bundles.slice(1) };
  expect(openManifest(JSON.stringify({ ...JSON.parse(sealManifest(manifest)), ...shorter }), "1.6.0")).toBe(
    "damaged",
  );
  for (const text of ["", "null", "7", "[]", "{}", "<!doctype html>", sealManifest(manifest).slice(0, -3)])
    expect([text, openManifest(text, "1.6.0")]).toEqual([text, "damaged"]);
});
