/**
 * Longest texts in characters. A story is told on a wall and read on a phone, so that its parts
 * are short; together they fit into one frame from a client, whatever the script.
 */
export const longest = {
  id: 40,
  title: 80,
  business: 40,
  context: 400,
  role: 140,
  situation: 420,
  knows: 260,
  choice: 80,
  feelsQuestion: 120,
  /** What people say in their own words. */
  act: 200,
  feeling: 60,
} as const;

export const fewestBeats = 3;
export const mostBeats = 6;
export const fewestChoices = 2;
export const mostChoices = 4;
