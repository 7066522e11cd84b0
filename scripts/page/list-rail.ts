/** Hands on what stands beside a list: what lies within its value, and the other doors into the catalog. */
import { addresses } from "./addresses.ts";
import type { LeaderBlock, LeaderLine } from "./blocks.ts";
import { type FacetId, type FacetValue, facetOf, isInside } from "./facets.ts";
import { showFacet, showLeaderLine } from "./shown.ts";
import type { SiteView } from "./site-view.ts";

/**
 * The rail: the children of the list's own value, counted on its first page, then the other doors. These have no figures, which
 * stand in the catalog: else every notice that is added would change every list of the site.
 */
export function facetsBeside(
  view: SiteView,
  value: FacetValue | undefined,
  { path, counted }: { readonly path: string; readonly counted: boolean },
): readonly LeaderBlock[] {
  const children = (value?.children ?? []).filter((child) => child.entries.length > 0);
  const own =
    children.length > 0
      ? [
          {
            heading: "细分",
            lines: children
              .map((child) => showLeaderLine(child, path))
              .map((line) => (counted ? line : withoutFigure(line))),
          },
        ]
      : [];
  const others = doors.map((id) => doorBeside(view, id, path));
  return [...own, ...others].filter((block) => block.lines.length > 0);
}

const doors = ["year", "class", "area", "agency", "subject", "validity"] as const;
const shared = new WeakMap<SiteView, Map<string, LeaderBlock>>();

/** A facet beside a list. Seen from outside its own pages it is the same at one depth below one folder of the root. */
function doorBeside(view: SiteView, id: (typeof doors)[number], path: string): LeaderBlock {
  if (isInside(path, id)) return makeDoor(view, id, path);
  const known = shared.get(view) ?? new Map<string, LeaderBlock>();
  shared.set(view, known);
  const folders = path.split("/");
  const asked = `${id} ${folders.length} ${folders[0]}`;
  const block = known.get(asked) ?? makeDoor(view, id, path);
  known.set(asked, block);
  return block;
}

function makeDoor(view: SiteView, id: FacetId, path: string): LeaderBlock {
  const facet = facetOf(view.facets, id);
  const filled = {
    ...facet,
    values: facet.values.filter(
      (candidate) => candidate.entries.length > 0 || candidate.path === path || id === "class",
    ),
  };
  // At most six lines each; the value on show is never cut off.
  const at = filled.values.findIndex((candidate) => candidate.path === path);
  const most = Math.max(6, at + 1);
  const block = showFacet(filled, path, { most, allPath: addresses.catalog });
  return { ...block, lines: block.lines.map(withoutFigure) };
}

/**
 * The months of a year. The newest of all, into which nearly every notice comes, has no figure: else each would change the page of
 * its year.
 */
export function showMonths(
  { catalog }: SiteView,
  months: readonly FacetValue[],
  path: string,
): readonly LeaderLine[] {
  const [newest] = catalog.published;
  return months
    .map((month) => ({ month, line: showLeaderLine(month, path) }))
    .map(({ month, line }) => (month.entries[0] === newest ? withoutFigure(line) : line));
}

function withoutFigure({ figure: _, ...line }: LeaderLine): LeaderLine {
  return line;
}
