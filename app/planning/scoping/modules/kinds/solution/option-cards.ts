import { choices } from '#app/planning/scoping/modules/frame/item.ts'
import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import type { Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { DataOf, Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { optionCards } from './options.ts'

const worksheet = {
  kind: 'option-cards',
  title: 'Option cards',
  lead: 'Seven ways to get there. Choose, and write down why the others lost.',
  feedsBack: null,
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
      ],
    },
  ],
} as const satisfies Worksheet

const simple = new Set<string>(['rules', 'buying'])

function judge({ cards }: DataOf<typeof worksheet>): Outcome {
  const said = optionCards.map(({ key, label }) => ({ key, label, ...cards[key] }))
  const chosen = said.filter(({ verdict }) => verdict === 'chosen')
  const open = said.filter(({ verdict }) => verdict === '')
  const silent = said.filter(({ verdict, note }) => verdict !== '' && note === '')
  const skipped = open.filter(({ key }) => simple.has(key))
  const todo = [
    ...silent.map(({ label }) => `Say why: ${label}`),
    ...skipped.map(({ label }) => `The simplest must be looked at: ${label}`),
  ]
  const names = chosen.map(({ label }) => label.toLowerCase()).join(' and ')
  return {
    tone: chosen.length === 0 ? 'plain' : todo.length === 0 ? 'good' : 'warn',
    headline:
      chosen.length === 0
        ? `Nothing is chosen yet; ${said.length - open.length} of ${said.length} were looked at.`
        : `Chosen: ${names}.`,
    todo: { title: 'Before this is settled', items: todo },
  }
}

export const optionCardsModule = moduleOf(worksheet, { judge })
