import { use } from 'react'
import { ReaderContext } from './reader.tsx'

/** A day without a time (`2027-03-01`), in the reader's locale and in no time zone. */
export function Day({ day }: { day: string }) {
  const { locale } = use(ReaderContext)
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  return <time dateTime={day}>{words.format(new Date(day))}</time>
}
