import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** What the loop is made of, inside the frame of its opening. */
export const loopPages: RouteConfigEntry[] = [
  route('loop/new', 'loop/plan/new-plan.page.tsx'),
  route('loop/:plan', 'loop/plan/plan.page.tsx'),
  route('loop/:plan/interviewers', 'loop/plan/interviewers.page.tsx'),
  route('rubric', 'rubric/rubric.page.tsx'),
]

export const interviewRoutes: RouteConfigEntry[] = [
  route('openings/:opening/loop/:plan/retirement', 'loop/retirement.action.ts'),
  route('openings/:opening/loop/:plan/restoration', 'loop/restoration.action.ts'),
  route('openings/:opening/candidates/interviews', 'arranging/setting-up.action.ts'),
  route('candidacies/:candidacy/interviewers', 'arranging/addition.action.ts'),
  route('candidacies/:candidacy/stages/:stage/interviews', 'arranging/schedule.action.ts'),
  route('interviews/:interview/time', 'arranging/time.action.ts'),
  route('interviews/:interview/kit', 'kit/kit.page.tsx'),
  route('interviewers/:member/load', 'loop/load.action.ts'),
]
