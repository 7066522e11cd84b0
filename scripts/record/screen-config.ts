/** Hands on how the screens of a county behave: the touch screens in its halls, and the large one that only shows. */
import { z } from "zod";

/** A touch screen. */
export interface KioskConfig {
  /** After how many seconds without touch, key or scrolling it goes home, the warning included. */
  readonly idleSeconds: number;
}

/** One sort of items that the large screen shows; an item belongs to it when any of its conditions holds. */
export interface LobbyKind {
  /** Shown above the title: 政策文件. */
  readonly name: string;
  /** Normative documents. */
  readonly normative: boolean;
  /** Priority areas and genres, by identifier or name. */
  readonly areas: readonly string[];
  readonly genres: readonly string[];
  /** Words in the title. */
  readonly titleWords: readonly string[];
  /** Only those published in so many days before the day of the edition. */
  readonly days: number;
}

/** What the large screen shows. */
export interface LobbyConfig {
  /** How long each slide stands. */
  readonly seconds: number;
  /** Items at most, all kinds together. */
  readonly most: number;
  readonly kinds: readonly LobbyKind[];
}

/** Both. */
export interface ScreenConfig {
  readonly kiosk: KioskConfig;
  readonly lobby: LobbyConfig;
}

const whole = (least: number, most: number) =>
  z
    .number("应当是整数")
    .int("应当是整数")
    .min(least, `至少是 ${least}`)
    .max(most, `至多是 ${most}`)
    .optional();
const words = z.array(z.string("应当是词语").min(1, "不能是空的"), "应当是词语的列表").optional();

/** The keys of `site.config.ts` that are about screens; all may be left out. */
export const screenShape = {
  // The warning alone takes twenty seconds, and nobody reads a page in less than as much again.
  kiosk: z.strictObject({ idleSeconds: whole(45, 900) }).optional(),
  lobby: z
    .strictObject({
      seconds: whole(5, 120),
      most: whole(1, 60),
      kinds: z
        .array(
          z.strictObject({
            name: z.string("应当是这一类的名称").min(1, "不能是空的").max(12, "至多 12 个字"),
            normative: z.boolean("应当是 true 或 false").optional(),
            areas: words,
            genres: words,
            titleWords: words,
            days: whole(1, 3660),
          }),
          "应当是列表",
        )
        .min(1, "至少要有一类")
        .optional(),
    })
    .optional(),
} as const;

const defaultKinds: readonly Partial<LobbyKind>[] = [
  // A rule is news for as long as people meet it for the first time; a public notice for as long as one may object.
  { name: "政策文件", normative: true, days: 1095 },
  { name: "重大项目建设", areas: ["major-projects"] },
  { name: "公示", genres: ["public-notice"], titleWords: ["公示"], days: 90 },
];

/** The keys as they were written. */
export type WrittenScreens = z.infer<z.ZodObject<typeof screenShape>>;

/** Fills in what was left out. */
export function completeScreens({ kiosk, lobby }: WrittenScreens): ScreenConfig {
  const kinds: WrittenKinds = lobby?.kinds ?? defaultKinds;
  return {
    kiosk: { idleSeconds: kiosk?.idleSeconds ?? 90 },
    lobby: {
      seconds: lobby?.seconds ?? 15,
      most: lobby?.most ?? 12,
      kinds: kinds.map((kind) => ({
        name: kind.name ?? "",
        normative: kind.normative ?? false,
        areas: kind.areas ?? [],
        genres: kind.genres ?? [],
        titleWords: kind.titleWords ?? [],
        days: kind.days ?? 365,
      })),
    },
  };
}

type WrittenKinds = readonly { readonly [K in keyof LobbyKind]?: LobbyKind[K] | undefined }[];
