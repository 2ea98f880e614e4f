import { type ReactNode, type SubmitEvent, use, useEffect, useId, useRef, useState } from 'react'
import { Form, type FormProps, useFetcher, useNavigation } from 'react-router'
import { ErrorSummary } from './faults/error-summary.tsx'
import {
  type FieldConstraints,
  type FieldErrors,
  FormContext,
  FormKeyContext,
  type FormValues,
} from './form-context.tsx'
import { UnsavedGuard } from './unsaved-guard.tsx'

export interface PostFormProps {
  action: string
  /** What the server found, and what was typed, after a refused submit. */
  errors?: FieldErrors | null
  values?: FormValues | null
  constraints?: Record<string, FieldConstraints | undefined>
  layout?: 'stack' | 'inline' | 'plain'
  /** Send in the background and stay on the page; answers `{errors, values}` are shown in place. */
  stay?: boolean
  /** A staying form is emptied once the server has taken it: for adding one thing after another. */
  clears?: boolean
  /** The version being edited; a stale one is refused with both texts. */
  version?: number | string
  warnUnsaved?: boolean
  encType?: FormProps['encType']
  id?: string
  className?: string
  'aria-label'?: string
  onSubmit?: (event: SubmitEvent<HTMLFormElement>) => void
  children: ReactNode
}

/** A form that posts with an idempotency key; with script, a second submit while one runs is ignored. */
export const PostForm = ({ stay, ...props }: PostFormProps) =>
  stay ? <StayingForm {...props} /> : <LeavingForm {...props} />

type InnerProps = Omit<PostFormProps, 'stay'>

function LeavingForm(props: InnerProps) {
  const navigation = useNavigation()
  const sending = navigation.state === 'idle' ? undefined : navigation.formData?.get('_key')
  const { formKey, pending } = useFormKey((key) => key === sending)
  return <FormBody {...props} formKey={formKey} pending={pending} />
}

function StayingForm(props: InnerProps) {
  const fetcherKey = useId()
  const fetcher = useFetcher({ key: fetcherKey })
  const { formKey, pending } = useFormKey(() => fetcher.state !== 'idle')
  const refused = answered(fetcher.data, 'errors') !== undefined
  const taken = fetcher.state === 'idle' && fetcher.data !== undefined && !refused
  return (
    <FormBody
      {...props}
      formKey={formKey}
      pending={pending}
      errors={props.errors ?? answered(fetcher.data, 'errors')}
      values={answered(fetcher.data, 'values') ?? props.values}
      background={{ navigate: false, fetcherKey }}
      empty={props.clears && taken}
    />
  )
}

interface BodyProps extends InnerProps {
  formKey: string
  pending: boolean
  background?: Pick<FormProps, 'navigate' | 'fetcherKey'>
  empty?: boolean
}

function FormBody(props: BodyProps) {
  const { formKey, pending, background, errors, values, constraints, version, children } = props
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (props.empty) ref.current?.reset()
  }, [props.empty])
  const own = useId()
  const prefix = props.id ?? own
  return (
    <Form
      ref={ref}
      method="post"
      action={props.action}
      encType={props.encType}
      id={props.id}
      className={classOf(props)}
      aria-label={props['aria-label']}
      preventScrollReset
      onSubmit={(event) => (pending ? event.preventDefault() : props.onSubmit?.(event))}
      {...background}
    >
      <input type="hidden" name="_key" value={formKey} />
      {version !== undefined && (
        <input type="hidden" name="_version" value={(values?._version as string) ?? version} />
      )}
      <FormContext value={{ prefix, errors, values, constraints, pending }}>
        <ErrorSummary errors={errors} prefix={prefix} />
        {children}
      </FormContext>
      {props.warnUnsaved && <UnsavedGuard form={ref} sent={pending} />}
    </Form>
  )
}

const classes = { stack: 'form', inline: 'form is-inline', plain: undefined }
const classOf = ({ layout = 'stack', className }: InnerProps) =>
  [classes[layout], className].filter(Boolean).join(' ') || undefined

/** The same key while a submit may be repeated; a new one once it was answered. */
function useFormKey(isPending: (key: string) => boolean) {
  const page = use(FormKeyContext)
  const own = useId()
  const [answers, setAnswers] = useState(0)
  const formKey = `${page ?? 'form'}.${own}.${answers}`
  const pending = isPending(formKey)
  const [wasPending, setWasPending] = useState(pending)
  if (pending !== wasPending) {
    setWasPending(pending)
    if (!pending) setAnswers(answers + 1)
  }
  return { formKey, pending }
}

function answered<Part extends 'errors' | 'values'>(data: unknown, part: Part) {
  const found = typeof data === 'object' && data !== null && part in data ? data : undefined
  return (found as Record<Part, FormValues & FieldErrors> | undefined)?.[part]
}
