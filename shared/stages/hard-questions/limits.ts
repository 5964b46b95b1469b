/** Longest texts in characters. */
export const longestQuestion = 200;
export const longestAnswer = 400;
/** [HQ3] Most questions on the list, and most that can be asked in one stage. */
export const mostQuestions = 40;
/** [HQ3] Most answers in one stage: who wrote how many is not known, so there is no limit for each person. */
export const mostAnswers = 2_000;
/** Most answers to one question that go into the report, beside those that are equal to the last of them. */
export const mostTop = 20;
