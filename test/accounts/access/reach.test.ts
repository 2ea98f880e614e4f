import { describe, expect, test } from 'vitest'
import { deeds } from '#app/accounts/access/deeds.ts'
import { casesOf, explain, inWords } from '#app/accounts/access/reach.ts'
import { accessValues, type MemberActor } from '#app/accounts/actor.ts'
import { actions, can } from '#app/accounts/permissions.ts'
import type { Facts, Part } from '#app/accounts/permissions.ts'

const parts: (Part | null)[] = ['manager', 'recruiter', 'interviewer', null]
const yesNo = [true, false]
const situations: Required<Omit<Facts, 'target'>>[] = parts.flatMap((part) =>
  yesNo.flatMap((own) => yesNo.map((approver) => ({ part, own, approver }))),
)

describe.each(accessValues)('what is told of %s', (access) => {
  const actor: MemberActor = {
    kind: 'member',
    id: 'm',
    userId: 'u',
    name: '',
    access,
    timeZone: 'UTC',
  }

  test('is what the table says in every situation, and nothing else', () => {
    for (const action of actions) {
      const told = casesOf(access, action)
      for (const facts of situations) {
        const promised = told.some(
          (key) =>
            key === 'always' ||
            (key === 'approver' && facts.approver) ||
            (key.startsWith('own')
              ? facts.own && (key === 'own' || key === `own as ${facts.part}`)
              : key === facts.part),
        )
        const where = `${action} ${JSON.stringify(facts)} ${told.join(', ')}`
        expect(can(actor, action, facts).ok, where).toBe(promised)
      }
    }
  })

  test('names each deed once, under may or under never', () => {
    const { may, never } = explain(access)
    const told = [...may.flatMap((group) => group.actions), ...never]
    expect(told.toSorted()).toEqual(actions.toSorted())
    for (const { cases } of may) expect(inWords(cases)).toMatch(/^[A-Z]/)
  })
})

test('no two deeds go by one name', () => {
  expect(new Set(Object.values(deeds)).size).toBe(actions.length)
})
