import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { digestNames } from "../../scripts/text/digest-names.ts";
import { writeBuildRecord } from "../../scripts/archive/build-record.ts";
import { carryList } from "../../scripts/archive/carried-list.ts";
import { judgeFolder, planDigests, vouchesForNothing } from "../../scripts/archive/judge-folder.ts";
import { decodeTagText } from "../../scripts/archive/tag-text.ts";
import { tellFindings } from "../../scripts/archive/tell-findings.ts";
import { findParts, listTagFiles } from "../../scripts/archive/verified-parts.ts";
import { placesOf } from "../support/small-county.ts";

type Folder = Record<string, string>;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const listOf = (files: Folder): string =>
  Object.entries(files)
    .map(([path, text]) => `${sha256(text)}  ${path}\n`)
    .join("");

/** What is said of a folder with these files, as `verify` would find it. */
function complaintsAbout(folder: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  const paths = Object.keys(folder);
  const parts = findParts(new Set(paths));
  const plan = planDigests(parts, paths);
  const files = new Map(
    Object.entries(folder).map(([path, text]) => {
      const digests = plan(path).map((name) => [name, createHash(name).update(text).digest("hex")]);
      return [path, { size: Buffer.byteLength(text), digests: Object.fromEntries(digests) }];
    }),
  );
  const tags = parts.flatMap((part) => listTagFiles(part, paths).map((path) => part.base + path));
  const texts = new Map(tags.map((path) => [path, decodeTagText(Buffer.from(folder[path] ?? ""))]));
  const job = { parts, files, texts, algorithms: digestNames, sealOf: sha256 };
  if (vouchesForNothing(job)) return ["nothing-to-verify"];
  return placesOf(tellFindings(judgeFolder(job), (path) => path));
}

const pages: Folder = { "index.html": "首页", "guide/index.html": "公开指南", "catalog.csv": "索引号,标题" };

/** A copy as `archive` leaves it: the list is carried by a script, and both are listed on disk. */
function makeCopy(): Folder {
  const carried = { ...pages, "verify/manifest.js": carryList(listOf(pages)) };
  return { ...carried, "manifest-sha256.txt": listOf(carried) };
}

function makeBag(payload = pages): Folder {
  const data = Object.fromEntries(Object.entries(payload).map(([path, text]) => [`data/${path}`, text]));
  const bytes = Object.values(data).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const list = (name: string, files: Folder): string =>
    Object.entries(files)
      .map(([path, text]) => `${createHash(name).update(text).digest("hex")}  ${path}\n`)
      .join("");
  const tags = {
    "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "bag-info.txt": `Source-Organization: 青崖县人民政府\nPayload-Oxum: ${bytes}.${Object.keys(data).length}\n`,
    "manifest-sha256.txt": list("sha256", data),
    "manifest-sha512.txt": list("sha512", data),
  };
  const [short, long] = [list("sha256", tags), list("sha512", tags)];
  return { ...data, ...tags, "tagmanifest-sha256.txt": short, "tagmanifest-sha512.txt": long };
}

const under = (base: string, files: Folder): Folder =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [base + path, text]));
const makeArchive = (): Folder => {
  const kept = { ...pages, "read-me.txt": "阅读说明" };
  const inside = {
    ...under("site/", makeCopy()),
    ...under("bag/", makeBag(kept)),
    "read-me.txt": "阅读说明",
  };
  return { ...inside, "manifest-sha256.txt": listOf(inside) };
};

/** The same bag with its tag files changed, and the lists of tag files made to fit. */
function retagged(change: (bag: Folder) => Folder): Folder {
  const bag = change(makeBag());
  const tags = Object.fromEntries(
    Object.entries(bag).filter(([path]) => !path.startsWith("data/") && !path.startsWith("tagmanifest-")),
  );
  const made = { ...bag, "tagmanifest-sha256.txt": listOf(tags) };
  delete (made as Folder)["tagmanifest-sha512.txt"];
  return made;
}

