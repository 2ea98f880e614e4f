import { hasWayWithoutAi } from '#app/planning/scoping/standing/ways.ts'
import { alternativeKinds } from '#app/planning/use-cases/ways/alternative.ts'
import { nameOf } from './item.ts'
import type { Items } from './item.ts'
import type { Merged } from './merge.ts'

const gate = nameOf('answer', 'C4')

/** The kinds of the ways among some items. */
export const kindsIn = (items: Items) =>
  Object.entries(items).flatMap(([name, { kind }]) => {
    const found = alternativeKinds.find((known) => known === kind)
    return name.startsWith('alternative.') && found ? [{ kind: found }] : []
  })

/** The gate “Without AI” stays shut until a way without AI is listed: what is wrong, by field of the form. */
export function unlistedWay(
  stored: Items,
  { changed, removed }: Pick<Merged, 'changed' | 'removed'>,
): Record<string, string[]> {
  const next = Object.entries({ ...stored, ...changed }).filter(([name]) => !removed.includes(name))
  const items = Object.fromEntries(next)
  if (items[gate]?.verdict !== 'passed' || hasWayWithoutAi(kindsIn(items))) return {}
  const message =
    'List a way without AI first: a rule, a report, a better process, something bought.'
  const rows = removed.filter((name) => name.startsWith('alternative.'))
  return Object.fromEntries([
    [`${gate}.verdict`, [message]],
    ...rows.map((name) => [
      `${name}.remove`,
      ['It is the last way without AI, and the gate C4 is passed.'],
    ]),
  ])
}
