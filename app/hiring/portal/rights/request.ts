/** The most a candidate says to a formal request. */
export const longestMessage = 2000
