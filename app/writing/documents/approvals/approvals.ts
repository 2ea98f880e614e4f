import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'

export type Given = {
  verdict: 'approved' | 'changes' | null
  /** Of the words it was given for. */
  contentHash: string | null
}

export type Standing = 'waiting' | 'approved' | 'changes' | 'stale'

/** How an approval stands now that the document reads as it does: given for other words, it counts no more. */
export function standingOf({ verdict, contentHash }: Given, now: string): Standing {
  if (verdict === null) return 'waiting'
  return contentHash === now ? verdict : 'stale'
}

export const standingWords: Record<Standing, string> = {
  waiting: 'Asked',
  approved: 'Approved',
  changes: 'Asks for changes',
  stale: 'Changed since: asked again',
}

export const standingTones = {
  waiting: 'plain',
  approved: 'good',
  changes: 'danger',
  stale: 'warn',
} as const

type Checked = { state: string; text: string }

/** Whether a document with these claims can be approved: nothing in it may be unsupported or out of date. */
export function mayBeApproved(claims: readonly Checked[]): Verdict {
  const bad = claims.filter(({ state }) => state === 'unsupported')
  if (bad.length > 0)
    return refused(
      `It cannot be approved: ${several(bad.length, 'claim is', 'claims are')} not supported by a fact, such as “${bad[0]?.text}”.`,
    )
  const stale = claims.filter(({ state }) => state === 'stale')
  if (stale.length > 0)
    return refused(
      `It cannot be approved: ${several(stale.length, 'claim is', 'claims are')} out of date, such as “${stale[0]?.text}”.`,
    )
  return allowed
}

const several = (count: number, one: string, many: string) =>
  count === 1 ? `one ${one}` : `${count} ${many}`
