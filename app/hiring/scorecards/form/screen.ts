import type { CardContent } from '#app/hiring/scorecards/scorecard.ts'
import type { CardConflict } from './card-form.ts'
import type { ScorecardPage } from './scorecard-page.server.ts'

export type ScorecardAnswer = {
  errors?: Record<string, string[]>
  values?: Record<string, unknown>
  content?: CardContent
  conflict?: CardConflict
}

export type ScorecardScreenProps = ScorecardPage & {
  home: string
  shortcuts: boolean
  answer?: ScorecardAnswer
}
