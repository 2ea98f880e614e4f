import { surveyParts } from '#app/hiring/candidates/surveys/survey.ts'
import type { SurveyPart } from '#app/hiring/candidates/surveys/survey.ts'
import type { Standing } from '#app/hiring/portal/status.ts'

type Facts = { standing: Pick<Standing, 'key' | 'open'>; met: boolean; answered: SurveyPart[] }

/** The parts of the process that are behind a candidate and that they have not spoken about yet. */
export function partsDue({ standing: { key, open }, met, answered }: Facts): SurveyPart[] {
  const behind: Record<SurveyPart, boolean> = {
    application: !['received', 'review'].includes(key),
    interviews: met && (!open || key === 'decision'),
    end: !open,
  }
  return surveyParts.filter((part) => behind[part] && !answered.includes(part))
}
