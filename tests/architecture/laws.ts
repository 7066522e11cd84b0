/** Hands on the laws of the house, each a judge of one file. */
import { posix } from "node:path";
import * as house from "./house.ts";
import { findImports, findLines, type ImportLine, type SourceText } from "./source-text.ts";

/** A line that breaks a law, and why. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

/** A law: its name as a fact about the house, and the lines of a file that break it. */
export interface Law {
  readonly name: string;
  judge(source: SourceText): readonly Violation[];
}

/** The laws, in the order in which a reader of the house meets them. */
export const laws: readonly Law[] = [
  { name: "every file lies in a room", judge: judgeRoom },
  { name: "every name is in kebab case and says something", judge: judgeName },
  { name: "no file is long, and a command is short", judge: judgeLength },
  { name: "a file imports from its own room or an earlier one", judge: judgeCorridor },
  { name: "every package is in its room", judge: judgePackages },
  { name: "only effects and the door look out of a window", judge: judgeWindows },
  { name: "nothing is of type any", judge: judgeAny },
  { name: "no class is written that no library demands", judge: judgeClasses },
  { name: "no county is named in code", judge: judgeCounty },
];

/** Writes a violation as `file:line`, the reason, and the offending line below. */
export function formatViolation(violation: Violation): string {
  return `${violation.path}:${violation.line} ${violation.reason}\n    ${violation.text}`;
}

/** Finds the room of a path, or nothing for a file that lies in none. */
export function findRoom(path: string): house.Room | undefined {
  const folder = /^scripts\/([^/]+)\//.exec(path)?.[1] ?? /^(templates)\//.exec(path)?.[1];
  const name = house.doorFiles.includes(path) ? "cli" : folder;
  return house.rooms.find((room) => room.name === name && (name !== "cli" || folder === undefined));
}

function judgeRoom(source: SourceText): readonly Violation[] {
  if (findRoom(source.path)) return [];
  return [complain(source, 1, "lies in no room; ask what noun it hands on")];
}

function judgeName(source: SourceText): readonly Violation[] {
  const parts = source.path.split("/");
  const plain = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
  const crooked = parts.find((part) => !plain.test(part) && part !== "README.md");
  if (crooked !== undefined) return [complain(source, 1, `${crooked} is not in kebab case`)];
  const empty = parts.find((part) => house.emptyNames.includes(part.split(".")[0] ?? ""));
  return empty === undefined ? [] : [complain(source, 1, `${empty} does not say what it hands on`)];
}

function judgeLength(source: SourceText): readonly Violation[] {
  const length = source.lines.length;
  const command = source.path.startsWith("scripts/commands/");
  if (command && length >= house.longestCommand) {
    return [
      complain(source, length, `has ${length} lines; a command has fewer than ${house.longestCommand}`),
    ];
  }
  if (length <= house.longestFile) return [];
  return [complain(source, length, `has ${length} lines; the longest file has ${house.longestFile}`)];
}

function judgeCorridor(source: SourceText): readonly Violation[] {
  return findImports(source).flatMap((entry) => {
    const reason = faultOfImport(source.path, entry);
    return reason === undefined ? [] : [complain(source, entry.line, reason)];
  });
}

function faultOfImport(path: string, entry: ImportLine): string | undefined {
  if (entry.specifier === undefined) {
    const free =
      path.startsWith("scripts/effects/") ||
      house.launcherFiles.includes(path) ||
      browserRoomOf(path) !== undefined;
    return free ? undefined : "imports something computed; only effects/ and the launcher may";
  }
  if (!entry.specifier.startsWith(".")) return undefined;
  const target = posix.join(posix.dirname(path), entry.specifier);
  const browser = browserRoomOf(path);
  if (browser !== undefined) return faultOfBrowser(target, browser);
  if (browserRoomOf(target) !== undefined) return "imports browser code into the house";
  if (path.startsWith("templates/")) return faultOfTemplate(target, entry);
  const from = findRoom(path);
  const to = findRoom(target);
  if (from === undefined) return undefined;
  if (to === undefined) {
    return target === "package.json" && from.number >= 9
      ? undefined
      : `imports ${target}, which lies in no room`;
  }
  if (to.name === "templates" && from.name !== "effects" && from.name !== "commands") {
    return `${from.name}/ imports templates/; only effects/ and commands/ may`;
  }
  if (from.name === to.name || to.number < from.number) return undefined;
  if (to.number > from.number) return `${from.name}/ imports the later room ${to.name}/`;
  return `${from.name}/ imports ${to.name}/, its neighbour of the same number`;
}

