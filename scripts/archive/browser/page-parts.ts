/** Hands on the places of the verifying page that its script fills; `templates/pages/verify.11ty.ts` prints them. */

/** The marked places. */
export interface PageParts {
  readonly control: HTMLElement;
  readonly folder: HTMLInputElement;
  readonly fetchLine: HTMLElement;
  readonly fetchButton: HTMLButtonElement;
  readonly fallback: HTMLElement;
  readonly status: HTMLElement;
  readonly progress: SVGElement;
  readonly findings: HTMLElement;
}

/** Finds the places. */
export function findParts(): PageParts {
  const place = <T extends Element>(name: string): T => {
    const element = document.querySelector<T>(`[data-verify='${name}']`);
    if (element === null) throw new Error(`The verifying page has no ${name}`);
    return element;
  };
  return {
    control: place("control"),
    folder: place("folder"),
    fetchLine: place("fetch-line"),
    fetchButton: place("fetch"),
    fallback: place("fallback"),
    status: place("status"),
    progress: place("progress"),
    findings: place("findings"),
  };
}
