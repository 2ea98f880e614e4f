import type { ReactNode } from 'react'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { MarkedMarkdown } from '#app/ui/marked-markdown.tsx'
import { sanitisedHtmlTree } from '#app/ui/markdown-html.ts'
import { findQuote } from '#app/ui/text-marks.ts'
import { headingsBelow } from '#app/writing/documents/document.ts'
import { gapsIn } from '#app/writing/documents/sections/gaps.ts'
import type { ReadSection } from './document-view.ts'
import { claimWords } from './shown-claims.ts'
import type { ShownClaim } from './shown-claims.ts'

export type ClaimedTextProps = { here: string; section: ReadSection }

const gapMark = 'gap'

/** The text with its claims and gaps marked, each with the fact it rests on, and the passages that are commented on. */
export function ClaimedText({ here, section: { id, body, claims, threads } }: ClaimedTextProps) {
  const tree = sanitisedHtmlTree(body)
  const quotes = threads
    .filter(({ quote, resolvedBy }) => quote !== '' && resolvedBy === null)
    .flatMap((thread) => {
      const place = findQuote(tree, thread.quote)
      return place ? [{ id: thread.id, ...place }] : []
    })
  const marks = [
    ...claims.map((claim) => ({ id: claim.id, from: claim.from, to: claim.to })),
    ...quotes,
    ...gapsIn(body).map(({ from, to }) => ({ id: gapMark, from, to })),
  ]
  const draw = (ids: string[], children: ReactNode, begins: string[]) => {
    const claim = claims.find((one) => ids.includes(one.id))
    const inner = claim ? (
      <ClaimMark here={here} claim={claim} first={begins.length > 0}>
        {children}
      </ClaimMark>
    ) : (
      children
    )
    const quote = quotes.find((one) => ids.includes(one.id))
    if (quote) return <mark className="quoted">{inner}</mark>
    return ids.includes(gapMark) ? <mark className="gap">{inner}</mark> : <>{inner}</>
  }
  return (
    <div id={`text-${id}`}>
      <MarkedMarkdown text={body} headingOffset={headingsBelow(body)} marks={marks} draw={draw} />
    </div>
  )
}

type ClaimMarkProps = { here: string; claim: ShownClaim; first: boolean; children: ReactNode }

const ClaimMark = ({ here, claim, first, children }: ClaimMarkProps) => (
  <PageLink
    className={`claim is-${claim.state}`}
    to={claim.fact ? `${here}/facts#${claim.fact}` : `${here}/review#claims`}
    tabIndex={first ? undefined : -1}
  >
    {children}
    {first && (
      <span className="claim-note">
        <strong>{claimWords[claim.state]}.</strong> {claim.note}
      </span>
    )}
  </PageLink>
)
