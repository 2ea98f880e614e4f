/** What people know by name among what the sample holds, by table, in the order of the navigation. */
const known: Record<string, [one: string, many: string]> = {
  'planning.use_cases': ['use case', 'use cases'],
  'planning.scenarios': ['scenario of the roadmap', 'scenarios of the roadmap'],
  'planning.commitments': ['committed plan', 'committed plans'],
  'planning.staff': ['person in the capacity', 'people in the capacity'],
  'staffing.proposals': ['hiring proposal', 'hiring proposals'],
  'planning.reviews': ['review', 'reviews'],
  'hiring.openings': ['opening', 'openings'],
  'hiring.candidates': ['candidate', 'candidates'],
  'hiring.scorecards': ['scorecard', 'scorecards'],
  'hiring.offers': ['offer', 'offers'],
  'roles.role_cards': ['role card', 'role cards'],
  'writing.documents': ['document', 'documents'],
  'writing.tldrs': ['TLDR', 'TLDRs'],
  'writing.posts': ['post', 'posts'],
}

export const knownTables: readonly string[] = Object.keys(known)

/** How much goes of one table, and how much of that was added since. */
export type Leaving = { table: string; count: number; added: number }

/** "11 use cases, 2 of them added since" for everything that has a name, without what there is none of. */
export const leavingInWords = (leaving: readonly Leaving[]): string[] =>
  Object.entries(known).flatMap(([name, [one, many]]) => {
    const { count = 0, added = 0 } = leaving.find(({ table }) => table === name) ?? {}
    if (count === 0) return []
    const since = added > 0 ? `, ${added} of them added since` : ''
    return [`${count} ${count === 1 ? one : many}${since}`]
  })
