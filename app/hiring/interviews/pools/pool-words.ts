const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Small numbers in words: “one”, “two”, “12”. */
export const inWords = (count: number): string => numbers[count] ?? String(count)

const joined = (names: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)

/** Who meets a candidate, `each` of those named: “Ana and Bo”, or “one of Ana, Bo and Chi”. */
export const whoMeets = (names: readonly string[], each: number | null): string =>
  isPool(names.length, each) ? `${inWords(each)} of ${joined(names)}` : joined(names)

/** Whether fewer meet a candidate than are named. */
export const isPool = (named: number, each: number | null): each is number =>
  each !== null && each < named
