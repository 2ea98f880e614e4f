import type { ReactNode } from 'react'
import { MarkedMarkdown } from '#app/ui/marked-markdown.tsx'
import { headingsBelow } from '#app/writing/documents/document.ts'
import { gapsIn } from '#app/writing/documents/sections/gaps.ts'

export type PlainDocumentProps = { sections: readonly { title: string; body: string }[] }

const drawGap = (_: string[], words: ReactNode) => <mark className="gap">{words}</mark>

/** The text alone, as it is read on paper and outside; what it names as missing is marked. */
export const PlainDocument = ({ sections }: PlainDocumentProps) => (
  <div className="plain-document">
    {sections.map(({ title, body }) => (
      <section key={title}>
        <h2>{title}</h2>
        <MarkedMarkdown
          text={body}
          headingOffset={headingsBelow(body)}
          marks={gapsIn(body).map(({ from, to }) => ({ id: String(from), from, to }))}
          draw={drawGap}
        />
      </section>
    ))}
  </div>
)
