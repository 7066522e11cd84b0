import { expect, test } from "vitest";
import { rememberFiles } from "../../../scripts/search/browser/remembered-files.ts";

/** Files whose arrival the test decides, one loading after the other. */
function heldFiles(mostBytes: number) {
  const loadings: { readonly path: string; arrive(size: number): void; fail(): void }[] = [];
  const files = rememberFiles(
    (path) =>
      new Promise((resolve, reject) => {
        loadings.push({
          path,
          arrive: (size) => resolve(new Uint8Array(size)),
          fail: () => reject(new Error("gone")),
        });
      }),
    mostBytes,
  );
  return { ...files, loadings };
}

test("a file is loaded once, and again where it failed", async () => {
  const { read, loadings } = heldFiles(100);
  const both = [read("a"), read("a")];
  expect(loadings).toHaveLength(1);
  loadings[0]?.fail();
  for (const one of await Promise.allSettled(both)) expect(one.status).toBe("rejected");
  const again = read("a");
  loadings[1]?.arrive(7);
  expect(await again).toHaveLength(7);
  await read("a");
  expect(loadings).toHaveLength(2);
});

test("the oldest files make room for the newest", async () => {
  const { read, loadings } = heldFiles(100);
  for (const path of ["a", "b", "c"]) {
    const reading = read(path);
    loadings.at(-1)?.arrive(40);
    await reading;
  }
  void read("b");
  void read("c");
  expect(loadings).toHaveLength(3);
  void read("a");
  expect(loadings.map(({ path }) => path)).toEqual(["a", "b", "c", "a"]);
});

test("what arrives after it was forgotten takes no room, and what fails then spoils nothing newer", async () => {
  const { read, forget, loadings } = heldFiles(100);
  const [late, failing] = [read("a"), read("b")];
  forget();
  const newer = [read("a"), read("b")];
  loadings[0]?.arrive(90);
  loadings[1]?.fail();
  expect(await late).toHaveLength(90);
  await expect(failing).rejects.toThrow("gone");
  loadings[2]?.arrive(40);
  loadings[3]?.arrive(40);
  for (const bytes of await Promise.all(newer)) expect(bytes).toHaveLength(40);
  await Promise.all([read("a"), read("b")]);
  expect(loadings).toHaveLength(4);
});
