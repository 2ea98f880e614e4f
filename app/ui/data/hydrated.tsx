import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and in the first pass of the browser, true once script runs the page. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
