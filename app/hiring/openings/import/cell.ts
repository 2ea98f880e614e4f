/** What a cell says, or why it cannot be taken and what to write instead. */
export type Cell<Value> = { ok: true; value: Value } | { ok: false; reason: string }

export const right = <Value>(value: Value): Cell<Value> => ({ ok: true, value })
export const wrong = (reason: string): Cell<never> => ({ ok: false, reason })

const grouped = /^\d{1,3}([ ,'’\u00a0\u202f]\d{3})+(\.\d{1,2})?$/
const plain = /^\d+(\.\d{1,2})?$/
const mostPay = 1_000_000_000

/** An amount in whole units; “90.000” is refused, because it means ninety to some and ninety thousand to others. */
export function amountIn(text: string): Cell<number> {
  const value = grouped.test(text) || plain.test(text) ? Number(text.replaceAll(/[^\d.]/g, '')) : 0
  return value > 0 && value <= mostPay
    ? right(value)
    : wrong(`“${text.slice(0, 40)}” is no amount we can read. Write it in figures, such as 90000.`)
}

/** One of several words, by any of the names it goes under. */
export function choiceIn<Choice extends string>(
  text: string,
  choices: Record<Choice, readonly string[]>,
): Cell<Choice> {
  const typed = text.toLowerCase().replaceAll(/[\s_-]+/g, ' ')
  const all = Object.keys(choices) as Choice[]
  const found = all.find((choice) => choices[choice].includes(typed))
  return found
    ? right(found)
    : wrong(`“${text.slice(0, 40)}” is not known. Write ${all.join(', ')}.`)
}

/** Several short texts in one cell, one a line or with semicolons between them. */
export const listIn = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
