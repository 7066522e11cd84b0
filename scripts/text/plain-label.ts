/** Hands on the label of a row or column without the number that stands before it. */

/** `（一）收到申请数` and `1.当面申请数` are 收到申请数 and 当面申请数. */
export function withoutNumber(label: string): string {
  return label.replace(/^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])\s*/, "");
}
