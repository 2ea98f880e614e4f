import { inSentence } from '#app/ui/in-sentence.ts'
import { moneyUnit } from '#app/planning/money.ts'
import { choices } from '#app/planning/scoping/modules/frame/item.ts'
import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import { fullPoints } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { Feed, Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import { addPoints, likelyRange, spread } from '#app/planning/scoping/modules/frame/points.ts'
import type { DataOf, Points, Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { spreadOf } from '#app/planning/spread-words.ts'
import { optionCards } from './options.ts'

const worksheet = {
  kind: 'option-cards',
  title: 'Option cards',
  lead: 'Seven ways to get there. Choose, and write down why the others lost.',
  answers: 'C8',
  feedsBack: 'The cost of what is chosen can become the cost to build; the choice goes into C8.',
  sections: [
    {
      key: 'cards',
      title: 'Options',
      items: optionCards,
      fields: [
        {
          key: 'verdict',
          label: 'Verdict',
          type: 'choice',
          options: choices({
            chosen: 'Chosen',
            considered: 'Possible',
            'ruled-out': 'Ruled out',
          }),
        },
        { key: 'note', label: 'Why', type: 'line' },
        {
          key: 'cost',
          label: 'Cost to build',
          money: 'thousands',
          type: 'points',
          min: 0,
          max: 1_000_000,
        },
      ],
    },
  ],
} as const satisfies Worksheet

const simple = new Set<string>(['rules', 'buying'])

function judge({ cards }: DataOf<typeof worksheet>, currency: string): Outcome {
  const said = optionCards.map(({ key, label }) => ({ key, label, ...cards[key] }))
  const chosen = said.filter(({ verdict }) => verdict === 'chosen')
  const open = said.filter(({ verdict }) => verdict === '')
  const silent = said.filter(({ verdict, note }) => verdict !== '' && note === '')
  const skipped = open.filter(({ key }) => simple.has(key))
  const todo = [
    ...silent.map(({ label }) => `Say why: ${label}`),
    ...skipped.map(({ label }) => `The simplest must be looked at: ${label}`),
  ]
  const names = chosen.map(({ label }) => inSentence(label)).join(' and ')
  return {
    tone: chosen.length === 0 ? 'plain' : todo.length === 0 ? 'good' : 'warn',
    headline:
      chosen.length === 0
        ? `Nothing is chosen yet; ${said.length - open.length} of ${said.length} were looked at.`
        : `Chosen: ${names}.`,
    todo: { title: 'Before this is settled', items: todo },
    ...rangesOf(said, currency),
  }
}

type Said = { label: string; cost: Points }

/** What each option would cost, where somebody has guessed. */
function rangesOf(said: readonly Said[], currency: string): Pick<Outcome, 'ranges'> {
  const rows = said.flatMap(({ label, cost }) => {
    const points = fullPoints(cost)
    return points ? [{ label, ...likelyRange(points) }] : []
  })
  if (rows.length === 0) return {}
  const caption = `What the options would cost to build, in ${moneyUnit(currency)}.`
  return { ranges: { caption, name: spreadOf('Cost to build by option'), rows } }
}

/** What is chosen, taken together, where each of it has its three points. */
function feeds({ cards }: DataOf<typeof worksheet>, currency: string): Feed[] {
  const costs = optionCards
    .filter(({ key }) => cards[key].verdict === 'chosen')
    .map(({ key }) => fullPoints(cards[key].cost))
  const points = costs.includes(null) ? null : addPoints(costs.filter((each) => each !== null))
  if (!points) return []
  const shown = `${spread(points)} (${moneyUnit(currency)})`
  return [
    {
      key: 'cost',
      label: `Use ${shown} as the cost to build`,
      estimate: {
        what: 'Cost to build',
        quantity: 'cost',
        period: 0,
        points,
        note: 'From the option cards',
      },
    },
  ]
}

export const optionCardsModule = moduleOf(worksheet, { judge, feeds })
