import { Status } from '#app/ui/feedback/badge.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { OutcomeView } from './outcome-view.ts'

export type VerdictCardProps = {
  here: string
  verdicts: OutcomeView['verdicts']
  mayEdit: boolean
}

/** Whether it worked, as last said; what was said before stays below. */
export const VerdictCard = ({ here, verdicts, mayEdit }: VerdictCardProps) => {
  const last = verdicts.at(-1)
  return (
    <Section
      title="Did it work?"
      actions={
        mayEdit && (
          <LinkButton to={`${here}/verdict`} size="small">
            {last ? 'Correct' : 'Say how it went'}
          </LinkButton>
        )
      }
      card
    >
      {last ? (
        <div className="stack">
          <Said {...last} />
          {mayEdit && last.worked && (
            <p>
              <LinkButton to={`${here}/story`} size="small">
                Tell its story
              </LinkButton>
            </p>
          )}
          <Earlier verdicts={verdicts.slice(0, -1)} />
        </div>
      ) : (
        <p className="text-muted">
          Nobody has said yet. The answer is what your probabilities are held against.
        </p>
      )}
    </Section>
  )
}

const Earlier = ({ verdicts }: Pick<VerdictCardProps, 'verdicts'>) =>
  verdicts.length > 0 && (
    <details>
      <summary>Said before</summary>
      <div className="stack">
        {verdicts.toReversed().map((one) => (
          <Said key={one.at.toISOString()} {...one} />
        ))}
      </div>
    </details>
  )

const Said = ({ worked, words, knownOn, note, by, at }: OutcomeView['verdicts'][number]) => (
  <div>
    <p className="cluster">
      <Status tone={worked ? 'good' : 'danger'}>{words}</Status>
    </p>
    {note && <p>{note}</p>}
    <p className="text-sm text-muted">
      Known on <DateTime at={knownOn} show="date" /> · {by}, <DateTime at={at} show="date" />
    </p>
  </div>
)
