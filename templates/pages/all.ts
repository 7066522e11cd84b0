/** Hands on the template of every kind of page. */
import type { PageKind, PageOf } from "../../scripts/page/page.ts";
import { render as applicationForm } from "./application-form.11ty.ts";
import { render as catalog } from "./catalog.11ty.ts";
import { render as cell } from "./cell.11ty.ts";
import { render as collection } from "./collection.11ty.ts";
import { render as data } from "./data.11ty.ts";
import { render as home } from "./home.11ty.ts";
import { render as list } from "./list.11ty.ts";
import { render as notFound } from "./not-found.11ty.ts";
import { render as notice } from "./notice.11ty.ts";
import { render as redirect } from "./redirect.11ty.ts";
import { render as report } from "./report.11ty.ts";
import { render as reportList } from "./report-list.11ty.ts";
import { render as search } from "./search.11ty.ts";
import { render as series } from "./series.11ty.ts";
import { render as text } from "./text.11ty.ts";
import { render as textList } from "./text-list.11ty.ts";
import { render as tombstone } from "./tombstone.11ty.ts";
import { render as units } from "./units.11ty.ts";
import { render as verify } from "./verify.11ty.ts";

/** One template for each kind: a page model in, a whole document out. */
export const templates: { readonly [K in PageKind]: (page: PageOf<K>) => string } = {
  home,
  catalog,
  list,
  notice,
  report,
  "report-list": reportList,
  cell,
  units,
  series,
  text,
  "application-form": applicationForm,
  "text-list": textList,
  collection,
  search,
  "not-found": notFound,
  redirect,
  tombstone,
  data,
  verify,
};
