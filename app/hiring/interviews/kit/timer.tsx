import { useEffect, useState } from 'react'
import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { timingAt } from './timing.ts'
import type { Timing } from './timing.ts'

export type TimerProps = { minutes: number; last: number; id: string }

const words: Record<Timing['phase'], string> = {
  before: 'for your questions',
  interview: 'left for your questions',
  candidate: 'left for the candidate’s questions',
  over: 'over time',
}

/** Counts down to the candidate's minutes; without script the plan in words. */
export function Timer({ minutes, last, id }: TimerProps) {
  const hydrated = useHydrated()
  return (
    <Section title="Time" level={3} card>
      <div className="stack">
        <p className="text-sm text-muted">
          {minutes} minutes: {minutes - last} for your questions, the last {last} for the
          candidate’s.
        </p>
        {hydrated && <Clock minutes={minutes} last={last} id={id} />}
      </div>
    </Section>
  )
}

function Clock({ minutes, last, id }: TimerProps) {
  const { startedAt, now, start, stop } = useStart(`timer:${id}`)
  const { phase, clock, share } = timingAt(startedAt, now, { minutes, last })
  return (
    <>
      <p className="timer" role="timer" aria-label="Time left">
        <span className="timer-clock">{clock}</span> <span>{words[phase]}</span>
      </p>
      <span className={phase === 'over' ? 'meter is-over' : 'meter'} aria-hidden>
        <span style={{ inlineSize: `${100 * share}%` }} />
      </span>
      <p aria-live="polite">
        {phase === 'candidate' && <strong>Stop here: now the candidate asks.</strong>}
      </p>
      <Button type="button" onClick={startedAt === null ? start : stop}>
        {startedAt === null ? 'Start' : 'Reset'}
      </Button>
    </>
  )
}

/** A start time that survives reloading the page in this tab. */
function useStart(key: string) {
  const [startedAt, setStartedAt] = useState(() => Number(sessionStorage.getItem(key)) || null)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (startedAt === null) return undefined
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [startedAt])
  return {
    startedAt,
    now,
    start() {
      const moment = Date.now()
      sessionStorage.setItem(key, String(moment))
      setNow(moment)
      setStartedAt(moment)
    },
    stop() {
      sessionStorage.removeItem(key)
      setStartedAt(null)
    },
  }
}
