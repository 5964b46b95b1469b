import path from "node:path";
import { openDataDirectory } from "../../server/log/sqlite/dataDirectory.ts";
import { aNewSession, anAppend } from "./storedSessions.ts";

/** A process that appends to the file given, which is a `parley.sqlite`, printing the last acknowledged `seq`, until it is killed. */
const log = openDataDirectory(path.dirname(process.argv[2] as string), {});
const session = aNewSession("aster");
await log.create(session);
for (let seq = 0; ; seq += 1) {
  await log.append(anAppend(session.id, seq, [`text ${seq + 1}`]));
  process.stdout.write(`${seq + 1}\n`);
}
