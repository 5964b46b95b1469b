import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { optionalText, text, typedText } from "../../shared/text.ts";

const disguises = /[\u0000-\u0009\u000b-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069]/;
const hostile = fc.string({
  unit: fc.constantFrom(..."ab<>&\"'\n\r\t\u0000\u007f\u200b\u202a\u202e\u2066\u2069é"),
  minLength: 1,
});

it("[WB10] a text holds no character that shows it as another one than it is", () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      for (const schema of [text(1_000), optionalText(1_000), typedText(1_000)]) {
        const kept = v.safeParse(schema, typed);
        if (kept.success) expect(kept.output ?? "").not.toMatch(disguises);
      }
    }),
  );
  expect(v.parse(text(40), "done\u202e\u0000 <b>\u200b")).toBe("done <b>");
});
