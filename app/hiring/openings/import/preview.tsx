import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { LineProblem } from './check-lines.ts'
import type { ShownLine } from './shown.ts'

export type PreviewProps = {
  list: string
  ready: ShownLine[]
  problems: LineProblem[]
  ignored: string[]
  western: boolean
  /** The file as it was checked: what is carried out. */
  text: string
}

/** What a file would do, and every cell that stands in the way. */
export const Preview = ({ ready, problems, ignored, western, ...rest }: PreviewProps) => (
  <div className="stack" role="status">
    {western && (
      <Notice tone="warn" title="The file is not in UTF-8">
        It was read as Western European. Look whether accents and umlauts are right; if not, save
        the sheet as “CSV UTF-8”.
      </Notice>
    )}
    {problems.length > 0 && <Problems problems={problems} ready={ready.length} />}
    {ignored.length > 0 && (
      <p>These columns are not known and are left out: {ignored.join(', ')}.</p>
    )}
    {ready.length > 0 && <Choice ready={ready} {...rest} />}
  </div>
)

const Problems = ({ problems, ready }: { problems: LineProblem[]; ready: number }) => {
  const lines = new Set(problems.map(({ line }) => line)).size
  return (
    <>
      <Notice
        tone={ready > 0 ? 'warn' : 'danger'}
        title={`${lines} ${lines === 1 ? 'row' : 'rows'} cannot be taken yet`}
      >
        {ready > 0
          ? 'Mend the file or the text below, or import the others alone.'
          : 'Mend the file or the text below, and check again.'}
      </Notice>
      <Table
        caption="What is wrong, and what to write"
        columns={problemColumns}
        rows={problems.slice(0, mostProblems)}
        rowKey={({ line, column }) => `${line} ${column}`}
      />
    </>
  )
}

const mostProblems = 200

const problemColumns: Column<LineProblem>[] = [
  { key: 'line', label: 'Row', align: 'end', cell: ({ line }) => line },
  { key: 'column', label: 'Column', heads: true, cell: ({ column }) => <code>{column}</code> },
  { key: 'reason', label: 'What to do', cell: ({ reason }) => reason },
]

const Choice = ({ list, ready, text }: Pick<PreviewProps, 'list' | 'ready' | 'text'>) => (
  <Section
    title="Choose what becomes a draft"
    lead="Nothing is written yet. Drafts stay inside until somebody publishes them."
    card
  >
    <PostForm id="choice" action={`${list}/import`} encType="multipart/form-data">
      <input type="hidden" name="rows" value={text} />
      <input type="hidden" name="step" value="import" />
      <Table
        caption="As the rows are understood"
        hideCaption
        columns={readyColumns}
        rows={ready}
        rowKey={({ line }) => String(line)}
        selection={{
          name: 'line',
          labelOf: ({ title, line }) => `${title}, row ${line}`,
          ticked: ({ hint }) => hint === '',
        }}
      />
      <div className="form-actions">
        <Button variant="primary">Import the chosen as drafts</Button>
      </div>
    </PostForm>
  </Section>
)

const readyColumns: Column<ShownLine>[] = [
  {
    key: 'title',
    label: 'Opening',
    heads: true,
    cell: ({ title, level, hint }) => (
      <>
        {title} <span className="text-muted">{level}</span>
        {hint && <span className="row-note text-sm text-muted">{hint}</span>}
      </>
    ),
  },
  { key: 'places', label: 'Places', cell: ({ places }) => places },
  { key: 'pay', label: 'Pay', cell: ({ pay }) => pay ?? '–' },
  { key: 'people', label: 'People', align: 'end', cell: ({ people }) => people },
  { key: 'manager', label: 'Run by', cell: ({ manager }) => manager },
  {
    key: 'text',
    label: 'Description',
    cell: ({ ownText }) => (ownText ? 'from the file' : 'from the role card'),
  },
]
