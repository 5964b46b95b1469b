import { languageCodes, languages } from "../../shared/languages.ts";
import { device } from "../store/device.ts";
import { Select } from "../ui/Select.tsx";
import catalogue from "./language.messages.en.json";
import { chooseLanguage, pageLanguage } from "./language.ts";
import { messages } from "./messages.ts";

const t = messages(catalogue);

/** The languages of the interface, each by its own name. Whoever chooses one gets this page in it at once. */
export default function LanguageChoice({ labelHidden = false }: { readonly labelHidden?: boolean }) {
  return (
    <Select
      label={t("language")}
      labelHidden={labelHidden}
      options={languageCodes.map((code) => ({ value: code, label: languages[code].name }))}
      value={pageLanguage()}
      onChange={(language) => chooseLanguage(device, language)}
    />
  );
}
