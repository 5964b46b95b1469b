import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { settings } from "../../server/settings.ts";
import { settingsTables } from "../support/settingsTable.ts";

const file = path.resolve("docs/running.md");
const document = readFileSync(file, "utf8");

describe("docs/running.md", () => {
  it("[CF3] lists every setting with its default, its unit and what it may be; `vitest -u` writes it anew", async () => {
    const tables = settingsTables();
    const written = document.replace(
      /<!-- settings: (\w+) -->.*?<!-- end -->/gs,
      (_, group: string) => `<!-- settings: ${group} -->\n\n${tables.get(group)}\n\n<!-- end -->`,
    );
    const placed = [...document.matchAll(/<!-- settings: (\w+) -->/g)].map(([, group]) => group);

    expect(placed.toSorted()).toEqual([...tables.keys()].toSorted());
    await expect(written).toMatchFileSnapshot(file);
  });

  it("[CF3] no setting has a default that it would refuse", () => {
    const defaults = Object.entries(settings).flatMap(([name, setting]) =>
      "default" in setting && setting.default !== undefined ? [[name, String(setting.default)] as const] : [],
    );

    expect(readConfig(Object.fromEntries(defaults))).toEqual(readConfig({}));
  });

  it("[CF3] other documents speak of settings that there are", () => {
    const spoken = ["docs/running.md", "docs/postgres.md", "README.md"].flatMap((name) =>
      [...readFileSync(name, "utf8").matchAll(/`(?<setting>[A-Z]+(?:_[A-Z]+)+)`/g)].map(
        (match) => match.groups?.setting,
      ),
    );

    expect(
      spoken.filter((name) => name !== undefined && !Object.hasOwn(settings, name) && !elsewhere.has(name)),
    ).toEqual([]);
  });
});

/** Those of tests, and of the packages that we use. */
const elsewhere = new Set([
  "CHROMIUM_PATH",
  "NODE_ENV",
  "OTEL_EXPORTER_OTLP_HEADERS",
  "PREVIOUS_BUILD",
  "TEST_DATABASE_URL",
]);
