import { type FSWatcher, mkdirSync, mkdtempSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { watchPaths } from "../../scripts/effects/watch-folders.ts";

const unexpected = (): void => {
  throw new Error("there is room for these folders");
};

test("a burst of changes is one call, with the files; a folder made meanwhile is watched as well", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-watch-"));
  mkdirSync(join(folder, "notices/2024"), { recursive: true });
  const calls: (readonly string[])[] = [];
  const stop = watchPaths([folder], { onChange: (files) => calls.push(files), onBlind: unexpected });
  try {
    const first = join(folder, "notices/2024/fangxun.md");
    for (const text of ["防", "防汛"]) writeFileSync(first, text);
    await vi.waitUntil(() => calls.length > 0, { timeout: 10_000 });
    expect(calls).toEqual([[first]]);
    mkdirSync(join(folder, "notices/2025"));
    await vi.waitUntil(() => calls.length > 1, { timeout: 10_000 });
    const second = join(folder, "notices/2025/kanghan.md");
    writeFileSync(second, "抗旱");
    await vi.waitUntil(() => calls.some((files) => files.includes(second)), { timeout: 10_000 });
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("where no more folders may be watched, that is said once, and those that are go on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-watch-"));
  for (const year of ["2023", "2024", "2025"]) mkdirSync(join(folder, year));
  const calls: (readonly string[])[] = [];
  const onBlind = vi.fn();
  let left = 2;
  const open = (path: string, listener: (event: string, name: string | null) => void): FSWatcher => {
    if (left-- <= 0) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    return watch(path, listener);
  };
  const stop = watchPaths([folder], { onChange: (files) => calls.push(files), onBlind, open });
  try {
    expect(onBlind).toHaveBeenCalledOnce();
    const seen = join(folder, "2023/fangxun.md");
    writeFileSync(seen, "防汛");
    await vi.waitUntil(() => calls.some((files) => files.includes(seen)), { timeout: 10_000 });
    expect(onBlind).toHaveBeenCalledOnce();
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what is taken away and comes back is watched again: a folder moved, a folder made anew, a file put in the place of another", async () => {
  const county = mkdtempSync(join(tmpdir(), "gongkai-watch-"));
  const [content, config] = [join(county, "content"), join(county, "site.config.ts")];
  const notice = join(content, "notices/fangxun.md");
  const lay = (text: string): void => {
    mkdirSync(join(content, "notices"), { recursive: true });
    writeFileSync(notice, text);
  };
  lay("防汛");
  writeFileSync(config, "export default {}");
  const heard = new Set<string>();
  const stop = watchPaths([content, config], {
    onChange: (files) => {
      for (const file of files) heard.add(file);
    },
    onBlind: unexpected,
  });
  const hears = async (file: string, change: () => void): Promise<void> => {
    heard.clear();
    change();
    await vi.waitUntil(() => heard.has(file), { timeout: 10_000 });
  };
  try {
    await hears(content, () => renameSync(content, `${county}/away`));
    await hears(content, () => renameSync(`${county}/away`, content));
    await hears(notice, () => writeFileSync(notice, "防汛通知"));
    await hears(content, () => {
      rmSync(content, { recursive: true });
      lay("抗旱");
    });
    await hears(notice, () => writeFileSync(notice, "抗旱通知"));
    await hears(config, () => rmSync(config));
    await hears(config, () => writeFileSync(config, "export default { }"));
    await hears(config, () => {
      writeFileSync(`${config}~`, "export default {  }");
      renameSync(`${config}~`, config);
    });
    await hears(config, () => writeFileSync(config, "export default {   }"));
    expect([...heard].filter((file) => !file.startsWith(content))).toEqual([config]);
  } finally {
    stop();
    rmSync(county, { recursive: true, force: true });
  }
});
