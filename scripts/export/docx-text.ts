/** Hands on paragraphs in the hand of official documents (GB/T 9704): 小标宋 for titles, 黑体 for heads, 仿宋 for text. */
import {
  AlignmentType,
  type HeadingLevel,
  type IFontAttributesProperties,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from "docx";

const latin = "Times New Roman";
const face = (eastAsia: string): IFontAttributesProperties => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
});

/** The faces, each told apart for Latin and Chinese signs: one name for both sets digits in a Chinese face. */
export const faces = {
  title: face("方正小标宋简体"),
  text: face("仿宋"),
  head: face("黑体"),
  figure: face("宋体"),
} as const;

/** Sizes in half points: 二号, 三号, 四号, 五号, 小五. */
export const sizes = { title: 44, part: 32, section: 28, text: 21, small: 18 } as const;

/** How a paragraph is set. */
export interface Setting {
  readonly face?: keyof typeof faces;
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly bold?: boolean;
  /** Space before and after, in twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  /** Left indent in twentieths of a point. */
  readonly indent?: number;
  /** Lines as tall as their letters ask in every face, so that a table takes the same room on every machine. */
  readonly evenLines?: boolean;
  readonly level?: (typeof HeadingLevel)[keyof typeof HeadingLevel];
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

const sides = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A paragraph of one setting. */
export function writeParagraph(text: string, setting: Setting = {}): Paragraph {
  const { face: name = "text", size = sizes.text, align = "left", bold = false } = setting;
  const options: IParagraphOptions = {
    alignment: sides[align],
    spacing: {
      before: setting.before ?? 0,
      after: setting.after ?? 0,
      ...(setting.evenLines
        ? { line: Math.round(size * 13.3), lineRule: LineRuleType.EXACT }
        : { line: 240, lineRule: LineRuleType.AUTO }),
    },
    ...(setting.indent === undefined ? {} : { indent: { left: setting.indent } }),
    ...(setting.level === undefined ? {} : { heading: setting.level }),
    ...(setting.keepNext ? { keepNext: true } : {}),
    children: [new TextRun({ text, font: faces[name], size, bold, color: "000000" })],
  };
  return new Paragraph(options);
}
