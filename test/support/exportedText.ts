import { type Choice, type ExportedSession, type ExportName, renderExport } from "../../server/exports/exports.ts";

/** What stands in the file of this name, where it is a text. */
export const exportedText = async (name: ExportName, session: ExportedSession, choice?: Choice): Promise<string> =>
  String((await renderExport(name, session, choice)).body);
