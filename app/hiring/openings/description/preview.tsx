import { lazy, Suspense } from 'react'

/** The Markdown library is needed for the preview alone, so it loads apart. */
const Markdown = lazy(async () => ({ default: (await import('#app/ui/markdown.tsx')).Markdown }))

/** A job description as it reads; `plain` where it stands in a card already, as the text it is. */
export const Preview = ({ text, plain = false }: { text: string; plain?: boolean }) => (
  <article
    className={plain ? 'prose' : 'card prose'}
    aria-label={plain ? 'Job description' : 'Preview'}
  >
    <Suspense fallback={<p className="text-muted">Preparing the preview …</p>}>
      <Markdown text={text} headingOffset={plain ? 2 : 1} />
    </Suspense>
  </article>
)
