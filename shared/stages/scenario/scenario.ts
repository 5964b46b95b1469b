import * as v from "valibot";
import { text } from "../../text.ts";
import { fewestBeats, fewestChoices, longest, mostBeats, mostChoices } from "./limits.ts";

/** What can be wrong with a scenario beside the wrong type or length: these stand as messages of issues. */
export type ScenarioFault = "wrong-id" | "unknown-placeholder" | "repeated-choice";
const fault = (name: ScenarioFault): ScenarioFault => name;

/** A part of the story. `{a}` and `{b}` stand for the sides' names; there are no other braces. */
const told = (max: number, description: string) =>
  v.pipe(text(max), v.regex(/^(?:[^{}]|\{[ab]\})*$/, fault("unknown-placeholder")), v.description(description));

const Choices = v.pipe(
  v.array(told(longest.choice, "A short answer that people of either side could give.")),
  v.minLength(fewestChoices),
  v.maxLength(mostChoices),
  v.check(
    (choices) => choices.every((choice, at) => choice === "" || choices.indexOf(choice) === at),
    fault("repeated-choice"),
  ),
  v.description("What one could do next, the same for both sides. People can answer in their own words instead."),
);

export const Beat = v.strictObject({
  situation: told(longest.situation, "What happened: an act that can be placed on the axis."),
  whatAKnows: told(longest.knows, "Shown to side a alone until the answers are revealed."),
  whatBKnows: told(longest.knows, "Shown to side b alone until the answers are revealed."),
  choices: Choices,
  feelsQuestion: v.exactOptional(
    v.pipe(
      text(longest.feelsQuestion),
      v.regex(/^(?:[^{}]|\{(?:a|b|other)\})*$/, fault("unknown-placeholder")),
      v.description("Asks what the other side feels; `{other}` stands for the name of the reader's other side."),
    ),
  ),
});
export type Beat = v.InferOutput<typeof Beat>;

/** A story in beats, as data: chosen from the library or written by a facilitator. */
export const Scenario = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, fault("wrong-id")),
    v.maxLength(longest.id),
    v.description("Names the scenario: lower-case words joined by hyphens."),
  ),
  title: told(longest.title, "What the story is called."),
  business: told(longest.business, "The trade in which it happens."),
  context: told(longest.context, "What everybody in the room is told before the first beat."),
  sides: v.strictObject({
    a: told(longest.role, "Who the people of side a are in this story."),
    b: told(longest.role, "Who the people of side b are in this story."),
  }),
  beats: v.pipe(v.array(Beat), v.minLength(fewestBeats), v.maxLength(mostBeats)),
});
export type Scenario = v.InferOutput<typeof Scenario>;
