/** Hands on what office files keep about themselves: authors, firms, own properties, links outwards, data bound to a form. */
import {
  type AttachmentMark,
  type AttachmentSegment,
  type OfficeText,
  segmentAt,
} from "./attachment-segment.ts";
import type { Parts } from "./xlsx-book.ts";
import { walkXml } from "./xml-events.ts";
import { decodePart } from "./zip-parts.ts";

/** Properties by the local names of their elements; those with a name of somebody are marked too. */
const properties: Readonly<Record<string, readonly [name: string, isName: boolean]>> = {
  creator: ["作者", true],
  lastModifiedBy: ["最后修改人", true],
  Manager: ["经理", true],
  Company: ["单位", true],
  title: ["标题", false],
  subject: ["主题", false],
  description: ["备注", false],
  keywords: ["关键词", false],
  category: ["类别", false],
  contentStatus: ["状态", false],
  HyperlinkBase: ["超链接基础", false],
};

/** Reads the properties of any office file. */
export function readProperties(files: Parts): OfficeText {
  const [segments, marks]: [AttachmentSegment[], AttachmentMark[]] = [[], []];
  for (const path of ["docProps/core.xml", "docProps/app.xml"]) {
    let [inside, value] = ["", ""];
    walkXml(decodePart(files.get(path)), {
      open: (tag) => {
        if (properties[tag]) [inside, value] = [tag, ""];
      },
      close: (tag) => {
        const told = properties[tag];
        if (!told || tag !== inside || value.trim() === "") return;
        const [name, isName] = told;
        segments.push(segmentAt(`文档属性“${name}”`, value, "文档属性"));
        if (isName) marks.push({ kind: "author", what: name, where: value.trim() });
        inside = "";
      },
      text: (text) => {
        if (inside !== "") value += text;
      },
    });
  }
  let name = "";
  walkXml(decodePart(files.get("docProps/custom.xml")), {
    open: (tag, attribute) => {
      if (tag === "property") name = attribute("name") ?? "";
    },
    text: (text) => {
      if (name === "" || text.trim() === "") return;
      segments.push(segmentAt(`自定义属性“${name}”`, text, "文档属性"));
      // What the programs of a firm write for themselves.
      if (!/^(?:KSO|ICV|WPS|_|ContentTypeId|MSIP_)/i.test(name))
        marks.push({ kind: "trace", what: "自定义属性", where: name });
    },
  });
  for (const path of [...files.keys()].filter((key) => key.endsWith(".rels")))
    walkXml(decodePart(files.get(path)), {
      open: (tag, attribute) => {
        if (tag === "Relationship" && attribute("TargetMode") === "External")
          segments.push(segmentAt("链接", attribute("Target") ?? "", "链接的地址"));
      },
    });
  for (const path of [...files.keys()].filter((key) => /^customXml\/item\d+\.xml$/.test(key)))
    walkXml(decodePart(files.get(path)), {
      text: (text) => {
        if (text.trim() !== "") segments.push(segmentAt("附带的数据", text, "附带的数据"));
      },
    });
  walkXml(decodePart(files.get("word/people.xml")), {
    open: (tag, attribute) => {
      const author = attribute("author");
      if (tag === "person" && author) marks.push({ kind: "author", what: "修订人", where: author });
    },
  });
  walkXml(decodePart(files.get("word/settings.xml")), {
    open: (tag, attribute) => {
      if (tag === "docVar") segments.push(segmentAt("文档变量", attribute("val") ?? "", "文档变量"));
    },
  });
  return { segments, marks };
}