const flip = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe("a copy", () => {
  test("as it was made deserves no complaint", () => {
    expect(complaintsAbout(makeCopy())).toEqual([]);
  });

  test("with one changed, one lost and one added file is told so by name", () => {
    const copy = makeCopy();
    copy["guide/index.html"] = "公开指甬";
    delete copy["catalog.csv"];
    copy["Thumbs.db"] = "";
    expect(complaintsAbout(copy)).toEqual([
      "added-file Thumbs.db",
      "lost-file catalog.csv",
      "altered-file guide/index.html",
    ]);
  });

  test.each([
    ["a digest", sha256("首页").slice(0, 8), "00000000"],
    ["a path", "guide/index", "guide/indey"],
    ["a whole line", `${sha256("首页")}  index.html\n`, ""],
    ["a new line", `${sha256("首页")}`, `${sha256("x")}  x.html\n${sha256("首页")}`],
  ])("whose list has %s changed blames the list, not the pages", (_, from, to) => {
    const copy = makeCopy();
    copy["manifest-sha256.txt"] = flip(copy["manifest-sha256.txt"] ?? "", from, to);
    expect(complaintsAbout(copy)).toEqual(["altered-file manifest-sha256.txt"]);
  });

  test("whose carried list was changed is told so", () => {
    const copy = makeCopy();
    copy["verify/manifest.js"] = flip(copy["verify/manifest.js"] ?? "", sha256("首页"), sha256("页首"));
    expect(complaintsAbout(copy)).toContain("altered-file verify/manifest.js");
  });
});

describe("names that compose alike", () => {
  const [composed, apart] = ["caf\u00e9.html", "cafe\u0301.html"];
  const listed = (path: string): Folder => ({ "manifest-sha256.txt": listOf({ [path]: "乙" }) });

  test.each([
    ["composed", composed, apart],
    ["apart", apart, composed],
  ])("%s: the one that is listed is judged, the other was added, whatever the order", (_, own, other) => {
    for (const files of [
      { [own]: "乙", [other]: "丙" },
      { [other]: "丙", [own]: "乙" },
    ])
      expect(complaintsAbout({ ...files, ...listed(own) })).toEqual([`added-file ${other}`]);
    expect([...complaintsAbout({ [own]: "丙", [other]: "乙", ...listed(own) })].sort()).toEqual([
      `added-file ${other}`,
      `altered-file ${own}`,
    ]);
  });

  test("are the same name where a disk has spelt it anew", () => {
    expect(complaintsAbout({ [apart]: "乙", ...listed(composed) })).toEqual([]);
    expect(complaintsAbout({ [composed]: "乙", ...listed(apart) })).toEqual([]);
  });

  test("are told apart in a bag too", () => {
    const data = { [`data/${composed}`]: "乙" };
    const bag = { "bagit.txt": makeBag()["bagit.txt"] ?? "", "manifest-sha256.txt": listOf(data) };
    expect(complaintsAbout({ ...data, ...bag, [`data/${apart}`]: "乙" })).toEqual([
      `added-file data/${apart}`,
    ]);
  });
});

describe("a built site", () => {
  const record = (files: Folder) =>
    JSON.stringify({
      generator: "gongkai",
      files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)])),
    });

  test("is held against what the build wrote down", () => {
    expect(complaintsAbout({ ...pages, ".gongkai.json": record(pages) })).toEqual([]);
    expect(complaintsAbout({ ...pages, "index.html": "", ".gongkai.json": record(pages) })).toEqual([
      "altered-file index.html",
    ]);
    expect(complaintsAbout({ ...pages, ".gongkai.json": "{" })).toEqual(["altered-file .gongkai.json"]);
  });
});

describe("a folder whose list names nothing", () => {
  test("can be verified by nothing, and is not whole", () => {
    const empty = JSON.stringify({ generator: "gongkai", files: {} });
    expect(complaintsAbout({ ".gongkai.json": empty })).toEqual(["nothing-to-verify"]);
    expect(complaintsAbout({ ".gongkai.json": empty, "index.html": "半" })).toEqual(["nothing-to-verify"]);
    expect(complaintsAbout({ "manifest-sha256.txt": "" })).toEqual(["nothing-to-verify"]);
    // The list that the copy carries still vouches for all.
    expect(complaintsAbout({ ...makeCopy(), "manifest-sha256.txt": "" })).toEqual([
      "altered-file manifest-sha256.txt",
    ]);
  });
});

