import { describe, expect, test } from 'vitest'
import { datesIn } from '#app/writing/claims/reading/dates.ts'
import { namesIn } from '#app/writing/claims/reading/names.ts'
import { plainWords, quotesIn } from '#app/writing/claims/reading/quotes.ts'
import { readText } from '#app/writing/claims/reading/read-text.ts'

const dates = (text: string) =>
  datesIn(text).map(({ form, quarter, readings: [first] }) =>
    form === 'quarter'
      ? `${first?.year}-Q${quarter}`
      : [first?.year, first?.month, first?.day].map((part) => part ?? '-').join(' '),
  )

test.each([
  ['by 31 March 2027', ['2027 3 31']],
  ['March 31, 2027', ['2027 3 31']],
  ['the 12th of June', ['- 6 12']],
  ['June 12', ['- 6 12']],
  ['2027-03-31T10:00Z', ['2027 3 31']],
  ['31.03.2027 and 3/31/27', ['2027 3 31', '2027 3 31']],
  ['mid-May 2027', ['2027 5 -']],
  ['in 2027', ['2027 - -']],
  ['2027 people', []],
  ['in 2027 people left', ['2027 - -']],
  ['Q3 2026, Q4/27, 2027-Q1', ['2026-Q3', '2027-Q4', '2027-Q1']],
  ['the first quarter of 2027', ['2027-Q1']],
  ['may 5 people come', []],
])('dates in “%s”', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})

const names = (text: string) => namesIn(readText(text)).map(({ name }) => name)

describe('names', () => {
  test.each([
    ['The target belongs to Maria Lopez.', ['Maria Lopez']],
    ['Maria Lopez owns it.', ['Maria Lopez']],
    ['According to Gartner, it helps.', ['Gartner']],
    ['Gartner says so.', ['Gartner']],
    ['We use OpenAI and IBM.', ['OpenAI', 'IBM']],
    ['Dr. Osei agreed.', ['Osei']],
    ['The Bank of Narnia pays.', ['Bank of Narnia']],
    ['It was Zephyr. Zephyr failed.', ['Zephyr', 'Zephyr']],
    ['Team Zephyr runs it.', ['Zephyr']],
    ['Agents read. Customers wait. Handling takes long.', []],
    ['## Next Steps With Maria', []],
    ['**Next Steps**\n\nWe wait.', []],
    ['Next Steps: wait.', []],
    ['| Handle Time | Cost |\n| --- | --- |\n| low | high |', []],
    ['On Monday in March the English KPI of Product Managers rose.', []],
    ['Graz, 30 September 2027. It starts.', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('quotations', () => {
  const quotes = (text: string) => quotesIn(text).map(({ words }) => words)

  test.each([
    ['“We love this new product,” she said.', ['We love this new product,']],
    ['He said "too late".', ['too late']],
    ['A so-called "quick win" is none.', []],
    ['“It is\nwrapped over lines”', ['It is\nwrapped over lines']],
    ['«Nous sommes tous très contents»', ['Nous sommes tous très contents']],
    ['> We finally found it here.\n\nafter', ['We finally found it here.']],
    ['no quotation at all', []],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toEqual(expected)
  })

  test('marks, case and spaces do not matter', () => {
    expect(plainWords('“We  wait, too — long!”')).toBe('we wait too long')
  })
})
