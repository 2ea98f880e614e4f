import { use } from 'react'
import { writtenMoment } from './moments.ts'
import { useNow } from './now.tsx'
import { ReaderContext } from './reader.tsx'
import { relativeMoment } from './relative-moment.ts'

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
