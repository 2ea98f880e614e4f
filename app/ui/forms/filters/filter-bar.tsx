import {
  type ChangeEvent,
  type FocusEvent,
  type ReactNode,
  type SubmitEvent,
  useEffect,
  useId,
  useRef,
} from 'react'
import { Form, useLocation, useSearchParams, useSubmit } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { FormContext } from '#app/ui/forms/form-context.tsx'

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

const pause = 400

/**
 * Filters in the URL: fields take their values from it. Once the script runs a choice applies at once and typed words after a
 * pause or when the field is left, so that the button shows only to whoever reaches it by keyboard.
 */
export function FilterBar({ name, keep = ['sort'], clear, end, children }: FilterBarProps) {
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  const prefix = useId()
  return (
    <Form
      {...useApplied(params)}
      action={pathname}
      className="toolbar"
      role="search"
      aria-label={name}
    >
      {keep.map((key) => (
        <input key={key} type="hidden" name={key} value={params.get(key) ?? ''} />
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

/** A form that applies what is chosen in it; what is being typed is left alone until it is applied too. */
function useApplied(params: URLSearchParams) {
  const submit = useSubmit()
  const ref = useRef<HTMLFormElement>(null)
  const typing = useRef(0)
  useEffect(() => {
    const form = ref.current
    if (!form) return
    form.dataset.applies = ''
    if (!typing.current) followUrl(form, params)
  }, [params])
  const apply = (form: HTMLFormElement, replace = false) => {
    clearTimeout(typing.current)
    typing.current = 0
    if (form.isConnected) void submit(filled(form), { preventScrollReset: true, replace })
  }
  return {
    ref,
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault()
      apply(event.currentTarget)
    },
    onChange: ({ target, currentTarget: form }: ChangeEvent<HTMLFormElement>) => {
      if (target.type !== 'search') return apply(form)
      clearTimeout(typing.current)
      typing.current = window.setTimeout(apply, pause, form, true)
    },
    onBlur: ({ currentTarget: form }: FocusEvent<HTMLFormElement>) => {
      if (typing.current) apply(form, true)
    },
  }
}

const valuesOf = (params: URLSearchParams) =>
  Object.fromEntries(
    [...params.keys()].map((key) => {
      const all = params.getAll(key)
      return [key, all.length > 1 ? all : all[0]]
    }),
  )

/** What is set; a filter holds no files. */
const filled = (form: HTMLFormElement) =>
  new URLSearchParams([...new FormData(form)].filter(([, value]) => value) as [string, string][])

/** Going back or clearing changes the URL without a new form: the fields follow. */
function followUrl(form: HTMLFormElement, params: URLSearchParams) {
  for (const control of [...form.elements] as HTMLInputElement[]) {
    if (/checkbox|radio/.test(control.type))
      control.checked = params.getAll(control.name).includes(control.value)
    else control.value = params.get(control.name) ?? ''
  }
}
