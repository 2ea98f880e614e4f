import type { PlanQuestion } from '#app/hiring/interviews/plans/plan.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type QuestionsProps = {
  questions: readonly PlanQuestion[]
  competencies: readonly { key: string; name: string }[]
}

export const Questions = ({ questions, competencies }: QuestionsProps) => {
  const names = new Map(competencies.map(({ key, name }) => [key, name]))
  if (questions.length === 0) return null
  return (
    <Section title="Questions" id="questions" lead="Two in depth beat six in passing." card>
      <ol className="questions">
        {questions.map(({ text, probes, listenFor, competency }) => (
          <li key={text}>
            <p className="question">{text}</p>
            {names.has(competency) && <Badge>{names.get(competency)}</Badge>}
            {probes.length > 0 && (
              <ul className="probes">
                {probes.map((probe) => (
                  <li key={probe}>{probe}</li>
                ))}
              </ul>
            )}
            {listenFor && (
              <p className="text-sm">
                <span className="text-muted">Listen for:</span> {listenFor}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
