/** Brings the application sheet to life: what may have been published already is told while one writes. Nothing is sent or kept. */
import { fold } from "../../text/fold.ts";
import { element } from "./page-parts.ts";
import { listSoughtPieces } from "./sought-pieces.ts";

/** What the sheet needs of the search; `window.catalogSearch` is one. */
export type ApplicationSearch = (query: string, options: { readonly limit: number }) => Promise<FoundAlready>;

/** Results as they are told beside the field. */
export interface FoundAlready {
  readonly total: number;
  readonly results: readonly { readonly title: string; readonly url: string; readonly date: string }[];
}

/** As long as one thinks between two words. */
const pauseMilliseconds = 700;
const shortestText = 4;
const shownResults = 3;

/** `section` is the sheet that the page prints, with `data-search-root`, the site's root as seen from it. */
export function startApplication(section: HTMLElement, search: ApplicationSearch): void {
  const fields = [...section.querySelectorAll<Field>("input, textarea")];
  const sought = section.querySelector<HTMLTextAreaElement>("[data-application='sought']");
  const found = section.querySelector<HTMLElement>("[data-application='found']");
  copyForPaper(section, fields);
  const advice =
    sought && found ? beginAdvice(sought, (told) => tell(found, told, section), search) : undefined;
  offerClearing(fields, () => {
    for (const field of fields) copy(field);
    advice?.clear();
    fields[0]?.focus();
  });
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field on paper would cut off what is longer than itself, so its words are laid beside it as text. */
function copyForPaper(section: HTMLElement, fields: readonly Field[]): void {
  section.classList.add("has-copies");
  for (const field of fields) {
    copy(field);
    field.addEventListener("input", () => copy(field));
  }
}

function copy(field: Field): void {
  const beside = field.nextElementSibling;
  if (beside?.classList.contains("sheet-copy")) beside.textContent = field.value;
}

function offerClearing(fields: readonly Field[], cleared: () => void): void {
  const button = document.querySelector<HTMLElement>("[data-application='clear']");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    for (const field of fields)
      if (field.type === "radio") (field as HTMLInputElement).checked = false;
      else field.value = "";
    cleared();
  });
}

/** What is told: the piece that was found, and where. */
interface Told extends FoundAlready {
  readonly piece: string;
}

/** Asks after each pause, one query at a time; what was asked for an older text is dropped. */
function beginAdvice(
  sought: HTMLTextAreaElement,
  show: (told: Told | undefined) => void,
  search: ApplicationSearch,
): { readonly clear: () => void } {
  let timer = 0;
  let asked = "";
  let isAsking = false;

  const ask = async (): Promise<void> => {
    if (isAsking || sought.value === asked) return;
    isAsking = true;
    const text = sought.value;
    asked = text;
    const told = await findFirst(text, search, () => sought.value !== text);
    isAsking = false;
    if (sought.value === text) show(told);
    else wait();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pauseMilliseconds);
  };
  sought.addEventListener("input", (event) => {
    // Letters of an input method are no words yet.
    if (!(event as InputEvent).isComposing) wait();
  });
  sought.addEventListener("compositionend", wait);
  return {
    clear: () => {
      clearTimeout(timer);
      asked = "";
      show(undefined);
    },
  };
}

async function findFirst(
  text: string,
  search: ApplicationSearch,
  isStale: () => boolean,
): Promise<Told | undefined> {
  if (fold(text).length < shortestText) return undefined;
  for (const piece of listSoughtPieces(text)) {
    if (isStale()) return undefined;
    // Whoever applies must not be kept from it by a search that fails.
    const answer = await search(piece, { limit: shownResults }).catch(() => undefined);
    if (answer && answer.results.length > 0) return { ...answer, piece };
  }
  return undefined;
}

/** Links open beside the sheet, since it forgets what was typed when it is left. */
function tell(place: HTMLElement, told: Told | undefined, { dataset }: HTMLElement): void {
  const root = dataset.searchRoot ?? "";
  if (!told) {
    place.replaceChildren();
    return;
  }
  const lead = (href: string, ...words: readonly (Node | string)[]): HTMLAnchorElement => {
    const link = element("a", "", ...words, element("span", "visually-hidden", "（在新标签页打开）"));
    link.href = href;
    link.target = "_blank";
    link.rel = "noopener";
    return link;
  };
  const items = told.results.slice(0, shownResults).map(({ title, url, date }) => {
    const day = element("time", "", date);
    day.dateTime = date;
    return element("li", "", lead(root + url, title), " ", day);
  });
  const all = lead(
    `${root}search/index.html?q=${encodeURIComponent(told.piece)}`,
    `查看全部 ${told.total} 条`,
  );
  place.replaceChildren(
    element("p", "", `可能已经公开：含有“${told.piece}”的有 ${told.total} 条。`),
    element("ul", "", ...items, ...(told.total > items.length ? [element("li", "", all)] : [])),
  );
}