function browserRoomOf(path: string): string | undefined {
  return house.browserRooms.find((room) => path.startsWith(room));
}

function faultOfBrowser(target: string, own: string): string | undefined {
  if (target.startsWith(own) || house.sharedWithBrowser.includes(target)) return undefined;
  return `browser code imports ${target}; it shares ${house.sharedWithBrowser.join(" and ")} only`;
}

function faultOfTemplate(target: string, entry: ImportLine): string | undefined {
  if (target.startsWith("templates/") || house.sharedWithTemplates.includes(target)) return undefined;
  if (!target.startsWith("scripts/page/")) return `a template imports ${target}; it knows page models only`;
  return entry.kind === "type" ? undefined : "a template imports a value from page/; write `import type`";
}

function judgePackages(source: SourceText): readonly Violation[] {
  return findImports(source).flatMap((entry) => {
    if (entry.specifier === undefined || entry.specifier.startsWith(".")) return [];
    const [name, places] = findPackageRooms(entry.specifier);
    if (places === undefined) return [complain(source, entry.line, `imports ${name}, which has no room`)];
    if (places.some((place) => source.path.startsWith(place))) return [];
    return [complain(source, entry.line, `imports ${name}, which belongs in ${places.join(", ")}`)];
  });
}

function findPackageRooms(specifier: string): readonly [string, readonly string[] | undefined] {
  if (specifier.startsWith("node:"))
    return [specifier, house.builtinRooms[specifier] ?? ["scripts/effects/"]];
  const parts = specifier.split("/");
  const name = parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
  return [name, house.packageRooms[name]];
}

function judgeWindows(source: SourceText): readonly Violation[] {
  if (source.path.endsWith(".css")) return [];
  if (house.windowRooms.some((place) => source.path.startsWith(place))) return [];
  const words = house.windowWords.filter((word) => word.exceptIn !== source.path);
  const lines = new Set(words.flatMap((word) => findLines(source.code, word.pattern)));
  const seen = [...lines].sort((a, b) => a - b);
  return seen.map((line) => complain(source, line, "looks out of a window; only effects/ may"));
}

const anyType = /(?:[:<|&,=]|=>)\s*any\b(?!\s*[:.(])|\bas\s+any\b|\bany\[\]/;

function judgeAny(source: SourceText): readonly Violation[] {
  return complainOfCode(source, anyType, "says any; say unknown, and find out");
}

function judgeClasses(source: SourceText): readonly Violation[] {
  if (Object.hasOwn(house.demandedClasses, source.path)) return [];
  return complainOfCode(source, /\bclass\s+[A-Za-z_$]|\bclass\s*\{/, "writes a class");
}

function judgeCounty(source: SourceText): readonly Violation[] {
  const lines = findLines(source.text, house.countyWords);
  return lines.map((line) => complain(source, line, "names one county; it belongs in content/"));
}

function complainOfCode(source: SourceText, pattern: RegExp, reason: string): readonly Violation[] {
  if (source.path.endsWith(".css")) return [];
  return findLines(source.code, pattern).map((line) => complain(source, line, reason));
}

function complain(source: SourceText, line: number, reason: string): Violation {
  return { path: source.path, line, reason, text: source.lines[line - 1]?.trim() ?? "" };
}
