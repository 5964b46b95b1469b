import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The font files are resolved as modules are, so that sources and the built server find the same ones. */
const file = (name: string): string => require.resolve(`@expo-google-fonts/${name}.ttf`);

/** In the order in which they are asked for a character. All are Noto fonts under the Open Font License. */
export const fontFamilies = [
  "Noto Sans",
  "Noto Sans Hebrew",
  "Noto Sans Arabic",
  "Noto Sans JP",
  "Noto Emoji",
] as const;

export const fontFiles = (): readonly string[] => [
  file("noto-sans/400Regular/NotoSans_400Regular"),
  file("noto-sans/700Bold/NotoSans_700Bold"),
  file("noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular"),
  file("noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold"),
  file("noto-sans-arabic/400Regular/NotoSansArabic_400Regular"),
  file("noto-sans-arabic/700Bold/NotoSansArabic_700Bold"),
  file("noto-sans-jp/400Regular/NotoSansJP_400Regular"),
  file("noto-sans-jp/700Bold/NotoSansJP_700Bold"),
  file("noto-emoji/400Regular/NotoEmoji_400Regular"),
  file("noto-emoji/700Bold/NotoEmoji_700Bold"),
];
