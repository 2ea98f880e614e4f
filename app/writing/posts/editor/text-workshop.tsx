import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Section } from '#app/ui/layout/section.tsx'
import { checkText } from '#app/writing/posts/checks/check-post.ts'
import { publishedText } from '#app/writing/posts/checks/disclosure.ts'
import type { PostFinding } from '#app/writing/posts/checks/finding.ts'
import { ClaimList } from './claim-list.tsx'
import type { ShownClaim } from './claim-list.tsx'
import { Counts } from './counts.tsx'
import { Findings } from './findings.tsx'
import type { FindingsProps } from './findings.tsx'
import { Previews } from './previews.tsx'
import type { PreviewsProps } from './previews.tsx'

type Written = { body: string; disclosure: boolean }

export type TextWorkshopProps = {
  saved: Written
  /** What the checks said about the saved text. */
  findings: readonly PostFinding[]
  mends: FindingsProps['mends']
  claims: readonly ShownClaim[]
  pattern: { discloses?: boolean } | undefined
  drafted: boolean
  organisation: string
  picture: PreviewsProps['picture']
  children: ReactNode
}

/** The form of the text on the left, and beside it what the text becomes; with script that follows every key. */
export function TextWorkshop({ saved, children, ...rest }: TextWorkshopProps) {
  const { ref, written, follow } = useWritten(saved)
  const text = publishedText(written.body, written.disclosure)
  const changed = written.body !== saved.body || written.disclosure !== saved.disclosure
  const { pattern, drafted } = rest
  const findings = changed ? checkText({ text, pattern, drafted }) : rest.findings
  return (
    <div className="beside">
      <div ref={ref} onInput={follow} className="stack">
        {children}
      </div>
      <div className="stack">
        <Section title="Checks" card>
          <div className="stack">
            <Counts text={text} />
            <div aria-live="polite">
              <Findings findings={findings} mends={changed ? {} : rest.mends} />
            </div>
            {changed ? (
              <p className="text-muted">
                Figures, names and the subject are checked once you save.
              </p>
            ) : (
              <ClaimList claims={rest.claims} />
            )}
          </div>
        </Section>
        <Section title="In the feed">
          <Previews text={text} organisation={rest.organisation} picture={rest.picture} />
        </Section>
      </div>
    </div>
  )
}

/** What stands in the form now, a draft that came back included. */
function useWritten(saved: Written) {
  const ref = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<Written | null>(null)
  const follow = () => {
    const body = ref.current?.querySelector<HTMLTextAreaElement>('textarea[name="body"]')
    const tick = ref.current?.querySelector<HTMLInputElement>('input[name="disclosure"]')
    if (body) setTyped({ body: body.value, disclosure: tick?.checked ?? false })
  }
  useEffect(follow, [saved.body, saved.disclosure])
  return { ref, written: typed ?? saved, follow }
}
