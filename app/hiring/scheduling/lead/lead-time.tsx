import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { assumed } from './lead-time.ts'
import type { Lead } from './lead-time.ts'
import type { ShownLead } from './lead-time.server.ts'

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)
const span = ({ p50, p80 }: Lead) => (p50 === p80 ? days(p50) : `${p50} to ${days(p80)}`)

const listed = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

function whyUnknown({ blocked, untaken }: ShownLead): string {
  if (untaken.length > 0)
    return `It cannot be said yet: nobody takes ${listed(untaken)}. Name the interviewers below.`
  if (blocked.length > 0)
    return `It cannot be said: in the next six weeks the interviewers of ${listed(blocked)} have no time free. Name others, or ask them for more hours.`
  return 'It cannot be said before an interview is planned.'
}

/** How long the loop will take, and where that comes from. */
export const LeadTime = ({ lead }: { lead: ShownLead }) => (
  <Section title="How long it will take" card>
    {lead.prediction ? (
      <div className="stack">
        <p>
          <strong>{span(lead.prediction.total)}</strong> from the first interview stage to the
          decision: half of the candidates are through in {days(lead.prediction.total.p50)}, four of
          five in {days(lead.prediction.total.p80)}.
        </p>
        {lead.prediction.stages.length > 1 && (
          <KeyValues
            items={lead.prediction.stages.map((stage) => ({
              label: stage.name,
              value: span(stage),
            }))}
          />
        )}
        <Basis lead={lead} />
      </div>
    ) : (
      <Notice tone={lead.blocked.length > 0 ? 'warn' : 'plain'}>{whyUnknown(lead)}</Notice>
    )}
  </Section>
)

const Basis = ({ lead: { prediction, seen, assumedHours } }: { lead: ShownLead }) =>
  prediction && (
    <details>
      <summary>How this is computed</summary>
      <ul className="text-sm text-muted">
        <li>
          Free times of the interviewers in the next six weeks, from their hours, calendars,
          standing interviews and what they take a day and a week; of a pool, when as many are free
          as meet a candidate.
          {assumedHours > 0 &&
            ` ${assumedHours} of them never said their hours: office hours are assumed.`}
        </li>
        <li>
          {prediction.fromPast.answers
            ? `Candidates’ answers as in the ${seen.answers} interviews booked in the last year.`
            : `Candidates take ${assumed.answers.join(', ')} days to answer, equally often: assumed, until five have booked here.`}
        </li>
        <li>
          {prediction.fromPast.closings
            ? `From the last interview to the next step as in ${seen.closings} stages of the last year.`
            : `The next step comes ${assumed.closings.join(', ')} days after the last interview, equally often: assumed, until five stages were passed here.`}
        </li>
        <li>
          400 candidates are simulated who enter during the next five days, each interview on one of
          the next three days with a free time.
        </li>
      </ul>
    </details>
  )
