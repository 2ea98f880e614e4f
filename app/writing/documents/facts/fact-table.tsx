import { Table } from '#app/ui/data/table.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

export type ShownFact = {
  id: string
  label: string
  value: string
  formula: string
  source: string
  confidence: string
  public: boolean
}

export type FactTableProps = { here: string; facts: ShownFact[]; mayEdit: boolean }

export const FactTable = ({ here, facts, mayEdit }: FactTableProps) => (
  <Table
    caption="Frozen facts"
    hideCaption
    columns={[
      { key: 'id', label: 'Number', heads: true, cell: ({ id }) => anchor(id) },
      { key: 'label', label: 'Fact', cell: ({ label }) => label },
      { key: 'value', label: 'Value', cell: valueCell },
      { key: 'source', label: 'Source', cell: ({ source }) => source },
      { key: 'confidence', label: 'Confidence', cell: ({ confidence }) => confidence || '–' },
      { key: 'public', label: 'Outside', cell: (fact) => publicCell(here, fact, mayEdit) },
    ]}
    rows={facts}
    rowKey={({ id }) => id}
  />
)

const anchor = (id: string) => <span id={id}>{id}</span>

const valueCell = ({ value, formula }: ShownFact) => (
  <>
    {value}
    {formula && <span className="text-muted text-sm block">= {formula}</span>}
  </>
)

const publicCell = (here: string, fact: ShownFact, mayEdit: boolean) =>
  mayEdit ? (
    <PostForm action={`${here}/facts/${fact.id}/publicity`} layout="plain">
      <input type="hidden" name="public" value={fact.public ? 'no' : 'yes'} />
      <span className="fact-outside">
        {fact.public ? 'Public' : 'Internal'}
        <Button size="small" variant="quiet" aria-label={switchName(fact)}>
          {fact.public ? 'Keep inside' : 'Make public'}
        </Button>
      </span>
    </PostForm>
  ) : fact.public ? (
    'Public'
  ) : (
    'Internal'
  )

const switchName = (fact: ShownFact) =>
  `${fact.public ? 'Keep inside' : 'Make public'}: ${fact.id} ${fact.label}`
