import { DateTime } from '#app/ui/time/moment.tsx'

type Timed = { name: string; stage: string; minutes: number; startsAt: Date | null }

/** Which interview it is; the same in every list. */
export const interviewColumn = {
  key: 'interview',
  label: 'Interview',
  cell: ({ name, stage, minutes }: Timed) => (
    <>
      {name}{' '}
      <span className="text-muted">
        · {stage}, {minutes} min
      </span>
    </>
  ),
}

/** When it is. */
export const timeColumn = {
  key: 'time',
  label: 'When',
  cell: ({ startsAt }: Timed) =>
    startsAt ? <DateTime at={startsAt} /> : <span className="text-muted">no time yet</span>,
}
