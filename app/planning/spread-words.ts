/** How charts call a guess that is drawn: its mean, and what lies between its P10 and P90. */
export const spreadWords = { point: 'Mean', interval: '8 of 10 cases', raw: '' }

/** What a chart shows of such guesses, for its name. */
export const spreadOf = (what: string): string => `${what}: mean and 8 of 10 cases`
