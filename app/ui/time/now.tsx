import { use, useSyncExternalStore } from 'react'
import { ReaderContext } from './reader.tsx'

const minute = 60_000
const thisMinute = () => Math.floor(Date.now() / minute) * minute

function everyMinute(onChange: () => void) {
  const timer = setInterval(onChange, minute)
  return () => clearInterval(timer)
}

/** The page's moment on the server and while it comes alive, then the clock, to the minute. */
export function useNow(): Date {
  const { now } = use(ReaderContext)
  return new Date(useSyncExternalStore(everyMinute, thisMinute, () => Date.parse(now)))
}
