import { useEffect, useState } from 'react'
import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Refresh } from '#app/ui/feedback/refresh.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { timeLeft } from './minutes.ts'

export type SessionBarProps = {
  here: string
  session: { id: string; endsAt: Date }
  readers: { name: string; finished: boolean; mine: boolean }[]
}

/** How long the reading lasts, who reads along and who has finished. */
export function SessionBar({ here, session, readers }: SessionBarProps) {
  const mine = readers.find((reader) => reader.mine)
  const reading = `${here}/reading/${session.id}`
  return (
    <section className="reading-bar card" aria-label="Silent reading">
      <Refresh seconds={20} />
      <TimeLeft endsAt={session.endsAt} />
      <ul className="cluster">
        {readers.map(({ name, finished }) => (
          <li key={name}>
            <Status tone={finished ? 'good' : 'plain'}>
              {name} {finished ? 'has finished' : 'reads'}
            </Status>
          </li>
        ))}
      </ul>
      <div className="cluster">
        <PostForm action={`${reading}/part`} layout="plain">
          <input type="hidden" name="finished" value={mine && !mine.finished ? 'yes' : 'no'} />
          <Button variant="primary">{partWords(mine)}</Button>
        </PostForm>
        <PostForm action={`${reading}/end`} layout="plain">
          <Button>End the reading for all</Button>
        </PostForm>
      </div>
    </section>
  )
}

function partWords(mine: SessionBarProps['readers'][number] | undefined): string {
  if (!mine) return 'Read along'
  return mine.finished ? 'Read on' : 'I have finished'
}

function TimeLeft({ endsAt }: { endsAt: Date }) {
  const hydrated = useHydrated()
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => {
    const tick = () => setNow(new Date())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [])
  const left = hydrated && now ? timeLeft(endsAt, now) : undefined
  return (
    <p className="reading-time" role="timer">
      {left === undefined ? (
        <>
          Until <DateTime at={endsAt} show="time" />
        </>
      ) : left === null ? (
        'Time is up'
      ) : (
        `${left} left`
      )}
    </p>
  )
}
