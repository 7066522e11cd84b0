/** Hands on our own pages as shells with holes, so that what rivals print is as long as what we print. */

/** Pages with holes of the form `%%name%%`. */
export interface PageShells {
  /** Holes: `title`, `summary`, `date`, `path`, `elements`, `colophon`, `body`. */
  readonly notice: string;
  /** Holes: `heading`, `entries`. */
  readonly list: string;
}

/** What tells one notice from another on its page. */
export interface ShownNotice {
  readonly path: string;
  readonly title: string;
  readonly date: string;
  readonly summary: string;
}

/** Cuts the holes into a page of a notice and into a page of a list. */
export function cutShells(noticePage: string, shown: ShownNotice, listPage: string): PageShells {
  const heading = /<h1>(.*?)<\/h1>/.exec(listPage)?.[1] ?? "";
  return {
    notice: cutRegions(
      cutWords(noticePage, [
        ["title", shown.title],
        ["summary", shown.summary],
        ["date", shown.date],
        ["path", shown.path],
      ]),
      [
        ["elements", /(?<=<dl class="elements">\n).*?(?=<\/dl>)/s],
        ["body", /(?<=<div class="prose">\n).*(?=<\/div>\s*<\/article>)/s],
        ["colophon", /(?<=<dl class="element-list">\n).*?(?=<\/dl>)/s],
      ],
    ),
    list: cutRegions(cutWords(listPage, [["heading", heading]]), [
      ["entries", /<section class="month">.*<\/ul>\s*<\/section>(?=\s*<nav|\s*<\/main>)/s],
    ]),
  };
}

function cutWords(page: string, words: readonly (readonly [hole: string, text: string])[]): string {
  let cut = page;
  for (const [hole, text] of words) {
    if (text === "" || !cut.includes(text)) throw new Error(`our page does not show its ${hole}`);
    cut = cut.replaceAll(text, `%%${hole}%%`);
  }
  return cut;
}

function cutRegions(page: string, regions: readonly (readonly [hole: string, region: RegExp])[]): string {
  let cut = page;
  for (const [hole, region] of regions) {
    if (!region.test(cut)) throw new Error(`our page has no ${hole}`);
    cut = cut.replace(region, () => `%%${hole}%%\n`);
  }
  return cut;
}

/** The shell as a template of another language: each hole is what that language writes there. */
export function fillHoles(shell: string, holes: Readonly<Record<string, string>>): string {
  return shell.replace(/%%([a-z]+)%%/g, (whole, hole: string) => holes[hole] ?? whole);
}
