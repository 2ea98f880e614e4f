import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Form, useLocation, useSearchParams, useSubmit } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Button } from './button.tsx'
import { FormContext } from './form-context.tsx'

export interface FilterBarProps {
  name: string
  /** Parameters of the URL that stay as they are, such as the sort order. */
  keep?: readonly string[]
  /** Leads back to the whole list; shown while a filter is set. */
  clear?: string
  /** Stands at the far end: export, view switch. */
  end?: ReactNode
  children: ReactNode
}

/** Filters in the URL: fields take their values from it; with script a choice applies at once. */
export function FilterBar({ name, keep = ['sort'], clear, end, children }: FilterBarProps) {
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  const submit = useSubmit()
  const prefix = useId()
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => followUrl(ref.current, params), [params])
  const apply = (form: HTMLFormElement) => submit(filled(form), { preventScrollReset: true })
  return (
    <Form
      ref={ref}
      action={pathname}
      className="toolbar"
      role="search"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        apply(event.currentTarget)
      }}
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) apply(event.currentTarget)
      }}
    >
      {keep.map((key) => (
        <KeptParam key={key} name={key} value={params.get(key)} />
      ))}
      <FormContext value={{ prefix, values: valuesOf(params) }}>{children}</FormContext>
      <Button>Apply</Button>
      {clear && params.size > 0 && (
        <PageLink className="button is-quiet" to={clear}>
          Clear
        </PageLink>
      )}
      {end && <div className="toolbar-end cluster">{end}</div>}
    </Form>
  )
}

const KeptParam = ({ name, value }: { name: string; value: string | null }) =>
  value === null ? null : <input type="hidden" name={name} value={value} />

const valuesOf = (params: URLSearchParams) =>
  Object.fromEntries(
    [...params.keys()].map((key) => {
      const all = params.getAll(key)
      return [key, all.length > 1 ? all : all[0]]
    }),
  )

function filled(form: HTMLFormElement) {
  const params = new URLSearchParams()
  for (const [key, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') params.append(key, value)
  }
  return params
}

/** Going back or clearing changes the URL without a new form: the fields follow. */
function followUrl(form: HTMLFormElement | null, params: URLSearchParams) {
  for (const control of form?.elements ?? []) {
    if (control instanceof HTMLInputElement && /checkbox|radio/.test(control.type)) {
      control.checked = params.getAll(control.name).includes(control.value)
    } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = params.get(control.name) ?? ''
    }
  }
}
