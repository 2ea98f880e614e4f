import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { FactGroup, ShownFact } from './fact-groups.ts'

export type FactListProps = { here: string; groups: FactGroup[]; mayEdit: boolean }

const mostOpen = 20

/** The facts of a document by source; many are folded, and one that is pointed at is unfolded. */
export function FactList({ here, groups, mayEdit }: FactListProps) {
  const ref = useUnfoldedTarget()
  const count = groups.reduce((sum, { facts }) => sum + facts.length, 0)
  return (
    <div ref={ref} className="fact-groups">
      {groups.map(({ source, facts }) => (
        <details key={source} className="card" open={count <= mostOpen}>
          <summary className="card-title">
            <strong>{source}</strong>{' '}
            <span className="text-muted text-sm">{countWords(facts)}</span>
          </summary>
          <ul className="fact-rows">
            {facts.map((fact) => (
              <li key={fact.id} id={fact.id}>
                <Row here={here} fact={fact} mayEdit={mayEdit} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

function countWords(facts: readonly ShownFact[]): string {
  const open = facts.filter((fact) => fact.public).length
  return `${facts.length === 1 ? '1 fact' : `${facts.length} facts`}, ${open === 0 ? 'none' : open} public`
}

/** A browser unfolds what an address points at; a page that script puts there does so here. */
function useUnfoldedTarget() {
  const ref = useRef<HTMLDivElement>(null)
  const { hash, key } = useLocation()
  useEffect(() => {
    if (ref.current && hash !== '') unfold(ref.current, hash.slice(1))
  }, [hash, key])
  return ref
}

function unfold(within: HTMLElement, id: string): void {
  const target = within.querySelector(`[id="${CSS.escape(id)}"]`)
  const folded = target?.closest('details')
  if (!target || !folded || folded.open) return
  folded.open = true
  target.scrollIntoView()
}

type RowProps = { here: string; fact: ShownFact; mayEdit: boolean }

const Row = ({ here, fact, mayEdit }: RowProps) => (
  <>
    <p className="fact-label">{fact.label}</p>
    <p>
      {fact.value}
      {fact.formula && <span className="text-muted text-sm block">= {fact.formula}</span>}
    </p>
    <p className="text-muted text-sm">{fact.known}</p>
    {mayEdit ? (
      <PostForm action={`${here}/facts/${fact.id}/publicity`} layout="plain">
        <input type="hidden" name="public" value={fact.public ? 'no' : 'yes'} />
        <span className="fact-outside text-sm">
          {fact.public ? 'Public' : 'Internal'}
          <Button size="small" variant="quiet" aria-label={switchName(fact)}>
            {fact.public ? 'Keep inside' : 'Make public'}
          </Button>
        </span>
      </PostForm>
    ) : (
      <p className="text-sm">{fact.public ? 'Public' : 'Internal'}</p>
    )}
  </>
)

const switchName = ({ public: isPublic, label }: ShownFact) =>
  `${isPublic ? 'Keep inside' : 'Make public'}: ${label}`
