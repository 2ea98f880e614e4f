import { expect, test } from 'vitest'
import { inMoney } from '#app/planning/scoping/modules/frame/in-money.ts'
import { emptyData } from '#app/planning/scoping/modules/frame/schema.ts'
import { modules } from '#app/planning/scoping/modules/modules.ts'
import { optionCardsModule } from '#app/planning/scoping/modules/kinds/solution/option-cards.ts'

const labels = (currency: string) =>
  modules.flatMap(({ worksheet }) =>
    inMoney(worksheet, currency).sections.flatMap(({ fields }) => fields.map(({ label }) => label)),
  )

test('fields of money say in what the organisation plans', () => {
  expect(labels('GBP')).toEqual(
    expect.arrayContaining(['Cost to build (£ thousand)', 'Price of an hour (£)']),
  )
  expect(labels('CHF')).toContain('Cost to build (CHF thousand)')
})

test('no module speaks of thousands without a currency', () => {
  expect(labels('GBP').filter((label) => /(?<!£ )thousand/.test(label))).toEqual([])
})

test('what a module hands on is told in that currency', () => {
  const empty = emptyData(optionCardsModule.worksheet)
  const points = { low: 10, mode: 20, high: 40 }
  const bought = { buying: { verdict: 'chosen', note: '', cost: points } }
  const data = { ...empty, cards: { ...empty.cards, ...bought } } as typeof empty
  const [feed] = optionCardsModule.feeds(data, 'GBP')
  expect(feed?.label).toBe('Use 10 – 20 – 40 (£ thousand) as the cost to build')
  expect(optionCardsModule.judge(data, 'GBP').ranges?.caption).toContain('in £ thousand')
})
