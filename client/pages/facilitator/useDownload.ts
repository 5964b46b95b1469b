import { useState } from "react";
import type { Refusal } from "../../../shared/refusal.ts";
import { downloadExport, type ExportName } from "../../http/sessionsApi.ts";
import { useView } from "../../store/hooks.ts";

/** Downloads exports of this session, and says why the last one did not arrive. */
export function useDownload(secret: string) {
  const code = useView((view) => view.code);
  const [failed, setFailed] = useState<Refusal>();
  const download = async (name: ExportName, sections?: readonly string[]) => {
    const answer = await downloadExport(code, secret, name, sections);
    setFailed(answer.ok ? undefined : answer.refusal);
  };
  return { failed, download };
}
