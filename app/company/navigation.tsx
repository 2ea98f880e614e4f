import {
  Activity,
  Bookmark,
  Briefcase,
  ChartGantt,
  Clock,
  Equal,
  FileText,
  Forward,
  History,
  House,
  Lightbulb,
  ListChecks,
  ListOrdered,
  Mail,
  Megaphone,
  Ruler,
  Scale,
  Tag,
  Target,
  TextAlignStart,
  UserPlus,
  Users,
  Wrench,
} from 'lucide-react'
import type { NavGroup } from '#app/ui/layout/navigation.tsx'

/** Which pages a member may open; computed on the server from the permission table. */
export type Reach = {
  openings: boolean
  interviews: boolean
  offers: boolean
  fairness: boolean
  roles: boolean
  useCases: boolean
  planning: boolean
  proposals: boolean
  posts: boolean
  documents: boolean
  activity: boolean
  settings: boolean
  jobs: boolean
  tldrs: boolean
  pool: boolean
  referrals: boolean
}

const icon = { size: 16, 'aria-hidden': true } as const

const planPages = (home: string, reach: Reach) => [
  reach.useCases && { to: `${home}/use-cases`, label: 'Use cases', icon: <Lightbulb {...icon} /> },
  reach.planning && {
    to: `${home}/priorities`,
    label: 'Priorities',
    icon: <ListOrdered {...icon} />,
  },
  reach.planning && { to: `${home}/capacity`, label: 'Capacity', icon: <Users {...icon} /> },
  reach.planning && { to: `${home}/metrics`, label: 'Metrics', icon: <Ruler {...icon} /> },
  reach.useCases && { to: `${home}/roadmap`, label: 'Roadmap', icon: <ChartGantt {...icon} /> },
  reach.proposals && {
    to: `${home}/proposals`,
    label: 'Hiring proposals',
    icon: <UserPlus {...icon} />,
  },
  reach.planning && { to: `${home}/outcomes`, label: 'Outcomes', icon: <Target {...icon} /> },
]

const writePages = (home: string, reach: Reach) => [
  reach.documents && {
    to: `${home}/documents`,
    label: 'Documents',
    icon: <FileText {...icon} />,
  },
  reach.tldrs && { to: `${home}/tldrs`, label: 'TLDRs', icon: <TextAlignStart {...icon} /> },
  reach.posts && { to: `${home}/posts`, label: 'Posts', icon: <Megaphone {...icon} /> },
]

/** Navigation by what people do. Pages a member may not open are left out. */
export function navigationFor(home: string, reach: Reach): NavGroup[] {
  const hire = [
    reach.openings && { to: `${home}/openings`, label: 'Openings', icon: <Briefcase {...icon} /> },
    reach.interviews && {
      to: `${home}/interviews`,
      label: 'Interviews',
      icon: <ListChecks {...icon} />,
    },
    reach.interviews && {
      to: `${home}/availability`,
      label: 'Availability',
      icon: <Clock {...icon} />,
    },
    reach.interviews && { to: `${home}/debriefs`, label: 'Debriefs', icon: <Scale {...icon} /> },
    reach.offers && { to: `${home}/offers`, label: 'Offers', icon: <Mail {...icon} /> },
    reach.fairness && { to: `${home}/fairness`, label: 'Fairness', icon: <Equal {...icon} /> },
    reach.pool && { to: `${home}/pool`, label: 'Talent pool', icon: <Bookmark {...icon} /> },
    reach.referrals && {
      to: `${home}/referrals`,
      label: 'Referrals',
      icon: <Forward {...icon} />,
    },
    reach.roles && { to: `${home}/roles`, label: 'Roles', icon: <Tag {...icon} /> },
  ]
  const manage = [
    reach.activity && { to: `${home}/activity`, label: 'Activity', icon: <History {...icon} /> },
    reach.jobs && { to: `${home}/jobs`, label: 'Jobs', icon: <Activity {...icon} /> },
    reach.settings && { to: `${home}/settings`, label: 'Settings', icon: <Wrench {...icon} /> },
  ]
  return [
    { items: [{ to: home, label: 'Today', icon: <House {...icon} />, end: true }] },
    { title: 'Plan', items: planPages(home, reach).filter((item) => item !== false) },
    { title: 'Write', items: writePages(home, reach).filter((item) => item !== false) },
    { title: 'Hire', items: hire.filter((item) => item !== false) },
    { title: 'Organisation', items: manage.filter((item) => item !== false) },
  ].filter((group) => group.items.length > 0)
}

/** What the palette finds and does beside opening pages, and the keys that open pages. */
export const searchOf = (home: string, reach: Reach) => ({
  to: `${home}/search`,
  searchUrl: `${home}/search/records`,
  actions: reach.roles
    ? [{ label: 'Open an opening', hint: 'From a role card', to: `${home}/roles` }]
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
