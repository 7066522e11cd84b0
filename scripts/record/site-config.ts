/** Hands on the site's configuration: all that differs between two counties, checked once, whole ever after. */
import { z } from "zod";
import { type CivilDate, parseCivilDate } from "../text/civil-date.ts";
import { defaultIndexPattern } from "../text/index-number.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { completeScreens, type ScreenConfig, screenShape } from "./screen-config.ts";

/** The configuration as the rest of the house knows it. */
export interface SiteConfig extends ScreenConfig {
  readonly county: string;
  readonly siteName: string;
  /** Two characters, set vertically in the mark. */
  readonly mark: string;
  /** Ends in a slash. */
  readonly baseUrl: string;
  readonly siteIdCode: string;
  readonly host: string;
  readonly operator: string;
  readonly today: CivilDate | undefined;
  readonly demonstration: string | undefined;
  readonly indexPattern: RegExp;
  readonly popularSearches: readonly string[];
  readonly paperCopies: string | undefined;
  readonly pageSize: number;
  /** False where declared figures tell the day on which they were entered, but not by whom. */
  readonly showEditors: boolean;
  /** Notices published from this day on need their signatures; undefined where the county has named no day. */
  readonly reviewsFrom: CivilDate | undefined;
  /** From this day on publication dates are held against the commits that brought them; undefined where `check` leaves it to `audit`. */
  readonly auditFrom: CivilDate | undefined;
  /** True where every commit to a notice must be signed. */
  readonly requireSignedCommits: boolean;
}

const words = (what: string) => z.string(`应当是${what}`).min(1, `不能是空的，应当是${what}`);
const shape = z.strictObject({
  county: words("县名，例如 青崖县"),
  siteName: words("政府全称"),
  mark: z.string("应当是两个字").refine((text) => [...text].length === 2, "应当正好是两个字"),
  baseUrl: z.string("应当是网址").regex(/^https?:\/\/[^\s/]+(?:\/.*)?\/$/, "应当是 http(s) 网址，以 / 结尾"),
  siteIdCode: z.string("应当是十位数字，加上引号").regex(/^\d{10}$/, "应当是十位数字，前六位是行政区划代码"),
  host: words("主办单位名称"),
  operator: words("承办单位名称"),
  today: z.string("应当是日期").optional(),
  demonstration: z.string("应当是一句话").optional(),
  indexNumber: z.strictObject({ pattern: z.string("应当是正则表达式") }).optional(),
  popularSearches: z.array(z.string(), "应当是词语的列表").optional(),
  paperCopies: z.string("应当是一句话").optional(),
  showEditors: z.boolean("应当是 true 或 false").optional(),
  reviewsFrom: z.string("应当是日期").optional(),
  auditFrom: z.string("应当是日期").optional(),
  requireSignedCommits: z.boolean("应当是 true 或 false").optional(),
  pageSize: z.number("应当是整数").int("应当是整数").min(5, "至少是 5").max(200, "至多是 200").optional(),
  ...screenShape,
});

/** Reads the default export of `site.config.ts`. Everything wrong is reported at once. */
export function readSiteConfig(exported: unknown, file: string): Checked<SiteConfig> {
  const refuse = (...whats: readonly string[]): Checked<SiteConfig> => ({
    value: undefined,
    diagnostics: whats.map((what) => complain("bad-config", { file }, { what })),
  });
  const result = shape.safeParse(exported);
  if (!result.success) return refuse(...result.error.issues.map(describe));
  const { indexNumber, today, reviewsFrom, auditFrom, ...rest } = result.data;
  const days = { today, reviewsFrom, auditFrom };
  const read = (written: string | undefined) => (written === undefined ? undefined : parseCivilDate(written));
  const untrue = Object.entries(days).filter(([, written]) => written !== undefined && !read(written));
  if (untrue.length > 0)
    return refuse(...untrue.map(([key, written]) => `${key} 的“${written}”不是一个真实的日期。`));
  const indexPattern = compile(indexNumber?.pattern ?? defaultIndexPattern);
  if (!indexPattern) return refuse("indexNumber.pattern 不是正确的正则表达式。");
  return {
    value: {
      ...rest,
      today: read(today),
      reviewsFrom: read(reviewsFrom),
      demonstration: rest.demonstration,
      indexPattern,
      popularSearches: rest.popularSearches ?? [],
      paperCopies: rest.paperCopies,
      pageSize: rest.pageSize ?? 20,
      showEditors: rest.showEditors ?? true,
      auditFrom: read(auditFrom),
      ...completeScreens(rest),
      requireSignedCommits: rest.requireSignedCommits ?? false,
    },
    diagnostics: [],
  };
}

/** The configuration as plain values, which JSON can hold: whatever is made of it is the same as long as they are. */
export function plainConfig({ indexPattern, ...rest }: SiteConfig): unknown {
  return { ...rest, indexPattern: [indexPattern.source, indexPattern.flags] };
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

function describe(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") return `没有 ${issue.keys.join("、")} 这一项。`;
  if (issue.code === "invalid_type" && path === "") return "应当默认导出一个对象：export default { … }。";
  if (issue.code === "invalid_type" && issue.input === undefined) return `缺少 ${path}：${issue.message}。`;
  return `${path} ${issue.message}。`;
}
