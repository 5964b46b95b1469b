import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { guideParts } from "../support/facilitatorGuide.ts";

const file = path.resolve("docs/facilitator-guide.md");
const document = readFileSync(file, "utf8");

it("the facilitator guide says what the app says beside each step; `vitest -u` writes it anew", async () => {
  const parts = await guideParts();
  const written = document.replace(
    /<!-- guidance: (\w+) -->.*?<!-- end -->/gs,
    (_, name: string) => `<!-- guidance: ${name} -->\n\n${parts.get(name)}\n\n<!-- end -->`,
  );
  const placed = [...document.matchAll(/<!-- guidance: (\w+) -->/g)].map(([, name]) => name);
  expect(placed.sort()).toEqual([...parts.keys()].sort());
  await expect(written).toMatchFileSnapshot(file);
});
