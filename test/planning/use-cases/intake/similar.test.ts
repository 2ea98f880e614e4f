import { describe, expect, test } from 'vitest'
import { startingPoints } from '#app/planning/use-cases/catalogue/library.ts'
import type { StartingPoint } from '#app/planning/use-cases/catalogue/starting-point.ts'
import { likeness, similarTo } from '#app/planning/use-cases/intake/similar.ts'

const asComparable = ({ name, input, output, problem }: StartingPoint) => ({
  title: name,
  input,
  output,
  problem,
})
const known = startingPoints.map(asComparable)

const idea = (title: string, input: string, output: string, problem: string) => ({
  title,
  input,
  output,
  problem,
})

describe('what sounds alike', () => {
  test.each([
    [
      idea(
        'Predict which customers leave',
        'Logins and purchases of each customer',
        'Chance that a customer leaves next quarter',
        'We see that customers left when they stop paying.',
      ),
      'See which customers are about to leave',
    ],
    [
      idea(
        'Ticket routing',
        'The text of support tickets',
        'Which desk a ticket belongs to',
        'Tickets are passed on again and again.',
      ),
      'Send each ticket to the right desk',
    ],
    [
      idea(
        'Demand forecasting for our products',
        'Sales, weather and holidays',
        'Pieces we sell tomorrow per product',
        'Things spoil or are sold out.',
      ),
      'Forecast demand of each product and place',
    ],
  ])('%o is found', (asked, title) => {
    expect(similarTo(asked, known)[0]?.title).toBe(title)
  })

  test('something new is like nothing', () => {
    const bees = idea(
      'Count bees at the hive',
      'Video of the entrance',
      'Bees in and out per minute',
      'Nobody knows how strong a colony is in spring.',
    )
    expect(similarTo(bees, known)).toEqual([])
  })

  test('the entries of the catalogue are hardly alike, and each is like itself', () => {
    for (const one of known) expect(likeness(one, one)).toBeGreaterThan(0.9)
    const pairs = known.flatMap((one, at) =>
      known.slice(at + 1).map((other) => [one.title, other.title, likeness(one, other)] as const),
    )
    const alike = pairs.filter(([, , score]) => score >= 0.33).map(([one, other]) => [one, other])
    expect(alike).toEqual([
      ['Answer questions from the manual', 'Answer questions about leave and pay'],
      ['Answer questions from the manual', 'Find the page that answers'],
    ])
  })

  test('words that say nothing make nothing alike', () => {
    const empty = idea('', '', '', '')
    expect(likeness(empty, empty)).toBe(0)
  })
})
