import type { Action } from '#app/accounts/permissions.ts'
import { settingsPages } from '#app/company/settings/settings-pages.ts'

export type SubPage = { path: string; label: string; within: string; action: Action }

const page = (path: string, label: string, within: string, action: Action): SubPage => ({
  path,
  label,
  within,
  action,
})

/** Pages below those of the navigation, each for those who may open it, under the names people know them by. */
export const subPages: SubPage[] = [
  page('use-cases/new', 'New use case', 'Use cases', 'use-case.submit'),
  page('use-cases/catalogue', 'Starting points', 'Use cases', 'use-case.submit'),
  page('use-cases/import', 'Import use cases', 'Use cases', 'planning.edit'),
  page('use-cases/ai-register', 'AI Act register', 'Use cases', 'planning.read'),
  page('priorities/matrix', 'Matrix', 'Priorities', 'planning.read'),
  page('priorities/rounds', 'Team rounds', 'Priorities', 'planning.committed.read'),
  page('priorities/criteria', 'Criteria and weights', 'Priorities', 'planning.read'),
  page('capacity/run-work', 'Run work', 'Capacity', 'planning.read'),
  page('capacity/calendar', 'Calendar and holidays', 'Capacity', 'planning.read'),
  page('capacity/people/new', 'Add a person', 'Capacity', 'planning.edit'),
  page('roadmap/scenarios', 'Scenarios', 'Roadmap', 'planning.read'),
  page('roadmap/compare', 'Compare scenarios', 'Roadmap', 'planning.read'),
  page('roadmap?view=gantt', 'Gantt', 'Roadmap', 'planning.committed.read'),
  page('roadmap?view=horizons', 'Horizons', 'Roadmap', 'planning.committed.read'),
  page('roadmap/plans', 'All plans', 'Roadmap', 'planning.committed.read'),
  page(
    'roadmap/simulation',
    'Risk forecast: how the plan may turn out',
    'Roadmap',
    'planning.read',
  ),
  page('roadmap/links', 'Public links to the plan', 'Roadmap', 'plan.share'),
  page('outcomes/reviews', 'Reviews', 'Outcomes', 'planning.read'),
  page('outcomes/stories', 'Stories', 'Outcomes', 'planning.read'),
  page('openings/new', 'New opening', 'Openings', 'opening.create'),
  page('openings/import', 'Import openings', 'Openings', 'opening.create'),
  page('interviews/calibration', 'Calibration', 'Interviews', 'openings.list'),
  page('documents/new', 'New document: PRD or PR-FAQ', 'Documents', 'document.make'),
  page('posts/new', 'Write a post', 'Posts', 'post.edit'),
  page('tldrs/new', 'New TLDR', 'TLDRs', 'tldr.make'),
  page('account', 'Your account', 'You', 'member.list'),
  ...settingsPages
    .filter(({ path }) => path !== 'settings')
    .map(({ path, label, action }) => page(path, label, 'Settings', action)),
]
