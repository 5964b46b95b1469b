import { readFileSync } from "node:fs";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { formatDay } from "../../client/i18n/formatDay.ts";
import { formatDecimal } from "../../client/i18n/formatDecimal.ts";
import { formatList } from "../../client/i18n/formatList.ts";
import LanguageChoice from "../../client/i18n/LanguageChoice.tsx";
import { chosenPage } from "../../client/i18n/language.ts";
import { device } from "../../client/store/device.ts";
import { languages } from "../../shared/languages.ts";

afterEach(() => {
  document.documentElement.lang = "en";
  vi.unstubAllGlobals();
});

describe("a choice", () => {
  it("[LA2] offers each language by its own name, and goes to the page in it", async () => {
    history.replaceState(null, "", "/j/ACDEFGHJK#hash");
    const replace = vi.spyOn(location, "replace").mockImplementation(() => {});
    render(<LanguageChoice />);
    const choice = screen.getByRole("combobox", { name: "Language" });
    expect(choice).toHaveDisplayValue("English");
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(
      Object.values(languages).map(({ name }) => name),
    );
    await userEvent.selectOptions(choice, "Deutsch");
    expect(String(replace.mock.calls[0]?.[0])).toMatch(/\/j\/ACDEFGHJK\?language=de#hash$/);
  });

  it("[LA2] holds for each page that this device opens later", () => {
    device.set("parley/language", "de");
    history.replaceState(null, "", "/f/ACDEFGHJK#secret");
    expect(chosenPage(device)?.href).toMatch(/\/f\/ACDEFGHJK\?language=de#secret$/);
  });

  it("[LA2] goes nowhere where the page is in it, where the server has it not, or where it is none", () => {
    expect(chosenPage(device)).toBeUndefined();
    device.set("parley/language", "en");
    expect(chosenPage(device)).toBeUndefined();
    device.set("parley/language", "de");
    history.replaceState(null, "", "/?language=de");
    expect(chosenPage(device)).toBeUndefined();
    device.set("parley/language", "klingon");
    expect(chosenPage(device)).toBeUndefined();
  });
});

describe("days and numbers", () => {
  it("[LA4] are written as the language of the page writes them", () => {
    vi.stubGlobal("navigator", { languages: ["en-GB", "de-AT"] });
    expect(formatDay("2026-05-02")).toBe("2 May 2026");
    expect(formatDecimal(3.44)).toBe("3.4");
    expect(formatList(["done", "finished", "over"])).toBe("done, finished, over");
    document.documentElement.lang = "de";
    expect(formatDay("2026-05-02")).toBe("02.05.2026");
    expect(formatDecimal(3)).toBe("3,0");
    document.documentElement.lang = "ar";
    vi.stubGlobal("navigator", { languages: ["ar-EG"] });
    expect(formatDecimal(3.4)).toMatch(/^3.4$/);
    document.documentElement.lang = "ja";
    expect(formatDay("2026-05-02")).toBe("2026/05/02");
    expect(formatList(["完了", "終わり"])).toBe("完了、終わり");
  });
});

it("[LA1] the page says its language and its direction", () => {
  expect(readFileSync("client/index.html", "utf8")).toContain('<html lang="en" dir="ltr">');
});
