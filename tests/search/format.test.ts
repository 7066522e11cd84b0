import { expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { encodeContent } from "../../scripts/search/encode.ts";
import { manifestFormat } from "../../scripts/search/manifest.ts";
import { listTerms } from "../../scripts/search/pair-directory.ts";
import { listAddresses, makeRecords } from "../../scripts/search/records.ts";
import { listAttached, listBlocks } from "../../scripts/search/shown-texts.ts";
import { generateDocuments } from "./generated-documents.ts";

/**
 * What is written of the same documents, whatever Pagefind makes of it. Bundles that were kept from earlier runs carry what was
 * written then: whoever changes it raises `manifestFormat`, and writes both here.
 */
test("what is entered in the search data and the number of its format change together", () => {
  const documents = generateDocuments(100, [2024]);
  const written = [
    listTerms({ name: "2024", documents }),
    makeRecords(documents),
    listAddresses(documents),
    listBlocks(documents),
    [...listAttached(documents)],
    documents.map(({ title, lines }) => encodeContent([title, ...lines])),
  ];
  expect([manifestFormat, digestOf(JSON.stringify(written)).slice(0, 12)]).toEqual([5, "f57f41e824e1"]);
});
