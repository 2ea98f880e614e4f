import { counted } from '#app/math/text/counted.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ShownExport } from './exports.server.ts'

export type ExportPartProps = { here: string; exports: ShownExport[] }

/** A zip of everything: JSON for programs, CSV for spreadsheets, and the files. */
export const ExportPart = ({ here, exports }: ExportPartProps) => (
  <Section
    title="Export"
    lead="One zip with every table as JSON and as CSV, and every file. What members may not read yet, such as scorecards that are not revealed, is left out and named. A finished export can be downloaded for a day, or until somebody is erased or struck out of a text."
    card
  >
    {exports.length > 0 && (
      <ul className="rows">
        {exports.map((one) => (
          <li key={one.id}>
            Export of <DateTime at={one.askedAt} />: <Standing here={here} one={one} />
          </li>
        ))}
      </ul>
    )}
    <div className="form-actions">
      {!exports.some(({ state }) => state === 'making') && (
        <PostForm action={`${here}/export`} layout="plain">
          <Button variant="primary">Make an export</Button>
        </PostForm>
      )}
      <a className="button" href={`${here}/import`}>
        Import an export…
      </a>
    </div>
  </Section>
)

function Standing({ here, one }: { here: string; one: ShownExport }) {
  if (one.state === 'making')
    return (
      <>
        is being made. <a href={here}>Look again</a>
      </>
    )
  if (one.state === 'ended')
    return (
      <span className="text-muted">
        cannot be downloaded any more: its day is over, or somebody was erased or struck out of a
        text since.
      </span>
    )
  return (
    <>
      <a href={`${here}/exports/${one.id}`}>Download</a>
      <span className="text-muted">
        , {counted(one.rows, 'row')}
        {one.leftOut > 0 &&
          `, ${counted(one.leftOut, 'scorecard')} and what is made of ${one.leftOut === 1 ? 'it' : 'them'} left out`}
        {one.until && (
          <>
            . To be had until <DateTime at={one.until} />.
          </>
        )}
      </span>
    </>
  )
}
