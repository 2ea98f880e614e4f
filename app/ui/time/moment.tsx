import { use } from 'react'
import { type MomentStyle, relativeMoment, writtenMoment } from './moments.ts'
import { useNow } from './now.tsx'
import { ReaderContext } from './reader.tsx'

export interface RelativeTimeProps {
  at: Date | string
  /** Counts from here instead of from now. */
  now?: Date | string
}

/** "3 days ago", the full date on hover; the same words on the server and in the browser. */
export function RelativeTime({ at, now }: RelativeTimeProps) {
  const reader = use(ReaderContext)
  const clock = useNow()
  const moment = new Date(at)
  return (
    <time
      dateTime={moment.toISOString()}
      title={writtenMoment(moment, reader, 'both')}
      suppressHydrationWarning
    >
      {relativeMoment(moment, now ? new Date(now) : clock, reader.locale)}
    </time>
  )
}

export interface DateTimeProps {
  at: Date | string
  show?: MomentStyle
}

/** A date, a time or both, in the reader's zone and locale. */
export function DateTime({ at, show = 'both' }: DateTimeProps) {
  const reader = use(ReaderContext)
  const moment = new Date(at)
  return (
    <time dateTime={moment.toISOString()} suppressHydrationWarning>
      {writtenMoment(moment, reader, show)}
    </time>
  )
}
