import { sourceWords } from '#app/writing/facts/told-fact.ts'
import { labels, staffingPlaceOf } from '#app/planning/documents/facts/labels.ts'
import type { StaffingPart } from '#app/planning/documents/facts/labels.ts'
import { checklist } from '#app/planning/scoping/checklist/checklist.ts'
import { valueWords } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import {
  answered,
  factLabelled,
  factsFrom,
  judged,
  listed,
  missing,
  paragraphs,
  table,
  told,
} from './material.ts'
import type { Material } from './material.ts'

export const launch = (material: Material): string =>
  paragraphs(
    told(
      factLabelled(material, labels.launch),
      'the launch quarter; it is not in a committed plan',
    ),
    listed(judged(material, 'launch-steps', 'who gets it first, and the steps after that')),
    `Stop rule: ${judged(material, 'stop-rule', 'the number at which it stops, and who says so')}`,
  )

export const monitoring = (material: Material): string =>
  paragraphs(
    answered(material, 'T13'),
    `First review: ${judged(material, 'review-date', 'a date and who is there')}`,
  )

type Placed = { role: string; quarter: string; part: StaffingPart; fact: Fact }

const placed = ({ facts }: Material): Placed[] =>
  facts.flatMap((fact) => {
    const place = staffingPlaceOf(fact.label)
    return place ? [{ ...place, fact }] : []
  })

/** Role by quarter as the capacity model has it: needed here, load of the whole plan against capacity. */
function staffingTable(material: Material): string {
  const places = placed(material)
  const rows = [...new Set(places.map(({ role, quarter }) => `${role}\n${quarter}`))].map((key) => {
    const [role = '', quarter = ''] = key.split('\n')
    const at = (part: StaffingPart) => {
      const found = places.find(
        (each) => each.role === role && each.quarter === quarter && each.part === part,
      )
      return found ? String(found.fact.value) : ''
    }
    return [role, quarter, at('need'), at('load'), at('capacity'), at('requisitions') || '0']
  })
  return rows.length === 0
    ? missing('staffing by quarter; it is not in a committed plan')
    : table(
        ['Role', 'Quarter', 'Needed here', 'Load of the plan', 'Capacity', 'Requisitions planned'],
        rows,
      )
}

export function staffing(material: Material): string {
  const open = factsFrom(material, 'Openings')
  return paragraphs(
    told(factLabelled(material, labels.starts), 'the quarter in which work starts'),
    told(factLabelled(material, labels.launch), 'the launch quarter'),
    '### Staffing, in people',
    staffingTable(material),
    '### Open requisitions',
    open.length === 0
      ? 'No requisition for these roles is open.'
      : table(
          ['Role', 'People to hire'],
          open.map(({ label, value }) => [label.replace('Open requisitions, ', ''), String(value)]),
        ),
    answered(material, 'T12'),
  )
}

export function cost(material: Material): string {
  const spend = material.facts.filter(({ label }) => label.startsWith(labels.spend))
  const effort = material.facts.filter(({ label }) => label.startsWith('Effort, '))
  const rows = [
    factLabelled(material, labels.cost),
    factLabelled(material, labels.run),
    factLabelled(material, labels.loss),
    ...spend,
    ...effort,
  ]
    .filter((fact) => fact !== undefined)
    .map((fact) => [fact.label, valueWords(fact), fact.confidence])
  return paragraphs(
    rows.length === 0
      ? missing('estimates of cost and effort')
      : table(['What', 'On average', 'Rests on'], rows),
    told(
      factLabelled(material, labels.expected),
      'the expected value; give value and the four chances',
    ),
    answered(material, 'C10'),
  )
}

/** Every question of the checklist that nobody has answered yet, gates first. */
export function questions(material: Material): string {
  const open = checklist.filter(({ key }) => factsFrom(material, `Scope ${key}`).length === 0)
  const [gates, others] = [open.filter(({ gate }) => gate), open.filter(({ gate }) => !gate)]
  if (open.length === 0) return 'Every question of the scope is answered.'
  return [...gates, ...others].map(({ ask, gate }) => `- ${gate ? '(gate) ' : ''}${ask}`).join('\n')
}

export const claims = ({ facts }: Material): string =>
  facts.length === 0
    ? missing('facts')
    : table(
        ['Fact', 'Value', 'Known from', 'Rests on'],
        facts.map((fact) => [
          fact.label,
          valueWords(fact),
          sourceWords(fact.source),
          restsOn(fact, facts),
        ]),
      )

/** What a derived fact is reckoned from, else how sure it is. */
const restsOn = ({ formula = '', confidence }: Fact, facts: readonly Fact[]): string => {
  const ids = new Set(formula.match(/\bF\d+\b/g))
  const from = facts.filter(({ id }) => ids.has(id)).map(({ label }) => label)
  return from.length === 0 ? confidence : `reckoned from ${from.join(', ')}`
}
