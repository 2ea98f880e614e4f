import type { Difference } from '#app/planning/scoping/modules/frame/reading.ts'
import type { FormValues } from '#app/planning/scoping/modules/frame/form-values.ts'
import type { Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import type { FieldErrors } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { AddRows } from '#app/ui/forms/rows/growing-rows.tsx'
import { growingOf, SheetSection } from './sheet-section.tsx'

export type WorksheetConflict = { message: string; version: number; differences: Difference[] }

export type WorksheetFormProps = {
  here: string
  back: string
  worksheet: Worksheet
  version: number
  start: FormValues
  errors?: FieldErrors | null
  values?: Record<string, unknown> | null
  conflict?: WorksheetConflict
}

/** The plain form of any worksheet; what was typed stays when it is refused. */
export function WorksheetForm(props: WorksheetFormProps) {
  const { here, back, worksheet, version, start, errors, values, conflict } = props
  const growing = worksheet.sections.filter(({ rows }) => rows !== undefined)
  const shown = { ...start, ...(values as FormValues | null | undefined) }
  return (
    <PostForm
      id="worksheet"
      action={here}
      version={conflict?.version ?? version}
      errors={errors}
      values={values}
      warnUnsaved
    >
      {conflict && <BothTexts {...conflict} />}
      {worksheet.sections.map((section) => (
        <SheetSection key={section.key} section={section} start={shown} />
      ))}
      <div className="form-actions is-in-sight">
        <Button variant="primary" type="submit">
          Save
        </Button>
        <AddRows rows={growing.map(growingOf)} />
        <LinkButton to={back} variant="quiet">
          All modules
        </LinkButton>
      </div>
    </PostForm>
  )
}

const BothTexts = ({ message, differences }: WorksheetConflict) => (
  <Notice tone="warn" title="Two people changed this page">
    <p>
      {message} Yours is in the form below. Take over what you need from theirs, then save again.
    </p>
    <Table
      caption="Where the two differ"
      rows={differences}
      rowKey={({ label }) => label}
      columns={[
        { key: 'label', label: 'Question', cell: ({ label }) => label, heads: true },
        { key: 'yours', label: 'Yours', cell: ({ yours }) => yours || 'empty' },
        { key: 'theirs', label: 'Saved now', cell: ({ theirs }) => theirs || 'empty' },
      ]}
    />
  </Notice>
)
