/**
 * Looks for front matter that is read at speed otherwise than by the library: `npx tsx tests/bench/fuzz-front-matter.ts --mutants N`.
 * Mutates the sample notices and a generated, signed county; `--seed WORDS` draws others. Exit code 1 where one differs,
 * or where so many as are wanted were not accepted.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { drawFrom } from "../generator/random.ts";
import { openGate, signCounty } from "../generator/sign-county.ts";
import { type Comparison, compareArticle, compareYaml } from "../support/compare-matter.ts";
import { composeArticle, mutateArticle } from "../support/mutate-matter.ts";

const { values } = parseArgs({ options: { mutants: { type: "string" }, seed: { type: "string" } } });
/** Comparisons that count: texts that are read at speed. */
const wanted = 100_000;
/** Of so many mutants more than that are accepted. */
const usual = 260_000;
const mutants = Number(values.mutants ?? usual);
const here = import.meta.dirname;

function readTexts(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

const county = mkdtempSync(join(tmpdir(), "gongkai-fuzz-"));
try {
  const writer = resolve(here, "../generator/write-county.ts");
  execFileSync(process.execPath, ["--import", "tsx", writer, county, "--notices", "300"], {
    stdio: "ignore",
  });
  openGate(county);
  await signCounty(county);
  const texts = [...readTexts(join(county, "content")), ...readTexts(resolve(here, "../../content"))];
  const random = drawFrom(values.seed ?? "汛");
  const counts: Record<Comparison, number> = { declined: 0, same: 0, different: 0 };
  const note = (text: string, compare: (text: string) => Comparison): void => {
    const found = compare(text);
    counts[found]++;
    if (found === "different" && counts.different <= 10) console.log(JSON.stringify(text.slice(0, 2000)));
  };
  for (let made = 0; made < mutants; made++) {
    const text = random.chance(0.5)
      ? composeArticle(random)
      : mutateArticle(random.pick(texts), texts, random);
    note(text, compareArticle);
    // By itself the block may also end with a line break, and hold what would close front matter.
    if (made % 4 === 0) note(text.replace(/^---\n/, "").replace(/(?<=\n)---\n[\s\S]*$/, ""), compareYaml);
  }
  const accepted = counts.same + counts.different;
  console.log(
    `${mutants} mutants: ${accepted} accepted, ${counts.declined} declined, ${counts.different} disagreements`,
  );
  process.exitCode = counts.different > 0 || accepted < (mutants < usual ? 1 : wanted) ? 1 : 0;
} finally {
  rmSync(county, { recursive: true, force: true });
}
