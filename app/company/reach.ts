import type { MemberActor } from '#app/accounts/actor.ts'
import { can } from '#app/accounts/permissions.ts'
import type { Action } from '#app/accounts/permissions.ts'

/** Which pages a member may open; computed on the server from the permission table. */
export type Reach = {
  openings: boolean
  interviews: boolean
  offers: boolean
  fairness: boolean
  newOpening: boolean
  roles: boolean
  useCases: boolean
  planning: boolean
  proposals: boolean
  posts: boolean
  documents: boolean
  settings: boolean
  tldrs: boolean
  pool: boolean
  referrals: boolean
  search: boolean
}

/** What of the navigation a member may open. */
export function reachOf(actor: MemberActor): Reach {
  const may = (action: Action) => can(actor, action).ok
  return {
    openings: may('openings.list'),
    interviews: may('openings.list'),
    offers: may('offers.list'),
    fairness: may('fairness.read'),
    newOpening: may('opening.create'),
    roles: may('role-card.read'),
    useCases: may('use-case.submit'),
    planning: may('planning.read'),
    proposals: may('proposal.read'),
    posts: may('post.read'),
    documents: may('document.make'),
    settings: may('organisation.settings'),
    tldrs: may('tldr.read'),
    pool: may('pool.read'),
    referrals: may('referral.make'),
    search: may('search'),
  }
}
