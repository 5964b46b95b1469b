import { type ImportFormat, importFormats } from "../../shared/protocol/importing.ts";

const endings: Readonly<Record<string, ImportFormat>> = { txt: "list", tsv: "csv", xml: "tbx" };

/** Which format a file has by the ending of its name; nothing where it is none that is read. */
export function formatOf(name: string): ImportFormat | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return importFormats.find((format) => format === ending && format !== "list") ?? endings[ending];
}
