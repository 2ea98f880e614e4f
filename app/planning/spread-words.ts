/** How charts call a guess that is drawn: its P50, and what lies between its P10 and P90. */
export const spreadWords = { point: 'Middle', interval: '8 of 10 cases', raw: '' }

/** What a chart shows of such guesses, for its name. */
export const spreadOf = (what: string): string => `${what}: middle and 8 of 10 cases`
