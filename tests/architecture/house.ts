/** The house as data: its rooms in the order of the corridor, and what may be kept in which room. */

/** A room, and its number in the corridor; a room of a smaller number comes earlier. */
export interface Room {
  readonly name: string;
  readonly number: number;
}

/** The corridor. Rooms of the same number do not know each other. */
export const rooms: readonly Room[] = [
  { name: "text", number: 1 },
  { name: "diagnostics", number: 2 },
  { name: "source", number: 3 },
  { name: "record", number: 4 },
  { name: "catalog", number: 5 },
  { name: "statistics", number: 6 },
  { name: "inspection", number: 7 },
  { name: "page", number: 8 },
  { name: "export", number: 8 },
  { name: "search", number: 8 },
  { name: "archive", number: 8 },
  { name: "templates", number: 8.5 },
  { name: "effects", number: 9 },
  { name: "commands", number: 10 },
  { name: "cli", number: 11 },
];

/** The launcher, which opens the door: it compiles the house, and so knows nothing of what is in it. */
export const launcherFiles: readonly string[] = [
  "scripts/gongkai.mjs",
  "scripts/kept-code.mjs",
  "scripts/compile-code.mjs",
];

/** The files that lie in no folder of `scripts/`: the door, and the launcher. */
export const doorFiles: readonly string[] = ["scripts/cli.ts", ...launcherFiles];

/** Beginnings of paths into which each package may be imported; a package not listed is a guest nobody invited. */
export const packageRooms: Readonly<Record<string, readonly string[]>> = {
  "gray-matter": ["scripts/source/"],
  yaml: ["scripts/source/"],
  "markdown-it": ["scripts/source/"],
  "markdown-it-cjk-friendly": ["scripts/source/"],
  "csv-parse": ["scripts/source/"],
  zod: ["scripts/record/"],
  "csv-stringify": ["scripts/export/"],
  docx: ["scripts/export/"],
  "write-excel-file": ["scripts/export/"],
  "pinyin-pro": ["scripts/search/"],
  fflate: [
    "scripts/source/",
    "scripts/export/",
    "scripts/archive/",
    "scripts/search/browser/",
    "scripts/effects/index-bundle.ts",
  ],
  warcio: ["scripts/archive/"],
  "@11ty/eleventy": ["scripts/effects/"],
  "@11ty/eleventy-dev-server": ["scripts/effects/"],
  pagefind: ["scripts/effects/"],
  esbuild: ["scripts/effects/", "scripts/compile-code.mjs"],
  tsx: ["scripts/effects/", "scripts/gongkai.mjs"],
};

/** The same for what Node brings; every module not listed belongs to `effects/` alone. */
export const builtinRooms: Readonly<Record<string, readonly string[]>> = {
  "node:crypto": ["scripts/text/digest.ts", "scripts/kept-code.mjs"],
  "node:fs": ["scripts/effects/", ...launcherFiles],
  "node:path": ["scripts/effects/", "scripts/commands/", ...doorFiles],
  "node:url": ["scripts/effects/", "scripts/commands/", ...doorFiles],
  "node:util": ["scripts/effects/", "scripts/commands/", ...doorFiles],
  "node:module": ["scripts/effects/", "scripts/gongkai.mjs"],
  "node:worker_threads": ["scripts/effects/", "scripts/gongkai.mjs"],
};

/** Where browser code lies, and all that it may share with the house. */
export const browserRooms: readonly string[] = ["scripts/search/browser/", "scripts/archive/browser/"];
export const sharedWithBrowser: readonly string[] = [
  "scripts/text/escape.ts",
  "scripts/text/fold.ts",
  "scripts/search/encode.ts",
  "scripts/text/digest-names.ts",
  "scripts/archive/build-record.ts",
  "scripts/archive/carried-list.ts",
  "scripts/archive/checksum-list.ts",
  "scripts/archive/finding.ts",
  "scripts/archive/found-files.ts",
  "scripts/archive/judge-bag.ts",
  "scripts/archive/judge-folder.ts",
  "scripts/archive/tag-text.ts",
  "scripts/archive/verified-parts.ts",
  "scripts/archive/vouching-list.ts",
  "scripts/archive/weigh-lists.ts",
  "scripts/search/engine-names.ts",
  "scripts/search/facet-names.ts",
  "scripts/search/manifest.ts",
  "scripts/search/records.ts",
  "scripts/search/checksum.ts",
  "scripts/search/sealed-manifest.ts",
  "scripts/search/row-list.ts",
  "scripts/search/term-parts.ts",
  "scripts/search/shown-texts.ts",
];

/** What a template may import besides types from `page/` and its own components. */
export const sharedWithTemplates: readonly string[] = ["scripts/text/escape.ts"];

/** Words that look out of a window: allowed where the house has windows, and in the file named, if any. */
export interface WindowWord {
  readonly pattern: RegExp;
  readonly exceptIn?: string;
}

export const windowWords: readonly WindowWord[] = [
  { pattern: /\bDate\.now\b/ },
  { pattern: /\bDate\.UTC\b/, exceptIn: "scripts/text/civil-date.ts" },
  { pattern: /\bnew Date\b/, exceptIn: "scripts/text/civil-date.ts" },
  { pattern: /\bnew Date\b(?!\s*\(\s*[^)\s])/ },
  { pattern: /\bperformance\.now\b/ },
  { pattern: /\bprocess\.(env|stdout|stderr)\b/ },
  { pattern: /\bMath\.random\b/ },
  { pattern: /\bconsole\./ },
];

/** Where the windows are. */
export const windowRooms: readonly string[] = ["scripts/effects/", ...doorFiles];

/** Names that say nothing about what a file hands on. */
export const emptyNames: readonly string[] = [
  "utils",
  "util",
  "helpers",
  "helper",
  "common",
  "misc",
  "types",
  "index",
];

/** Words of the demonstration county, which is only one county of many. */
export const countyWords: RegExp = /洛宁|(?<!\d)(?:2016|4,?014)(?!\d)/;

/** Longest file, and the length that a file of `commands/` stays under. */
export const longestFile = 300;
export const longestCommand = 80;

/** Classes that a library demands: path of the file, and the library. */
export const demandedClasses: Readonly<Record<string, string>> = {};
