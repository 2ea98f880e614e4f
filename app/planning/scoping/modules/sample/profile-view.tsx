import type { ColumnProfile } from '#app/planning/scoping/modules/kinds/quality/column.ts'
import type { Finding } from '#app/planning/scoping/modules/kinds/quality/findings.ts'
import type { Profile } from '#app/planning/scoping/modules/kinds/quality/profile.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Table, type Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'

type Sample = { name: string; bytes: number; profile: Profile; addedAt: Date; addedBy: string }

type ProfileViewProps = { here: string; sample: Sample; findings: Finding[]; mayEdit: boolean }

/** What is in a kept file: what it says on each dimension, then column by column. */
export const ProfileView = ({ here, sample, findings, mayEdit }: ProfileViewProps) => (
  <>
    <Section
      title={sample.name}
      level={3}
      card
      actions={
        <>
          <a className="button is-small" href={`${here}/file`}>
            Download
          </a>
          {mayEdit && <Removal here={here} />}
        </>
      }
    >
      <div className="stack">
        <p className="text-sm text-muted">
          {sample.profile.rows.toLocaleString('en')} rows, {sample.profile.columns.length} columns,{' '}
          {Math.ceil(sample.bytes / 1024).toLocaleString('en')} kB. Kept by {sample.addedBy}{' '}
          <RelativeTime at={sample.addedAt} />
        </p>
        <Findings findings={findings} />
      </div>
    </Section>
    <Section title="Columns" level={3} card>
      <Table
        caption="What each column holds"
        hideCaption
        rows={sample.profile.columns.map((column, index) => ({ ...column, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={columnsOf(sample.profile.rows)}
      />
    </Section>
  </>
)

const Findings = ({ findings }: Pick<ProfileViewProps, 'findings'>) => (
  <KeyValues
    items={findings.map(({ dimension, text, good }) => ({
      label: dimension,
      value: (
        <>
          <Status tone={good ? 'good' : 'warn'}>{good ? 'Fine' : 'Look'}</Status> {text}
        </>
      ),
    }))}
  />
)

const Removal = ({ here }: { here: string }) => (
  <PostForm action={`${here}/removal`} layout="plain">
    <Button type="submit" size="small" variant="danger">
      Remove
    </Button>
  </PostForm>
)

type Row = ColumnProfile & { key: string }

const columnsOf = (rows: number): Column<Row>[] => [
  { key: 'name', label: 'Column', heads: true, cell: ({ name }) => name },
  { key: 'type', label: 'Type', cell: ({ type }) => type },
  {
    key: 'missing',
    label: 'Missing',
    align: 'end',
    cell: ({ missing }) =>
      missing === 0 ? '0' : `${missing} (${Math.round((100 * missing) / rows)} %)`,
  },
  { key: 'distinct', label: 'Different', align: 'end', cell: ({ distinct }) => distinct },
  { key: 'range', label: 'Range, middle', cell: rangeOf },
  { key: 'formats', label: 'Written as', cell: formatsOf },
  { key: 'examples', label: 'Examples', cell: ({ examples }) => examples.join(' · ') },
]

const shown = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 3 })

function rangeOf({ range }: Row) {
  if (!range) return ''
  const far = range.outliers > 0 ? `; ${range.outliers} far outside` : ''
  return `${shown(range.low)} – ${shown(range.high)}, ${shown(range.median)}${far}`
}

const formatsOf = ({ formats }: Row) =>
  formats.map(({ shape, count }) => `${shape} (${count})`).join(', ')
