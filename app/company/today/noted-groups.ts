import { jobName } from '#app/company/jobs/job-kinds.ts'
import { roleLibrary } from '#app/roles/role-library.ts'
import type { Noted, NotedKind } from './noted.server.ts'
import { groupOf } from './waiting.ts'
import type { WaitingGroup, WaitingItem } from './waiting.ts'

type Kind = {
  title: string
  action: { to: string; label: string }
  item: (one: Noted) => Pick<WaitingItem, 'to' | 'label' | 'note'>
}

const roleName = (key: string) => roleLibrary.find((card) => card.key === key)?.name ?? key

const writingKinds = (home: string): Pick<Record<NotedKind, Kind>, 'documents' | 'mentions'> => ({
  documents: {
    title: 'Documents to approve',
    action: { to: `${home}/documents`, label: 'All documents' },
    item: ({ target, label, note }) => ({
      to: `${home}/documents/${target}/review`,
      label,
      note: `For ${note}`,
    }),
  },
  mentions: {
    title: 'Comments that name you',
    action: { to: `${home}/documents`, label: 'All documents' },
    item: ({ target, label, note }) => ({ to: `${home}/documents/${target}`, label, note }),
  },
})

const providerKind = (home: string): Kind => {
  const to = `${home}/settings/sign-in`
  return {
    title: 'Identity provider to confirm',
    action: { to, label: 'See what would change' },
    item: ({ label, note }) => ({ to, label, note }),
  }
}

const kindsOf = (home: string): Record<NotedKind, Kind> => ({
  providers: providerKind(home),
  rounds: {
    title: 'Rounds that wait for your ratings',
    action: { to: `${home}/priorities/rounds`, label: 'All rounds' },
    item: ({ target, label, note }) => ({
      to: `${home}/priorities/rounds/${target}/ratings`,
      label,
      note,
    }),
  },
  proposals: {
    title: 'Hiring proposals to approve',
    action: { to: `${home}/proposals`, label: 'All proposals' },
    item: ({ target, label, note }) => ({
      to: `${home}/proposals/${target}`,
      label: roleName(label),
      note,
    }),
  },
  ...writingKinds(home),
  reviews: {
    title: 'Use cases due for a review',
    action: { to: `${home}/outcomes/reviews`, label: 'All reviews' },
    item: ({ target, label }) => ({ to: `${home}/outcomes/${target}`, label, note: 'Was due' }),
  },
  changes: {
    title: 'The plan moved for your use cases',
    action: { to: `${home}/roadmap`, label: 'The roadmap' },
    item: ({ target, label, note }) => ({ to: `${home}/use-cases/${target}`, label, note }),
  },
  jobs: {
    title: 'Background jobs that were given up',
    action: { to: `${home}/jobs`, label: 'Look at the jobs' },
    item: ({ label, note }) => ({ to: `${home}/jobs`, label: jobName(label), note }),
  },
})

const order: NotedKind[] = [
  'providers',
  'rounds',
  'proposals',
  'documents',
  'mentions',
  'reviews',
  'changes',
  'jobs',
]

/** What waits outside hiring as groups of the page, each only where something is in it. */
export const notedGroups = (noted: readonly Noted[], home: string): WaitingGroup[] =>
  order.flatMap((key) => {
    const mine = noted.filter(({ kind }) => kind === key)
    const { title, action, item } = kindsOf(home)[key]
    const items = mine.map((one) => ({ id: one.id, at: one.at, ...item(one) }))
    return groupOf({ key, title, action, items, total: mine[0]?.total ?? 0 }) ?? []
  })
