import { counted } from '#app/math/text/counted.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Day } from '#app/ui/time/day.tsx'
import type { DateSum, Promptness, StillDraft } from '#app/staffing/proposals/proposal.ts'

export type DatePanelProps = {
  quarter: string
  needBy: string
  openBy: string
  /** Null where the plan is gone. */
  sum: DateSum | null
  /** Days that the organisation takes to fill an opening now, and from how many hires that is known. */
  fill: { days: number; from: number }
  /** Quarters that the scenario lets pass until a hire starts; null where it does not hire. */
  lead: number | null
  opened: Promptness | StillDraft | null
  reason: string
}

/** When the person is needed, and by which sum the opening has to be out when. */
export const DatePanel = ({
  quarter,
  needBy,
  openBy,
  sum,
  opened,
  reason,
  ...rest
}: DatePanelProps) => (
  <Section title="When" card>
    <KeyValues
      items={[
        {
          label: 'Needed from',
          value: (
            <>
              <Day day={needBy} /> ({quarter})
            </>
          ),
        },
        ...(sum
          ? [
              { label: 'Less to fill the opening', value: counted(sum.fill, 'day') },
              { label: 'Less to learn the work', value: counted(sum.learning, 'day') },
            ]
          : []),
        { label: 'Open by', value: <Day day={openBy} /> },
        ...(opened ? [{ label: openedLabel(opened), value: <Opened opened={opened} /> }] : []),
        ...(reason ? [{ label: 'Why', value: reason }] : []),
      ]}
    />
    {sum && <p className="text-sm text-muted">{fillWords(sum, rest.fill, rest.lead)}</p>}
  </Section>
)

export const openedLabel = (opened: Promptness | StillDraft) =>
  'draftedOn' in opened ? 'Still a draft, made on' : 'Open since'

/** The day an opening was published, and whether that was soon enough; of a draft the day it was made. */
export function Opened({ opened }: { opened: Promptness | StillDraft }) {
  if ('draftedOn' in opened) return <Day day={opened.draftedOn} />
  const { openedOn, late } = opened
  return (
    <>
      <Day day={openedOn} />{' '}
      {late === 0 ? (
        <Status tone="good">In time</Status>
      ) : (
        <Status tone="warn">{late === 1 ? 'One day late' : `${late} days late`}</Status>
      )}
    </>
  )
}

const daysPerQuarter = 91

/** Where the days to fill come from, and how far the scenario's own guess is off. */
export function fillWords(
  { fill: reckoned }: DateSum,
  { days, from }: DatePanelProps['fill'],
  lead: number | null,
): string {
  const source =
    from > 0
      ? `From opening to first day your last ${from === 1 ? 'hire' : `${from} hires`} took ${counted(days, 'day')}, by the median.`
      : `You have too few hires yet to go by your own, so ${days} days to fill an opening are assumed.`
  const since = days === reckoned ? '' : ` When the dates were reckoned it was ${reckoned}.`
  const scenario = lead === null ? '' : leadWords(lead, days, from)
  return `${source}${since}${scenario}`
}

/** How the scenario's quarters until a hire starts go with the days that the organisation takes. */
function leadWords(lead: number, days: number, from: number): string {
  const quarters = Math.max(1, Math.round(days / daysPerQuarter))
  const reckons = ` The scenario reckons in whole quarters, with ${lead === 1 ? 'one' : lead}`
  const by = from > 0 ? 'your own time' : 'that'
  return quarters === lead ? `${reckons}.` : `${reckons}: by ${by} it would be ${quarters}.`
}
