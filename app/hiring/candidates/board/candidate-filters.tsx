import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { withParams } from '#app/ui/data/search-links.ts'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import type { Option, StageOption } from './shown.ts'

export type CandidateFiltersProps = {
  here: string
  stages: StageOption[]
  tags: string[]
  choices: { status: Option[]; source: Option[] }
  table: boolean
}

/** Filters of an opening's candidates; they live in the address. */
export const CandidateFilters = ({ here, stages, tags, choices, table }: CandidateFiltersProps) => (
  <FilterBar
    name="Filter candidates"
    keep={['view', 'sort']}
    clear={here}
    end={<Ends here={here} table={table} />}
  >
    <TextField name="text" label="Name, tag or address" type="search" />
    <Folded>
      <SelectField name="status" label="Status" options={choices.status} />
      {table && (
        <SelectField
          name="stage"
          label="Stage"
          options={stages.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder="All"
        />
      )}
      <SelectField name="source" label="Source" options={choices.source} placeholder="All" />
      {tags.length > 0 && (
        <SelectField
          name="tag"
          label="Tag"
          options={tags.map((tag) => ({ value: tag, label: tag }))}
          placeholder="All"
        />
      )}
      <Checkbox name="silent" label="Waiting > 7 days" />
    </Folded>
  </FilterBar>
)

const folded = ['status', 'stage', 'source', 'tag', 'silent']

/** Folded away on a phone, with how many are set; with room for them they stand there. */
function Folded({ children }: { children: ReactNode }) {
  const [params] = useSearchParams()
  const set = folded.filter((name) => params.get(name)).length
  return (
    <details className="more-filters">
      <summary className="button">Filters{set > 0 && ` (${set})`}</summary>
      <div>{children}</div>
    </details>
  )
}

function Ends({ here, table }: { here: string; table: boolean }) {
  const [params] = useSearchParams()
  const other = withParams(params.toString(), { view: table ? null : 'table' })
  return (
    <>
      <PageLink className="button is-small" to={other}>
        {table ? 'Board' : 'Table'}
      </PageLink>
      <a className="button is-small" href={`${here}/export?${params}`} download>
        Export
      </a>
      <LinkButton size="small" to={`${here}/import`}>
        Import
      </LinkButton>
      <LinkButton size="small" variant="primary" to={`${here}/new`}>
        Add a candidate
      </LinkButton>
    </>
  )
}
