/** Hands on the places of the search page that its script fills; `templates/pages/search.11ty.ts` prints them. */

/** The marked places. All but the status are hidden until they have something to say. */
export interface PageParts {
  readonly form: HTMLFormElement;
  /** One sentence on how the search stands, read aloud as it changes. */
  readonly status: HTMLElement;
  readonly progress: SVGElement;
  readonly results: HTMLElement;
  readonly more: HTMLElement;
  /** Words that typed letters may stand for. */
  readonly meant: HTMLElement;
  readonly empty: HTMLElement;
  /** Inside `empty`: what else could be asked. */
  readonly advice: HTMLElement;
  readonly failure: HTMLElement;
  readonly retry: HTMLElement;
  /** Ways on for when the search takes long. */
  readonly slow: HTMLElement;
}

/** Finds the places, shows the controls, and takes away what is said to readers without script. */
export function findParts(form: HTMLFormElement): PageParts {
  for (const element of document.querySelectorAll<HTMLElement>("[data-search='control']"))
    element.hidden = false;
  for (const element of document.querySelectorAll<HTMLElement>("[data-search='fallback']"))
    element.hidden = true;
  const place = <T extends Element>(name: string): T => {
    const element = document.querySelector<T>(`[data-search='${name}']`);
    if (element === null) throw new Error(`The search page has no ${name}`);
    return element;
  };
  return {
    form,
    status: place("status"),
    progress: place("progress"),
    results: place("results"),
    more: place("more"),
    meant: place("meant"),
    empty: place("empty"),
    advice: place("advice"),
    failure: place("failure"),
    retry: place("retry"),
    slow: place("slow"),
  };
}

/** Makes an element with its class and what stands in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}
