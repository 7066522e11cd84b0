/** Hands on drawn texts as offices write them, with the signs in them at which hurried reading goes wrong. */
import fc from "fast-check";

const words = [
  "各乡镇人民政府", "县政府办公室", "根据", "关于", "地址", "家住", "寄往", "住址：", "兴华路12号3号楼2单元501室", "街道", "五组", "18号",
  "护照", "E12345678", "通行证", "13800138000", "138 0013 8000", "410328198001011237", "６２２８４８０４０２５６４８９００１８", "990000119/2023-00073",
  "2024年", "2024年2月29日", "2023年2月29日", "13月", "6月31日", "12月1日", "二〇二四年三月五日", "二〇二四年十三月", "3月龄", "第2期", "9999年", "0月5日",
  "国办发", "[2014]32号", "（2016）5号", "〔2016〕第12号", "(19", "2024)", "zhang@qq.com", "ｗｕ＠qq.com", "https://a.cn/b(c)", "](x(y)z)", "`代码`",
  "认真研究认真研究", "抓好落实抓好落实抓好落实", "了了", "哈哈哈哈哈哈", "𠮷野家𠮷野家", "𬭎", "々々", "〇", "︰",
] as const; // biome-ignore format: a list to read across
const signs = [
  ..."，。、；：？！“”‘’《》（）〔〕【】「」『』,.;:?!()[]{}<>|*_`~#-–—·•\\/@＠&\"'0123456789０９ＡｚXx×三十月年日号室栋幢的一人 \t",
  "\n", "\n\n", "\n \n", "\n\u3000\u3000", "\n> ", "\n- ", "\n```\n", "\n~~~", "**", "{{", "}}", "<br>", "</td><td>", "&nbsp;", "\u00A0", "\u3000",
  "\uFEFF", "\u200B", "\u202E", "\u001F", "\0", "\r", "\u2028", "\uD800", "\uDC00", "e\u0301", "🌾",
]; // biome-ignore format: a list to read across

/** A text of a few words and signs, or of many. */
export const drawnProse: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...signs)), { maxLength: 40 })
  .map((pieces) => pieces.join(""));
