/** Hands on names of sheets that every spreadsheet program takes: at most 31 characters, no forbidden sign, no two alike. */

const longest = 31;

/** Names in the order wished for. A name that is too long is cut, a second one of the same letters gets a number. */
export function nameSheets(wishes: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const plain = clean(wish);
    let name = cut(plain, longest);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const tail = `~${number}`;
      name = cut(plain, longest - tail.length) + tail;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Where a sheet begins, as a link within the file says it. */
export function addressOfSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'!A1`;
}

const forbidden = /[[\]:*?/\\\p{Cc}]/gu;

function clean(wish: string): string {
  const plain = wish
    .replace(forbidden, " ")
    .replace(/\s+/g, " ")
    .replace(/^[ ']+|[ ']+$/g, "");
  return plain === "" ? "表" : plain;
}

/** Cuts between whole characters, counting as spreadsheets do: one outside the basic plane counts twice. */
function cut(text: string, most: number): string {
  let kept = "";
  for (const sign of text) {
    if (kept.length + sign.length > most) break;
    kept += sign;
  }
  return kept.replace(/[\s']+$/, "");
}
