import { describe, expect, test } from 'vitest'
import { accessValues, type Access, type MemberActor } from '#app/accounts/actor.ts'
import { actions, authorise, can, reachesAllOpenings } from '#app/accounts/permissions.ts'
import type { Action, Facts, Part } from '#app/accounts/permissions.ts'
import { Forbidden } from '#app/problems.ts'
import { accessValues as storedAccess } from '#db/schema/accounts.ts'

/**
 * One column per way to meet an opening: owner, admin, recruiter, hiring manager as its manager, recruiter,
 * interviewer or nothing, interviewer with or without a part, planner, viewer.
 * `+` always, `o` only their own, `-` never.
 */
const columns = 'owner admin recruiter hm:m hm:r hm:i hm:- int:p int:- planner viewer'.split(' ')

const expected: Record<Action, string> = {
  'organisation.settings': '+ + - - - - - - - - -',
  'identity.settings': '+ - - - - - - - - - -',
  'identity.prepare': '+ + - - - - - - - - -',
  'directory.settings': '+ + - - - - - - - - -',
  'organisation.export': '+ + - - - - - - - - -',
  'organisation.import': '+ + - - - - - - - - -',
  'organisation.delete': '+ - - - - - - - - - -',
  'billing.manage': '+ + - - - - - - - - -',
  'assistant.settings': '+ + - - - - - - - - -',
  'sample.add': '+ + - - - - - - - - -',
  'sample.remove': '+ + - - - - - - - - -',
  'member.list': '+ + + + + + + + + + +',
  'member.invite': '+ + - - - - - - - - -',
  'member.change': '+ + - - - - - - - - -',
  'member.remove': '+ + o o o o o o o o o',
  'key.make': '+ + + + + + + + + + +',
  'key.manage': '+ + o o o o o o o o o',
  'key.scim': '+ + - - - - - - - - -',
  'webhook.manage': '+ + - - - - - - - - -',
  'activity.read': '+ + - - - - - - - - -',
  'jobs.read': '+ + - - - - - - - - -',
  search: '+ + + + + + + + + + -',
  'planning.read': '+ + - - - - - - - + -',
  'planning.edit': '+ + - - - - - - - + -',
  'planning.committed.read': '+ + + + + + + + + + +',
  'use-case.submit': '+ + + + + + + + + + +',
  'use-case.read': '+ + o o o o o o o + o',
  'use-case.edit': '+ + o o o o o o o + o',
  'priority.rate': 'o o o o o o o o o o o',
  'leave.reason.read': '+ + o o o o o o o o o',
  'plan.commit': '+ + - - - - - - - + -',
  'plan.share': '+ + - - - - - - - + -',
  'proposal.read': '+ + + + + + + - - + -',
  'proposal.make': '+ + - - - - - - - + -',
  'proposal.approve': '+ + - - - - - - - - -',
  'proposal.open': '+ + + + + + + - - + -',
  'post.read': '+ + + + + + + - - + -',
  'post.edit': '+ + + + + + + - - + -',
  'tldr.read': '+ + + + + + + - - + -',
  'tldr.make': '+ + + + + + + - - + -',
  'document.list': '+ + + + + + + + + + +',
  'document.make': '+ + - - - - - - - + -',
  'document.read': '+ + o o o o o o o + o',
  'document.edit': '+ + o o o o o o o + o',
  'document.approve': 'o o o o o o o o o o o',
  'document.share': '+ + - - - - - - - + -',
  'document.templates': '+ + - - - - - - - + -',
  'role-card.read': '+ + + + + + + + + + -',
  'role-card.edit': '+ + + + + + + - - - -',
  'openings.list': '+ + + + + + + + + - -',
  'opening.create': '+ + + + + + + - - - -',
  'opening.read': '+ + + + + + - + - - -',
  'opening.edit': '+ + + + + - - - - - -',
  'opening.team': '+ + + + + - - - - - -',
  'opening.publish': '+ + + + + - - - - - -',
  'opening.pause': '+ + + + + - - - - - -',
  'opening.close': '+ + + + + - - - - - -',
  'opening.approve': '- - - - - - - - - - -',
  'opening.pay.read': '+ + + + + - - - - - -',
  'description.edit': '+ + + + + - - - - - -',
  'description.draft.read': '+ + + + + - - - - - -',
  'rubric.edit': '+ + + + + - - - - - -',
  'loop.edit': '+ + + + + - - - - - -',
  'loop.read': '+ + + + + + - + - - -',
  'candidate.list': '+ + + + + - - - - - -',
  'candidate.read': '+ + + + + o - o - - -',
  'resume.read': '+ + + + + o - o - - -',
  'candidate.note': '+ + + + + o - o - - -',
  'notes.read': '+ + + + + o - o - - -',
  'pool.read': '+ + + + + + + - - - -',
  'referral.make': '+ + + + + + + + + + +',
  'candidate.edit': '+ + + + + - - - - - -',
  'candidate.move': '+ + + + + - - - - - -',
  'candidate.reject': '+ + + + + - - - - - -',
  'candidate.import': '+ + + + + - - - - - -',
  'candidate.message': '+ + + + + - - - - - -',
  'candidate.export': '+ + + + + - - - - - -',
  'candidate.erase': '+ + + - - - - - - - -',
  'access-copy.prepare': '+ + + - - - - - - - -',
  'access-copy.release': '+ + - - - - - - - - -',
  'retention.read': '+ + + - - - - - - - -',
  'retention.settings': '+ + - - - - - - - - -',
  'legal-hold.place': '+ + - - - - - - - - -',
  'interview.schedule': '+ + + + + - - - - - -',
  'interview.read': '+ + + + + o - o - - -',
  'scorecard.write': 'o o o o o o - o - - -',
  'reveal.end': '+ + - + - - - - - - -',
  'debrief.read': '+ + + + + o - o - - -',
  'debrief.contribute': '+ + o + o o - o - - -',
  'decision.make': '+ + - + - - - - - - -',
  'offers.list': '+ + + + + + + - - - -',
  'offer.read': '+ + + + + - - - - - -',
  'offer.write': '+ + + + + - - - - - -',
  'offer.approve': '- - - - - - - - - - -',
  'compensation.edit': '+ + - + - - - - - - -',
  'offer.template': '+ + - - - - - - - - -',
  'fairness.read': '+ + - - - - - - - - -',
}

