import type { HeldItem } from './access-copy.ts'

type Group = 'applications' | 'notes' | 'assessment' | 'decision' | 'offer' | 'others' | 'own'

const titles: Record<Group, string> = {
  applications: 'Applications',
  notes: 'Notes and tags',
  assessment: 'Interviews and scorecards',
  decision: 'Debrief and decision',
  offer: 'Offer',
  others: 'Other records',
  own: 'What the person gave or was told',
}

const tables: Partial<Record<Group, readonly string[]>> = {
  applications: [
    'hiring.candidacies',
    'hiring.candidacy_moves',
    'hiring.candidacy_endings',
    'hiring.referrals',
  ],
  notes: ['hiring.notes', 'hiring.tags'],
  assessment: [
    'hiring.scorecards',
    'hiring.ratings',
    'hiring.scorecard_seals',
    'hiring.reveals',
    'hiring.post_discussion_ratings',
    'hiring.interview_endings',
  ],
  decision: ['hiring.debrief_views', 'hiring.decisions', 'writing.tldrs', 'assistant.drafts'],
  offer: [
    'hiring.offer_versions',
    'hiring.offer_approvals',
    'hiring.offer_withdrawals',
    'hiring.negotiation_notes',
  ],
}

const groups = Object.keys(titles) as Group[]

function groupOf({ table, isOwn }: HeldItem): Group {
  if (isOwn) return 'own'
  return groups.find((group) => tables[group]?.includes(table)) ?? 'others'
}

/** Records that are looked through together, on one page. */
export type Part<Item = HeldItem> = {
  key: string
  title: string
  /** The person gave or was told all of it: it needs no second look. */
  isOwn: boolean
  items: Item[]
}

const perPart = 20

/** Splits what is held into parts that go together, none too long for a page. */
export function partsOf<Item extends HeldItem>(items: readonly Item[]): Part<Item>[] {
  const byGroup = Map.groupBy(items, groupOf)
  return groups.flatMap((group) => {
    const all = byGroup.get(group) ?? []
    return Array.from({ length: Math.ceil(all.length / perPart) }, (_, at) => ({
      key: at === 0 ? group : `${group}-${at + 1}`,
      title: at === 0 ? titles[group] : `${titles[group]}, page ${at + 1}`,
      isOwn: group === 'own',
      items: all.slice(at * perPart, (at + 1) * perPart),
    }))
  })
}
