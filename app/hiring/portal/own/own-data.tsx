import { words } from '#app/hiring/portal/words/words.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type OwnDataProps = {
  here: string
  open: boolean
  given: { name: string; email: string; phone: string; links: string[]; note: string }
  files: { kind: 'resume' | 'work-sample'; name: string; at: string }[]
}

const said = words.given

export const OwnData = ({ here, open, given, files }: OwnDataProps) => (
  <Section id="files" title={said.title} lead={said.lead} card>
    <div className="stack">
      <KeyValues
        items={[
          { label: said.name, value: given.name },
          { label: said.email, value: given.email },
          { label: said.phone, value: given.phone || null },
          { label: said.links, value: given.links.join(' ') || null },
          {
            label: said.note,
            value: given.note ? <span className="said-text">{given.note}</span> : null,
          },
          { label: said.files, value: files.length > 0 ? <Files files={files} /> : null },
        ]}
      />
      {open && (
        <p>
          <a className="button" href={`${here}/files`}>
            {said.sendFile}
          </a>
        </p>
      )}
    </div>
  </Section>
)

const Files = ({ files }: Pick<OwnDataProps, 'files'>) => (
  <ul>
    {files.map(({ kind, name, at }) => (
      <li key={`${name} ${at}`}>
        {name}{' '}
        <span className="text-muted">
          {words.sample.kinds[kind]}, <DateTime at={at} show="date" />
        </span>
      </li>
    ))}
  </ul>
)
