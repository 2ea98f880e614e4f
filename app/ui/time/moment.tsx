import { use } from 'react'
import { type MomentStyle, writtenMoment } from './moments.ts'
import { ReaderContext } from './reader.tsx'

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