const forApprovers: Action[] = [
  'opening.read',
  'opening.approve',
  'opening.pay.read',
  'description.draft.read',
  'loop.read',
  'offer.read',
  'offer.approve',
]

const member = (access: Access): MemberActor => ({
  kind: 'member',
  id: 'm',
  userId: 'u',
  name: 'Ada',
  access,
  timeZone: 'UTC',
})

function columnOf(access: Access, part: Part | null): string {
  if (access === 'hiring-manager') return `hm:${part?.charAt(0) ?? '-'}`
  if (access === 'interviewer') return `int:${part ? 'p' : '-'}`
  return access
}

const parts: (Part | null)[] = ['manager', 'recruiter', 'interviewer', null]
const flags = [true, false]

const situations = accessValues.flatMap((access) =>
  parts.flatMap((part) =>
    flags.flatMap((own) => flags.map((approver) => ({ access, facts: { part, own, approver } }))),
  ),
)

function expectedAnswer(action: Action, access: Access, facts: Required<Omit<Facts, 'target'>>) {
  if (facts.approver && forApprovers.includes(action)) return true
  const mark = expected[action].split(' ')[columns.indexOf(columnOf(access, facts.part))]
  return mark === '+' || (mark === 'o' && facts.own)
}

describe('the permission table', () => {
  test('names every action once', () => {
    expect(actions.toSorted()).toEqual(Object.keys(expected).toSorted())
  })

  test.each(actions)('%s answers as stated in every situation', (action) => {
    expect(situations).toHaveLength(112)
    for (const { access, facts } of situations) {
      const verdict = can(member(access), action, facts)
      const where = `${action} ${access} ${JSON.stringify(facts)}`
      expect(verdict.ok, where).toBe(expectedAnswer(action, access, facts))
      if (!verdict.ok) expect(verdict.reason, where).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('lets only owners touch ownership', () => {
    for (const action of ['member.invite', 'member.change', 'member.remove'] as const) {
      for (const target of accessValues) {
        expect(can(member('owner'), action, { target }).ok).toBe(true)
        expect(can(member('admin'), action, { target }).ok).toBe(target !== 'owner')
      }
    }
  })

  test('gives candidates and background work nothing', () => {
    for (const action of actions) {
      const facts: Facts = { part: 'manager', own: true, approver: true }
      expect(can({ kind: 'candidate', id: 'c', name: 'Ben' }, action, facts).ok).toBe(false)
      expect(can({ kind: 'system', id: null, name: 'Jobs' }, action, facts).ok).toBe(false)
    }
  })

  test('throws the reason it gives', () => {
    expect(() => authorise(member('viewer'), 'openings.list')).toThrow(Forbidden)
    expect(() => authorise(member('viewer'), 'openings.list')).toThrow(
      'Openings are for members who work on hiring.',
    )
    expect(() => authorise(member('recruiter'), 'openings.list')).not.toThrow()
  })

  test('says who reaches every opening', () => {
    const reaching = accessValues.filter((access) => reachesAllOpenings(member(access)))
    expect(reaching).toEqual(['owner', 'admin', 'recruiter'])
  })

  test('knows the access values the database stores', () => {
    expect(storedAccess).toEqual(accessValues)
  })
})
