import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const scorecardRoutes: RouteConfigEntry[] = [
  route('interviews', 'mine/my-interviews.page.tsx'),
  route('interviews/:interview/scorecard', 'form/scorecard.page.tsx'),
  route('interviews/:interview/scorecard/draft', 'form/draft.action.ts'),
  route('interviews/:interview/scorecard/seal', 'form/seal.page.tsx'),
  route('interviews/:interview/scorecard/recall', 'form/recall.action.ts'),
  route('interviews/:interview/later-rating', 'stage/later-rating.action.ts'),
  route('interviews/:interview/ending', 'panel/ending.action.ts'),
  route('interviews/:interview/replacement', 'panel/replacement.action.ts'),
  route('interviews/:interview/pool', 'pool/another.action.ts'),
  route('candidacies/:candidacy/interviews', 'panel/panel.page.tsx'),
  route('candidacies/:candidacy/stages/:stage/reveal', 'panel/reveal.action.ts'),
  route('candidacies/:candidacy/stages/:stage/scorecards', 'stage/stage.page.tsx'),
  route('openings/:opening/scorecards.csv', 'stage/export.feed.ts'),
]
