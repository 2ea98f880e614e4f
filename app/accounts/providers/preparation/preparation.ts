import { accessNames } from '#app/accounts/actor.ts'
import type { Access, Actor } from '#app/accounts/actor.ts'
import { byAddressIn, type Proof } from '#app/accounts/door.ts'
import { can } from '#app/accounts/permissions.ts'
import { refused, type Verdict } from '#app/problems.ts'

/** What an owner decides about: all that is set of a provider, its secret only as far as it is another one. */
export type Described = {
  name: string
  issuer: string
  clientId: string
  defaultAccess: Access | null
}

export type Preparation = Described & {
  /** Of these contents alone: what is prepared anew is another preparation. */
  id: string
  bringsSecret: boolean
  preparedBy: string
  /** False once whoever prepared it is gone, or is no admin any more. */
  mayStill: boolean
  preparedAt: Date
}

type Confirming = { actor: Actor; org: { id: string }; person: { proof: Proof } }

/**
 * Whether the actor may put a provider in force. Whoever runs a provider can say there that they are anybody, so the
 * word of one is not enough to choose the next.
 */
export function mayConfirm({ actor, org, person }: Confirming): Verdict {
  const verdict = can(actor, 'identity.settings')
  if (!verdict.ok || byAddressIn(person.proof, org.id)) return verdict
  return refused(
    'You came in through a provider. What you save here waits until you, or another owner, sign in by a code and confirm it.',
  )
}

export type Change = {
  what: string
  /** Null where no provider is connected. */
  from: string | null
  to: string
  isNew: boolean
}

const newcomers = (access: Access | null) => (access === null ? 'Nobody' : accessNames[access])

const rowsOf = ({ name, issuer, clientId, defaultAccess }: Described) => [
  ['Name', name],
  ['Issuer', issuer],
  ['Client id', clientId],
  ['Newcomers become', newcomers(defaultAccess)],
]

/** Old and new of everything, side by side. */
export function changesOf(before: Described | null, after: Preparation): Change[] {
  const old = before && rowsOf(before)
  const compared = rowsOf(after).map(([what = '', to = ''], at) => {
    const from = old?.[at]?.[1] ?? null
    return { what, from, to, isNew: from !== to }
  })
  const there = 'The one there is'
  const kept = before ? there : null
  const given = before ? 'Another one' : 'Given, never shown'
  const to = after.bringsSecret ? given : there
  const secret = { what: 'Client secret', from: kept, to, isNew: after.bringsSecret }
  return [...compared, secret]
}

type Standing = Described & { requiredAt: Date | null }

/** What happens to people once it is confirmed, in whole sentences. */
export function consequencesOf(before: Standing | null, after: Described): string[] {
  const moves = before !== null && before.issuer !== after.issuer
  const changesHands = moves || (before !== null && before.clientId !== after.clientId)
  return [
    moves && `Who signed in through ${before.name} is signed out.`,
    moves &&
      before.requiredAt !== null &&
      'Members need not come through the new one until an owner requires it.',
    changesHands && 'Owners who come through it confirm that anew, each by a code.',
    `Whoever runs ${after.name} can then come in as any member with an address in your domains, except as an owner.`,
  ].filter((sentence) => sentence !== false)
}
