/**
 * Reads a bag strictly by RFC 8493 and hands on what is wrong with it. Written from the text of the RFC, and knows nothing of
 * the code that writes bags or of the code that verifies them.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** Sentences, one a fault; none for a complete and valid bag (§3). */
export function listBagFaults(bag: string): readonly string[] {
  const faults: string[] = [];
  const say = (fault: string): void => {
    faults.push(fault);
  };
  const text = (path: string): string => {
    const bytes = readFileSync(join(bag, path));
    if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])))
      say(`${path}: begins with a mark (§2.1.1)`);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  };
  const all = readdirSync(bag, { recursive: true, withFileTypes: true });
  for (const entry of all) if (!entry.isFile() && !entry.isDirectory()) say(`${entry.name}: no plain file`);
  const files = all
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(bag.length + 1)
        .split(sep)
        .join("/"),
    );

  // §2.1.1: exactly two lines.
  if (!existsSync(join(bag, "bagit.txt"))) return ["bagit.txt is missing (§2.1.1)"];
  if (text("bagit.txt") !== "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    say("bagit.txt does not declare version 1.0 and UTF-8 (§2.1.1)");
  // §2.1.2
  if (!existsSync(join(bag, "data")) || !statSync(join(bag, "data")).isDirectory()) say("no data/ (§2.1.2)");

  const payload = files.filter((path) => path.startsWith("data/"));
  const tags = files.filter((path) => !path.startsWith("data/"));
  const manifests = tags.filter((path) => /^manifest-[a-z0-9]+\.txt$/.test(path));
  const tagManifests = tags.filter((path) => /^tagmanifest-[a-z0-9]+\.txt$/.test(path));
  if (manifests.length === 0) say("no payload manifest (§2.1.3)");
  for (const path of manifests) {
    const listed = readManifest(path);
    // §2.1.3: every payload file in every payload manifest, exactly once, and nothing else.
    for (const file of payload) if (!listed.has(file)) say(`${path} does not list ${file} (§2.1.3)`);
    for (const file of listed.keys())
      if (!file.startsWith("data/")) say(`${path} lists ${file}, which is no payload (§2.1.3)`);
  }
  for (const path of tagManifests) {
    const listed = readManifest(path);
    for (const file of listed.keys()) {
      if (file.startsWith("data/")) say(`${path} lists payload ${file} (§2.2.1)`);
      if (file.startsWith("tagmanifest-")) say(`${path} lists a tag manifest (§2.2.1)`);
    }
    for (const file of [...manifests, "bagit.txt", "bag-info.txt"])
      if (!listed.has(file)) say(`${path} does not list ${file} (§2.2.1)`);
  }
  // §2.2.1: the same algorithms on both levels.
  const algorithms = (names: readonly string[]) =>
    names
      .map((name) => name.replace(/^tag/, ""))
      .sort()
      .join();
  if (algorithms(manifests) !== algorithms(tagManifests))
    say("the levels have different algorithms (§2.2.1)");

  const info = new Map<string, string>();
  for (const line of text("bag-info.txt").split("\n").slice(0, -1)) {
    // §2.2.2: label, colon, one space, value; a label has no white space at either end.
    const [, label = "", value = ""] = /^(\S(?:[^:]*\S)?): (\S.*)$/.exec(line) ?? [];
    if (label === "") say(`bag-info.txt: not label and value: ${line} (§2.2.2)`);
    else if (info.has(label.toLowerCase())) say(`bag-info.txt: ${label} twice`);
    info.set(label.toLowerCase(), value);
  }
  if (!text("bag-info.txt").endsWith("\n")) say("bag-info.txt: its last line does not end (§2.2.2)");
  const octets = payload.reduce((sum, path) => sum + statSync(join(bag, path)).size, 0);
  if (info.get("payload-oxum") !== `${octets}.${payload.length}`) say("Payload-Oxum is wrong (§2.2.2)");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(info.get("bagging-date") ?? "")) say("Bagging-Date is no day (§2.2.2)");
  return faults;

  function readManifest(path: string): ReadonlyMap<string, string> {
    const algorithm = /-([a-z0-9]+)\.txt$/.exec(path)?.[1] ?? "";
    const listed = new Map<string, string>();
    const lines = text(path).split("\n");
    if (lines.pop() !== "") say(`${path}: its last line does not end`);
    for (const line of lines) {
      const [, digest = "", written = ""] = /^([0-9a-f]+)[ \t]+(\S.*)$/.exec(line) ?? [];
      // §2.1.3: only CR, LF and % are encoded, and they always are.
      if (/%(?!0A|0D|25)/.test(written)) say(`${path}: ${written} has a stray % (§2.1.3)`);
      const file = written.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
      // §5.1.1, §5.1.2
      if (/^[/~\\]|^[A-Za-z]:/.test(file) || file.split("/").includes(".."))
        say(`${path}: ${file} leads out`);
      if (listed.has(file)) say(`${path}: ${file} twice (§2.1.3)`);
      listed.set(file, digest);
      if (!existsSync(join(bag, file))) say(`${path}: ${file} is not there (§3)`);
      else if (
        createHash(algorithm)
          .update(readFileSync(join(bag, file)))
          .digest("hex") !== digest
      )
        say(`${path}: ${file} has another ${algorithm} (§3)`);
    }
    return listed;
  }
}
