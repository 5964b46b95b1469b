/** Time boxes by the name of their setting, in ms. */
export type TimeBoxes = { readonly [setting: string]: number };

/** [AG5] By its name: time boxes are the settings that end in `Ms`. */
export const isTimeBox = (setting: string): boolean => setting.endsWith("Ms");

/** The time boxes among the settings of a stage that have a time. */
export const timeBoxesOf = (settings: unknown): TimeBoxes =>
  Object.fromEntries(
    Object.entries(settings as Record<string, unknown>).filter(
      (box): box is [string, number] => isTimeBox(box[0]) && typeof box[1] === "number" && box[1] > 0,
    ),
  );
