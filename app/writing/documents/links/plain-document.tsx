import { Markdown } from '#app/ui/markdown.tsx'
import { headingsBelow } from '#app/writing/documents/document.ts'

export type PlainDocumentProps = { sections: readonly { title: string; body: string }[] }

/** The text alone, as it is read on paper and outside. */
export const PlainDocument = ({ sections }: PlainDocumentProps) => (
  <div className="plain-document">
    {sections.map(({ title, body }) => (
      <section key={title}>
        <h2>{title}</h2>
        <Markdown text={body} headingOffset={headingsBelow(body)} />
      </section>
    ))}
  </div>
)
