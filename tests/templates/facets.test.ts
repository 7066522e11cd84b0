/** The way to the facets names them as one phrase. */
import { expect, test } from "vitest";
import { wayToFacets } from "../../templates/components/facets.ts";
import { markupOf } from "../../templates/components/html.ts";

test("the way to the facets says 按 once, whatever the headings begin with", () => {
  const blocks = ["按月", "细分", "按机构"].map((heading) => ({ heading, lines: [] }));
  expect(markupOf(wayToFacets(blocks))).toContain(">按月、细分、机构筛选 <");
});
