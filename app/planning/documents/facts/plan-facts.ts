import { counted } from '#app/math/text/counted.ts'
import { firstDayOf, lastDayOf, quarterWords } from '#app/planning/quarter.ts'
import type { Quarter } from '#app/planning/quarter.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { leadOf } from '#app/planning/roadmap/solving/problem.ts'
import { amount, tidy } from './draft-fact.ts'
import type { DraftFact } from './draft-fact.ts'
import { labels, staffingLabel } from './labels.ts'
import type { StaffingPart } from './labels.ts'

export type KnownPlan = {
  number: number
  problem: Problem
  plan: Pick<Plan, 'starts' | 'hires' | 'load'>
  firstQuarter: Quarter
  firstMonth: number
  roles: Record<string, string>
}

/** People of a role that are being hired now; counted by whoever knows hiring. */
export type OpenRequisition = { role: string; people: number }

const iso = (day: Date) => day.toISOString().slice(0, 10)

/** Where the committed plan has a use case, when it launches, and who works on it. Nothing where it is not planned. */
export function planFacts(known: KnownPlan, useCaseId: string): DraftFact[] {
  const { problem, plan, firstQuarter, firstMonth, number } = known
  const start = plan.starts.find(({ useCase }) => useCase === useCaseId)
  const useCase = problem.useCases.find(({ id }) => id === useCaseId)
  if (!start || !useCase) return []
  const rests = { source: `Committed plan ${number}`, confidence: 'committed' }
  const last = start.quarter + useCase.duration - 1
  const fiscal = (quarter: number) => firstQuarter + quarter - 1
  const launch = fiscal(last)
  const day = (key: string, label: string, value: string): DraftFact => ({
    key,
    label,
    value,
    unit: 'date',
    text: `${label}: ${value}.`,
    ...rests,
  })
  const words = (key: string, label: string, quarter: Quarter): DraftFact => ({
    key,
    label,
    value: quarterWords(quarter, firstMonth),
    unit: 'quarter',
    text: `${label}: ${quarterWords(quarter, firstMonth)}.`,
    ...rests,
  })
  return [
    words('starts', labels.starts, fiscal(start.quarter)),
    words('launch', labels.launch, launch),
    day('launch-from', labels.launchFrom, iso(firstDayOf(launch, firstMonth))),
    day('launch-until', labels.launchUntil, iso(lastDayOf(launch, firstMonth))),
    ...staffingFacts(known, { effort: useCase.effort, start: start.quarter, last }, rests),
  ]
}

type Work = { effort: Record<string, number[]>; start: number; last: number }

/** Role by quarter: what this work needs, and load and capacity of everybody in that role, as the plan has them. */
function staffingFacts(
  { plan, problem, firstQuarter, firstMonth, roles }: KnownPlan,
  { effort, start, last }: Work,
  rests: Pick<DraftFact, 'source' | 'confidence'>,
): DraftFact[] {
  const facts: DraftFact[] = []
  for (const [role, quarters] of Object.entries(effort))
    for (let quarter = start; quarter <= last; quarter++) {
      const load = plan.load.find((one) => one.role === role && one.quarter === quarter)
      const opened = plan.hires.filter(
        (hire) => hire.role === role && hire.quarter + leadOf(problem, role) <= quarter,
      )
      const when = quarterWords(firstQuarter + quarter - 1, firstMonth)
      const one = (part: StaffingPart, value: number) => {
        const label = staffingLabel(roles[role] ?? role, when, part)
        const text = `${label} ${counted(amount(value), 'person', 'people')}.`
        facts.push({
          key: `${role}.${quarter}.${part}`,
          label,
          value: tidy(value),
          unit: 'people',
          text,
          ...rests,
        })
      }
      one('need', quarters[quarter - start] ?? 0)
      if (load) one('load', load.used)
      if (load) one('capacity', load.capacity)
      if (opened.length > 0) one('requisitions', opened.length)
    }
  return facts
}

/** What is being hired now, by role. */
export const requisitionFacts = (
  open: readonly OpenRequisition[],
  roles: Record<string, string>,
): DraftFact[] =>
  open.map(({ role, people }) => ({
    key: `open.${role}`,
    label: `Open requisitions, ${roles[role] ?? role}`,
    value: people,
    unit: 'people',
    text: `Open requisitions, ${roles[role] ?? role}: ${counted(people, 'person', 'people')}.`,
    source: 'Openings',
    confidence: 'counted',
  }))
