import type { Access, MemberActor } from '#app/accounts/actor.ts'
import { actions, can } from '#app/accounts/permissions.ts'
import type { Action, Facts, Part } from '#app/accounts/permissions.ts'

/** In what case somebody may do something, from the widest to the narrowest; asked of the table of permissions itself. */
const cases = [
  { key: 'always', facts: {} },
  { key: 'manager', facts: { part: 'manager' } },
  { key: 'recruiter', facts: { part: 'recruiter' } },
  { key: 'interviewer', facts: { part: 'interviewer' } },
  { key: 'own', facts: { own: true } },
  { key: 'own as manager', facts: { part: 'manager', own: true } },
  { key: 'own as recruiter', facts: { part: 'recruiter', own: true } },
  { key: 'own as interviewer', facts: { part: 'interviewer', own: true } },
  { key: 'approver', facts: { approver: true } },
] as const satisfies { key: string; facts: Facts }[]

export type Case = (typeof cases)[number]['key']

/** The part in an opening that a case asks for. */
const partOf = (key: Case): Part | undefined =>
  (['manager', 'recruiter', 'interviewer'] as const).find((part) => key.endsWith(part))

/** Whether a narrower case says nothing that a wider one has not said. */
const covers = (wide: Case, narrow: Case): boolean =>
  wide === 'always' ||
  (wide === 'own' && narrow.startsWith('own')) ||
  (narrow === `own as ${wide}` && partOf(wide) !== undefined)

const anyone = (access: Access): MemberActor => ({
  kind: 'member',
  id: '',
  userId: '',
  name: '',
  access,
  timeZone: 'UTC',
})

/** In which cases a member with this access may do this; none of them where never. */
export function casesOf(access: Access, action: Action): Case[] {
  const found: Case[] = []
  for (const { key, facts } of cases) {
    if (!can(anyone(access), action, facts).ok) continue
    if (!found.some((wide) => covers(wide, key))) found.push(key)
  }
  return found
}

export type Explained = {
  /** What may be done, by the cases in which it may. */
  may: { cases: Case[]; actions: Action[] }[]
  never: Action[]
}

/** Everything that one access may and may not do. */
export function explain(access: Access): Explained {
  const told = actions.map((action) => ({ action, cases: casesOf(access, action) }))
  const groups = Map.groupBy(told, (one) => one.cases.join(', '))
  const may = [...groups.values()].map((group) => ({
    cases: group[0]?.cases ?? [],
    actions: group.map(({ action }) => action),
  }))
  const width = ({ cases: [first = 'approver'] }: { cases: Case[] }) =>
    cases.findIndex(({ key }) => key === first)
  return {
    may: may
      .filter((group) => group.cases.length > 0)
      .toSorted((one, other) => width(one) - width(other)),
    never: told.filter((one) => one.cases.length === 0).map(({ action }) => action),
  }
}

const caseWords: Record<Case, string> = {
  always: 'Always',
  manager: 'in openings where they are the manager',
  recruiter: 'in openings where they are a recruiter',
  interviewer: 'in openings where they are an interviewer',
  own: 'where it is their own, or they are named for it',
  'own as manager': 'where it is their own, in openings where they are the manager',
  'own as recruiter': 'where it is their own, in openings where they are a recruiter',
  'own as interviewer': 'for candidates they interview',
  approver: 'where they are named as approver',
}

/** The cases as the head of what may be done in them. */
export function inWords(found: readonly Case[]): string {
  const words = found.map((key) => caseWords[key]).join(', or ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
