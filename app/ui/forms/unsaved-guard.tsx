import { type RefObject, useEffect, useState } from 'react'
import { useBlocker } from 'react-router'

export interface UnsavedGuardProps {
  form: RefObject<HTMLFormElement | null>
  /** The form is on its way to the server: leaving is what it is about to do. */
  sent: boolean
}

/** Asks before a page with typed but unsaved text is left, by link or by closing the window. */
export function UnsavedGuard({ form, sent }: UnsavedGuardProps) {
  const [dirty, setDirty] = useState(false)
  const guarding = dirty && !sent
  useEffect(() => {
    const element = form.current
    const onInput = () => setDirty(true)
    const onDone = () => setDirty(false)
    element?.addEventListener('input', onInput)
    element?.addEventListener('submit', onDone)
    element?.addEventListener('reset', onDone)
    return () => {
      element?.removeEventListener('input', onInput)
      element?.removeEventListener('submit', onDone)
      element?.removeEventListener('reset', onDone)
    }
  }, [form])
  useEffect(() => {
    if (!guarding) return
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [guarding])
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      guarding && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm('You have text here that is not saved yet. Leave the page?')) {
      blocker.proceed()
    } else {
      blocker.reset()
    }
  }, [blocker])
  return null
}
