import type { NavGroup, NavItem } from '#app/ui/layout/navigation.tsx'
import type { Reach } from './reach.ts'

/** What is offered to some members alone. */
type Offered = NavItem | false

const planPages = (home: string, reach: Reach): Offered[] => [
  reach.useCases && { to: `${home}/use-cases`, label: 'Use cases', icon: 'lightbulb' },
  reach.planning && { to: `${home}/priorities`, label: 'Priorities', icon: 'list-ordered' },
  reach.planning && { to: `${home}/capacity`, label: 'Capacity', icon: 'users' },
  reach.planning && { to: `${home}/metrics`, label: 'Metrics', icon: 'ruler' },
  reach.useCases && { to: `${home}/roadmap`, label: 'Roadmap', icon: 'chart-gantt' },
  reach.proposals && { to: `${home}/proposals`, label: 'Hiring proposals', icon: 'user-plus' },
  reach.planning && { to: `${home}/outcomes`, label: 'Outcomes', icon: 'target' },
]

const writePages = (home: string, reach: Reach): Offered[] => [
  reach.documents && { to: `${home}/documents`, label: 'Documents', icon: 'file-text' },
  reach.tldrs && { to: `${home}/tldrs`, label: 'TLDRs', icon: 'text-align-start' },
  reach.posts && { to: `${home}/posts`, label: 'Posts', icon: 'megaphone' },
]

/** All of a candidacy but what has a list of its own. */
const candidacyPages = /\/candidacies\/[^/]+(?!\/(debrief|decision|view|offer)\b)(\/|$)/

const hirePages = (home: string, reach: Reach): Offered[] => [
  reach.openings && {
    to: `${home}/openings`,
    label: 'Openings',
    icon: 'briefcase',
    holds: candidacyPages,
  },
  reach.interviews && { to: `${home}/interviews`, label: 'Interviews', icon: 'list-checks' },
  reach.interviews && { to: `${home}/availability`, label: 'Availability', icon: 'clock' },
  reach.interviews && {
    to: `${home}/debriefs`,
    label: 'Debriefs',
    icon: 'scale',
    holds: /\/candidacies\/[^/]+\/(debrief|decision|view)\b/,
  },
  reach.offers && {
    to: `${home}/offers`,
    label: 'Offers',
    icon: 'mail',
    holds: /\/candidacies\/[^/]+\/offer\b/,
  },
  reach.fairness && { to: `${home}/fairness`, label: 'Fairness', icon: 'equal' },
  reach.pool && { to: `${home}/pool`, label: 'Talent pool', icon: 'bookmark' },
  reach.referrals && { to: `${home}/referrals`, label: 'Referrals', icon: 'forward' },
  reach.roles && { to: `${home}/roles`, label: 'Roles', icon: 'tag' },
]

/** Navigation by what people do. Pages a member may not open are left out. */
export function navigationFor(home: string, reach: Reach): NavGroup[] {
  const groups: NavGroup[] = [
    { items: [{ to: home, label: 'Today', icon: 'house', end: true }] },
    { title: 'Plan', items: planPages(home, reach).filter((item) => item !== false) },
    { title: 'Hire', items: hirePages(home, reach).filter((item) => item !== false) },
    { title: 'Write', items: writePages(home, reach).filter((item) => item !== false) },
    {
      items: reach.settings ? [{ to: `${home}/settings`, label: 'Settings', icon: 'wrench' }] : [],
    },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** What the palette finds and does beside opening pages, and the keys that open pages. */
export const searchOf = (home: string, reach: Reach) => ({
  to: `${home}/search`,
  searchUrl: `${home}/search/records`,
  actions: reach.newOpening
    ? [{ label: 'New opening', hint: 'From a role card', to: `${home}/openings/new` }]
    : [],
  shortcuts: [
    { keys: 'g t', label: 'Go to Today', to: home },
    { keys: 'g u', label: 'Go to use cases', to: `${home}/use-cases` },
    { keys: 'g r', label: 'Go to the roadmap', to: `${home}/roadmap` },
    { keys: 'g o', label: 'Go to openings', to: `${home}/openings` },
    { keys: 'g i', label: 'Go to interviews', to: `${home}/interviews` },
    { keys: 'g d', label: 'Go to debriefs', to: `${home}/debriefs` },
  ],
})
