import { openDataDirectory } from "../../server/log/dataDirectory.ts";
import { hashOfSecret, randomToken } from "../../server/sessions/secrets.ts";
import { snapshotOf } from "../../server/sessions/storedState.ts";
import type { JoinCode, SessionId } from "../../shared/ids.ts";
import { type GlossarySize, vocabularyState } from "../support/largeVocabulary.ts";

/** Writes an ended session with a large glossary into a data directory. No server may run on it. */
export async function storeLargeGlossary(
  dataDir: string,
  size: GlossarySize,
): Promise<{ readonly code: JoinCode; readonly secret: string }> {
  const secret = randomToken();
  const state = vocabularyState(size);
  const log = openDataDirectory(dataDir, {});
  await log.create({
    id: randomToken() as SessionId,
    code: state.code,
    facilitatorHash: hashOfSecret(secret),
    expiresOn: 30_000,
    snapshot: snapshotOf(state, 0),
    vault: [{ name: "session-key", value: randomToken() }],
  });
  await log.close();
  return { code: state.code, secret };
}
