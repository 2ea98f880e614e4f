import { lazy, Suspense } from 'react'

/** The Markdown library is needed for the preview alone, so it loads apart. */
const Markdown = lazy(async () => ({ default: (await import('#app/ui/markdown.tsx')).Markdown }))

export const Preview = ({ text }: { text: string }) => (
  <article className="card prose" aria-label="Preview">
    <Suspense fallback={<p className="text-muted">Preparing the preview …</p>}>
      <Markdown text={text} headingOffset={1} />
    </Suspense>
  </article>
)
