import { use } from 'react'
import { FormContext } from '#app/ui/forms/form-context.tsx'

/** Which text of an item the form was filled with; sent along, so that nobody overwrites what they have not seen. */
export function Seen({ name }: { name: string }) {
  const { values } = use(FormContext)
  return (
    <input
      type="hidden"
      name={`${name}.seen`}
      defaultValue={String(values?.[`${name}.seen`] ?? '-')}
    />
  )
}

/** The rows of one list, by the names of their items, as the form's values hold them. */
export function useRowNames(kind: string): string[] {
  const { values } = use(FormContext)
  const names = Object.keys(values ?? {})
    .filter((path) => path.startsWith(`${kind}.`))
    .map((path) => path.slice(0, path.lastIndexOf('.')))
  return [...new Set(names)]
}

/** What the form was filled with, or typed before it was refused. */
export function useTyped(path: string): string {
  const { values } = use(FormContext)
  return String(values?.[path] ?? '')
}
