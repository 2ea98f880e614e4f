import { createContext } from 'react'

/** Who reads: decides how dates and numbers are written, the same on the server and in the browser. */
export interface Reader {
  locale: string
  timeZone: string
  /** The moment the page was made; relative times count from here. */
  now: string
}

export const ReaderContext = createContext<Reader>({
  locale: 'en-GB',
  timeZone: 'UTC',
  now: '1970-01-01T00:00:00.000Z',
})
