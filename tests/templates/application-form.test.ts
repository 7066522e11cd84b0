import { describe, expect, test } from "vitest";
import { render } from "../../templates/pages/application-form.11ty.ts";
import { applicationFormSample } from "./samples/texts.ts";

const text = render(applicationFormSample);

describe("the application sheet", () => {
  test("has nothing that could be sent or remembered: no form round its fields, no name but that of a choice", () => {
    const main = text.slice(text.indexOf("<main"), text.indexOf("</main>"));
    expect(main).not.toMatch(/<form/);
    const fields = main.match(/<(?:input|textarea)[^>]*>/g) ?? [];
    expect(fields).toHaveLength(4);
    for (const field of fields.filter((one) => !one.includes('type="radio"'))) {
      expect(field).toContain('autocomplete="off"');
      expect(field).not.toMatch(/ name=/);
    }
    expect(main).toContain("不会发送");
  });

  test("gives its script the search data, the field and the place for what is found", () => {
    expect(text).toContain('data-search-data="../../search/data/" data-search-root="../../"');
    expect(text).toContain('data-application="sought"');
    expect(text).toContain('role="status" data-application="found"');
    expect(text).toContain("wasm-unsafe-eval");
    expect(text).toContain('<script defer src="../../assets/search.js"></script>');
  });
});
