import type { Level } from '#app/roles/competencies.ts'
import type { RoleCard } from '#app/roles/role-cards.ts'

const list = (heading: string, entries: readonly string[]) => [
  `${heading}:`,
  ...entries.map((entry) => `- ${entry}`),
  '',
]

/** A card as plain text, so that two versions can be compared word by word. */
export function cardText(card: RoleCard): string {
  const shared = [
    card.name,
    card.mission,
    '',
    ...list('Use cases', card.useCases.examples),
    ...list('Day to day', card.dayToDay.moments),
    ...list('Stack', card.stack),
    ...list(
      'Must',
      card.competencies.must.map(({ key, weight }) => `${key} × ${weight}`),
    ),
    ...list(
      'Nice',
      card.competencies.nice.map(({ key, weight }) => `${key} × ${weight}`),
    ),
  ]
  const byLevel = Object.entries(card.levels).flatMap(([level, entry]) => [
    `${level as Level} ${entry.title}`,
    entry.scope,
    ...list('Responsibilities', entry.responsibilities),
    ...list('Must have', entry.mustHaves),
    ...list('Nice to have', entry.niceToHaves),
    entry.minimum,
    '',
  ])
  return [...shared, ...byLevel].join('\n')
}
