import { percent } from '#app/math/text/figures.ts'
import { useEffect } from 'react'
import { useLocation, useRevalidator } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Progress } from '#app/ui/feedback/progress.tsx'

export interface DrawStateProps {
  /** Share of the draws that are made, while they are being made. */
  done: number
}

const LOOK_AGAIN_MS = 1_000

/** How far the draws have come; with script the page looks again by itself. */
export function DrawState({ done }: DrawStateProps) {
  const { revalidate } = useRevalidator()
  const { pathname, search } = useLocation()
  useEffect(() => {
    const clock = setTimeout(() => void revalidate(), LOOK_AGAIN_MS)
    return () => clearTimeout(clock)
  }, [revalidate, done])
  return (
    <div className="cluster">
      <Progress label="Drawing how firm the ranks are" value={done} text={percent(done)} />
      <PageLink to={`${pathname}${search}`} keepScroll>
        Look again
      </PageLink>
    </div>
  )
}