describe("a bag", () => {
  test("as it was made deserves no complaint", () => {
    expect(complaintsAbout(makeBag())).toEqual([]);
  });

  test("is a bag even without a list of its tag files, or with Windows' line ends", () => {
    const bag = makeBag();
    for (const name of ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"]) delete bag[name];
    expect(complaintsAbout(bag)).toEqual([]);
    for (const name of ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt"])
      bag[name] = (bag[name] ?? "").replaceAll("\n", "\r\n");
    expect(complaintsAbout(bag)).toEqual([]);
  });

  describe("of our own", () => {
    const lists = ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"] as const;
    const payload = {
      "site.warc.gz": "",
      "site/verify/manifest.js": "",
      "read-me.txt": "说明",
      "register.csv": "索引号",
    };
    const agent = { "bag-info.txt": "Bag-Software-Agent: Gongkai 0.1.0\n" };

    test.each(lists)("without %s has lost it, though bags of others need none", (list) => {
      const signed = { ...makeBag(), ...agent };
      const known = makeBag(payload);
      for (const bag of [signed, known]) for (const each of lists) delete (bag as Folder)[each];
      expect(complaintsAbout(signed)).toEqual(lists.map((each) => `lost-file ${each}`));
      expect(complaintsAbout(known)).toEqual(lists.map((each) => `lost-file ${each}`));
      const bag = makeBag(payload);
      delete bag[list];
      expect(complaintsAbout(bag)).toEqual([`lost-file ${list}`]);
    });

    test("that lost all but one list of its payload is still known", () => {
      const bag = makeBag(payload);
      const gone = ["bag-info.txt", "manifest-sha256.txt", ...lists];
      for (const path of gone) delete bag[path];
      expect(complaintsAbout(bag)).toEqual(gone.map((path) => `lost-file ${path}`));
    });

    test("is told once in a whole archive", () => {
      const kept = { ...under("bag/", { ...makeBag(payload) }), ...under("site/", makeCopy()) };
      const archive: Folder = { ...kept, "manifest-sha256.txt": listOf(kept) };
      expect(complaintsAbout(archive)).toEqual([]);
      delete archive["bag/tagmanifest-sha512.txt"];
      expect(complaintsAbout(archive)).toEqual(["lost-file bag/tagmanifest-sha512.txt"]);
    });
  });

  test("with one changed, one lost and one added file is told so by name", () => {
    const bag = makeBag();
    bag["data/index.html"] = "首贝";
    expect(complaintsAbout(bag)).toEqual(["altered-file data/index.html"]);
    delete bag["data/index.html"];
    bag["data/x.html"] = "";
    expect(complaintsAbout(bag)).toEqual([
      "faulty-bag bag-info.txt",
      "lost-file data/index.html",
      "added-file data/x.html",
    ]);
  });

  test("whose lists disagree about which files there are breaks the rule that each lists all", () => {
    const line = /^.*data\/catalog\.csv\n/m;
    const bag = retagged((made) => ({
      ...made,
      "manifest-sha512.txt": (made["manifest-sha512.txt"] ?? "").replace(line, ""),
    }));
    expect(complaintsAbout(bag)).toEqual(["faulty-bag manifest-sha512.txt"]);
  });

  test("whose second list names nothing is told so once, with the number of files", () => {
    const bag = retagged((made) => ({ ...made, "manifest-sha512.txt": "" }));
    expect(complaintsAbout(bag)).toEqual(["faulty-bag manifest-sha512.txt"]);
  });

  test("whose second list has another digest than the first is found out", () => {
    const bag = retagged((made) => ({
      ...made,
      "manifest-sha512.txt": (made["manifest-sha512.txt"] ?? "").replace(/^./, (sign) =>
        sign === "0" ? "1" : "0",
      ),
    }));
    expect(complaintsAbout(bag)).toEqual(["altered-file manifest-sha512.txt"]);
  });

  test.each<readonly [string, string, string, readonly string[]]>([
    [
      "another version",
      "bagit.txt",
      "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n",
      ["faulty-bag bagit.txt"],
    ],
    [
      "another encoding",
      "bagit.txt",
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: GBK\n",
      ["faulty-bag bagit.txt"],
    ],
    [
      "a third line",
      "bagit.txt",
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nx\n",
      ["faulty-bag bagit.txt"],
    ],
    [
      "a mark before it",
      "bagit.txt",
      "\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
      ["faulty-bag bagit.txt"],
    ],
    ["a wrong count", "bag-info.txt", "Payload-Oxum: 1.3\n", ["faulty-bag bag-info.txt"]],
    ["two counts", "bag-info.txt", "Payload-Oxum: 34.3\npayload-oxum: 34.3\n", ["faulty-bag bag-info.txt"]],
    ["a line that is no tag", "bag-info.txt", "青崖县人民政府\n", ["faulty-bag bag-info.txt"]],
    [
      "an unknown algorithm",
      "manifest-crc32.txt",
      "cbf43926  data/index.html\n",
      ["faulty-bag manifest-crc32.txt"],
    ],
    [
      "a path that climbs out",
      "manifest-md5.txt",
      `${"0".repeat(32)}  data/../../x\n`,
      ["faulty-list manifest-md5.txt:1"],
    ],
    [
      "an odd escape",
      "manifest-md5.txt",
      `${"0".repeat(32)}  data/100%.txt\n`,
      ["faulty-list manifest-md5.txt:1"],
    ],
    [
      "a tag file in the payload's list",
      "manifest-md5.txt",
      `${"0".repeat(32)}  bagit.txt\n`,
      ["faulty-bag manifest-md5.txt"],
    ],
  ])("with %s breaks a rule", (_, path, text, expected) => {
    const found = complaintsAbout(retagged((made) => ({ ...made, [path]: text })));
    // A third list that lists next to nothing is told so for each file that it leaves out; that is not the point here.
    expect([...new Set(found)]).toEqual(expect.arrayContaining([...expected]));
  });

  test("without its declaration is looked at as a bag all the same", () => {
    const bag = makeBag();
    delete bag["bagit.txt"];
    expect(complaintsAbout(bag)).toEqual(["faulty-bag bagit.txt", "lost-file bagit.txt"]);
  });

  test("with a file beside its payload that no list names is told so", () => {
    expect(complaintsAbout({ ...makeBag(), "notes.txt": "" })).toEqual(["added-file notes.txt"]);
  });
});

describe("a whole archive", () => {
  test("as it was made deserves no complaint", () => {
    expect(complaintsAbout(makeArchive())).toEqual([]);
  });

  test("says each thing once, however many lists tell it", () => {
    const archive = makeArchive();
    archive["site/index.html"] = "首贞";
    delete archive["bag/data/index.html"];
    archive["site/x.txt"] = "";
    expect(complaintsAbout(archive)).toEqual([
      "faulty-bag bag/bag-info.txt",
      "lost-file bag/data/index.html",
      "altered-file site/index.html",
      "added-file site/x.txt",
    ]);
  });

  test("with a folder data/ beside its parts is an archive with added files", () => {
    expect(complaintsAbout({ ...makeArchive(), "data/x.csv": "" })).toEqual(["added-file data/x.csv"]);
    const copy = makeCopy();
    delete copy["index.html"];
    expect(complaintsAbout({ ...copy, "data/x.csv": "" })).toEqual([
      "added-file data/x.csv",
      "lost-file index.html",
    ]);
  });

  test("without its own list is verified by the lists of its parts", () => {
    const archive = makeArchive();
    delete archive["manifest-sha256.txt"];
    expect(complaintsAbout(archive)).toEqual(["lost-file manifest-sha256.txt"]);
    archive["site/index.html"] = "首贞";
    expect(complaintsAbout(archive)).toEqual([
      "lost-file manifest-sha256.txt",
      "altered-file site/index.html",
    ]);
  });
});

describe("one altered digit in a list of checksums", () => {
  const isList = (path: string): boolean => /manifest[^/]*$|\.gongkai\.json$/.test(path);
  /** The folder once for every digest in its lists, that digest altered; with the list that it stands in. */
  const alterEach = (folder: Folder): readonly (readonly [string, Folder])[] =>
    Object.entries(folder).flatMap(([path, text]) =>
      isList(path)
        ? [...text.matchAll(/(?<![0-9a-f])[0-9a-f]{64,128}(?![0-9a-f])/g)].map(({ index, 0: digest }) => {
            const other = `${digest[0] === "0" ? "1" : "0"}${digest.slice(1)}`;
            const altered = text.slice(0, index) + other + text.slice(index + digest.length);
            return [path, { ...folder, [path]: altered }] as const;
          })
        : [],
    );
  const files = Object.fromEntries(Object.entries(pages).map(([path, text]) => [path, sha256(text)]));
  const record = writeBuildRecord(Object.entries(files), sha256);

  test.each<readonly [string, Folder, number]>([
    ["a copy", makeCopy(), 7],
    ["a bag", makeBag(), 14],
    ["a whole archive", makeArchive(), 39],
    ["a built site", { ...pages, ".gongkai.json": record }, 4],
  ])("of %s accuses that list and no file", (_, folder, count) => {
    const altered = alterEach(folder);
    expect(altered.length).toBe(count);
    for (const [list, damaged] of altered) expect(complaintsAbout(damaged)).toEqual([`altered-file ${list}`]);
  });

  test("hides no file that is damaged too", () => {
    const archive = makeArchive();
    const list = "site/manifest-sha256.txt";
    archive[list] = flip(archive[list] ?? "", sha256("首页").slice(0, 8), "00000000");
    archive["site/guide/index.html"] = "公开指甬";
    archive["bag/data/catalog.csv"] = "索引号";
    delete archive["site/catalog.csv"];
    expect(complaintsAbout(archive)).toEqual([
      "faulty-bag bag/bag-info.txt",
      "altered-file bag/data/catalog.csv",
      "lost-file site/catalog.csv",
      "altered-file site/guide/index.html",
      "altered-file site/manifest-sha256.txt",
    ]);
  });

  test("of the only list there is cannot be told from a damaged file, which is named", () => {
    const list = listOf(pages);
    expect(
      complaintsAbout({ ...pages, "manifest-sha256.txt": flip(list, sha256("首页"), sha256("x")) }),
    ).toEqual(["altered-file index.html"]);
  });
});

describe("one flipped bit that makes a list no text", () => {
  const isList = (path: string): boolean => /manifest[^/]*$|\.gongkai\.json$/.test(path);
  const files = Object.fromEntries(Object.entries(pages).map(([path, text]) => [path, sha256(text)]));
  const record = writeBuildRecord(Object.entries(files), sha256);
  const folders: readonly (readonly [string, Folder])[] = [
    ["a copy", makeCopy()],
    ["a bag", makeBag({ ...pages, "政策/问答.html": "问答" })],
    ["a whole archive", makeArchive()],
    ["a built site", { ...pages, ".gongkai.json": record }],
  ];

  test.each(folders)("of %s is told at its line, and makes no genuine file a stranger", (_, folder) => {
    for (const [path, text] of Object.entries(folder).filter(([name]) => isList(name))) {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += path.endsWith(".json") ? 1 : 17) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (bytes[at] ?? 0) ^ 0x80;
        const found = complaintsAbout({ ...folder, [path]: flipped });
        const line = bytes.subarray(0, at).toString().split("\n").length;
        const own = path.endsWith(".txt") ? `faulty-list ${path}:${line}` : `altered-file ${path}`;
        expect(found).toContain(own);
        const others = found.filter((one) => one !== own && one !== `altered-file ${path}`);
        expect(others.filter((one) => !one.startsWith("unchecked-file "))).toEqual([]);
        // Of the two files at most whose lines a damaged line end joins.
        expect(others.length).toBeLessThanOrEqual(2);
      }
    }
  });

  test("hides neither a file that is damaged nor one that a sound list does not know", () => {
    const archive = makeArchive();
    const bytes = Buffer.from(archive["manifest-sha256.txt"] ?? "");
    bytes[0] = (bytes[0] ?? 0) ^ 0x80;
    const damaged = { ...archive, "manifest-sha256.txt": bytes, "read-me.txt": "阅读", "site/x.txt": "" };
    expect(complaintsAbout(damaged)).toEqual([
      "faulty-list manifest-sha256.txt:1",
      "altered-file read-me.txt",
      "added-file site/x.txt",
    ]);
  });
});

describe("an empty folder", () => {
  test.each([
    ["a copy", makeCopy(), "新建文件夹/"],
    ["a bag", makeBag(), "data/新建文件夹/"],
    ["a whole archive", makeArchive(), "site/guide/新建文件夹/"],
    ["a whole archive, as data/", makeArchive(), "data/"],
  ])("that somebody laid into %s is named", (_, folder, path) => {
    expect(complaintsAbout({ ...folder, [path]: "" })).toEqual([`added-file ${path}`]);
  });

  test("is none of theirs where the listed files in it were lost", () => {
    const copy = makeCopy();
    delete copy["guide/index.html"];
    expect(complaintsAbout({ ...copy, "guide/": "" })).toEqual(["lost-file guide/index.html"]);
  });
});

test("a copy that has lost its list is held against the one that it carries", () => {
  const copy: Folder = { ...makeCopy(), "index.html": "首贞" };
  delete copy["manifest-sha256.txt"];
  expect(complaintsAbout(copy)).toEqual(["altered-file index.html", "lost-file manifest-sha256.txt"]);
});

test("a folder without any list can be verified by nothing", () => {
  expect(findParts(new Set(["index.html", "guide/index.html"]))).toEqual([]);
});
