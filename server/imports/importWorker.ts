import type { ImportFormat, ImportPreview } from "../../shared/protocol/importing.ts";
import { type Into, preview } from "./preview.ts";

export interface ImportJob {
  readonly file: Uint8Array;
  readonly format: ImportFormat;
  readonly into: Into;
}

/** Runs in a thread of its own: what a stranger's file may cost is not the room's time. */
export default ({ file, format, into }: ImportJob): Promise<ImportPreview> => preview(file, format, into);
