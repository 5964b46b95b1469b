import * as v from "valibot";
import { type AboutSetting, settingGroups, settings } from "../../server/settings.ts";

/** The tables of docs/running.md, made of the schema that the server reads its settings by. */

/** No setting can be this: what is refused with it says what would be right. */
const impossible = "\0";

type Setting = (typeof settings)[keyof typeof settings];

/** What whoever sets it wrongly is told that it should be. */
function expected({ wrapped }: Setting): string {
  const parsed = v.safeParse(wrapped, impossible);
  return parsed.success ? "any text" : parsed.issues[0].message;
}

const inCode = (text: string): string => `\`${text}\``;

function row(name: string, setting: Setting): string {
  const { about, unit } = v.getMetadata(setting.wrapped as never) as AboutSetting;
  const fallback = v.getDefault(setting as never) as string | undefined;
  const cells = [inCode(name), fallback === undefined ? "none" : inCode(fallback), unit, expected(setting), about];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** One table for each group, by the name that stands in the document's marker. */
export function settingsTables(): ReadonlyMap<string, string> {
  const head = ["| setting | default | unit | what it may be | what it is for |", "| --- | --- | --- | --- | --- |"];
  return new Map(
    settingGroups.map((group) => {
      const rows = Object.entries(settings)
        .filter(([, { wrapped }]) => (v.getMetadata(wrapped as never) as AboutSetting).group === group)
        .map(([name, setting]) => row(name, setting));
      return [group, [...head, ...rows].join("\n")];
    }),
  );
}
