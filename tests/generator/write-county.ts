/** Writes a synthetic county to disk: `npx tsx tests/generator/write-county.ts <folder> --notices N --profile sourceYear`. */
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { CountyWish } from "./county.ts";
import { layCounty } from "./lay-county.ts";

const help = `Writes the fictional county of Qingya (青崖县) into an empty folder.

  npx tsx tests/generator/write-county.ts <folder> [options]

  --notices N            published notices in all years together (default 1000)
  --years 2023,2024      years of publication (default 2022,2023,2024,2025)
  --profile even         the notices spread over the years (default)
  --profile sourceYear   2016 with 4,014 notices and 28 requests; more notices lie in the later years
  --seed WORDS           another county of the same size
  --no-books             without disputes/, activities/ and decisions/
  --help

The same words give the same bytes. Then: npm run check -- --config <folder>/site.config.ts
`;

/** Runs the command; returns the exit code. */
function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      notices: { type: "string" },
      years: { type: "string" },
      profile: { type: "string" },
      seed: { type: "string" },
      "no-books": { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const [folder] = positionals;
  if (values.help || folder === undefined) {
    process.stdout.write(help);
    return values.help ? 0 : 2;
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  const notices = wholeNumber(values.notices ?? (values.profile === "sourceYear" ? "4014" : "1000"));
  const wish: CountyWish = {
    notices,
    ...(values.years === undefined ? {} : { years: values.years.split(",").map(wholeNumber) }),
    ...(values.seed === undefined ? {} : { seed: values.seed }),
    profile: readProfile(values.profile ?? "even"),
    books: !values["no-books"],
  };
  const files = layCounty(resolve(folder), wish);
  process.stdout.write(`${files} files in ${folder}, ${notices} published notices\n`);
  return 0;
}

function readProfile(text: string): "even" | "sourceYear" {
  if (text !== "even" && text !== "sourceYear") throw new Error(`no such profile: ${text}`);
  return text;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`not a whole number: ${text}`);
  return Number(text);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
