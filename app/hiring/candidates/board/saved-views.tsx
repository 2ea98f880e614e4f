import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

export type ShownView = {
  id: string
  name: string
  query: string
  shared: boolean
  own: boolean
  by: string
}

export type SavedViewsProps = {
  here: string
  views: ShownView[]
  /** What a view would keep of the page's address; empty where nothing. */
  query: string
}

/** Filters kept under a name: one's own, and those the team shares. */
export function SavedViews({ here, views, query }: SavedViewsProps) {
  const current = views.find((view) => view.query === query)
  return (
    <div className="cluster saved-views">
      {views.length > 0 && (
        <nav aria-label="Saved views" className="cluster">
          {views.map((view) => (
            <PageLink
              key={view.id}
              to={`${here}?${view.query}`}
              className="button is-small is-quiet"
              aria-current={view === current ? 'page' : undefined}
            >
              {view.name}
              {!view.own && <span className="text-muted"> · {view.by}</span>}
            </PageLink>
          ))}
        </nav>
      )}
      {current?.own && <Changing here={here} view={current} />}
      {!current && query !== '' && <Saving here={here} query={query} />}
    </div>
  )
}

const Saving = ({ here, query }: { here: string; query: string }) => (
  <details className="plan-people">
    <summary className="button is-small is-quiet">Save this view</summary>
    <PostForm key={query} action={`${here}/views`} layout="inline" aria-label="Save this view">
      <input type="hidden" name="query" value={query} />
      <ViewFields />
      <Button type="submit" size="small">
        Save
      </Button>
    </PostForm>
  </details>
)

const Changing = ({ here, view }: { here: string; view: ShownView }) => (
  <details className="plan-people" key={view.id}>
    <summary className="button is-small is-quiet">
      Change<span className="sr-only"> the view {view.name}</span>
    </summary>
    <div className="cluster">
      <PostForm
        action={`${here}/views/${view.id}`}
        layout="inline"
        aria-label={`Change the view ${view.name}`}
      >
        <ViewFields view={view} />
        <Button type="submit" size="small">
          Save
        </Button>
      </PostForm>
      <PostForm
        action={`${here}/views/${view.id}/removal`}
        layout="inline"
        aria-label={`Delete the view ${view.name}`}
      >
        <Button type="submit" size="small" variant="quiet">
          Delete
        </Button>
      </PostForm>
    </div>
  </details>
)

const ViewFields = ({ view }: { view?: ShownView }) => (
  <>
    <TextField name="name" label="Name" required maxLength={60} defaultValue={view?.name} />
    <Checkbox
      name="shared"
      label="The opening’s team sees it too"
      defaultChecked={view?.shared ?? false}
    />
  </>
)
