import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { useField } from '#app/ui/forms/form-context.tsx'

export interface FileOrLinesProps {
  /** What the field of the lines is called. */
  name: string
  /** What one of them is called, as in “line”. */
  row: string
  /** What a file may hold. */
  hint: string
  /** A file was looked at; its lines stay in the form to be mended. */
  checked?: boolean
}

/** A file, or its lines pasted. */
export function FileOrLines({ name, row, hint, checked = false }: FileOrLinesProps) {
  const { value } = useField(name)
  const rows = `${row}s`
  return (
    <>
      {/* A file that was looked at is put down: what is sent next are its lines, as they were mended. */}
      <TextField
        key={String(value ?? '')}
        name="file"
        label={checked ? 'Another CSV file' : 'CSV file'}
        type="file"
        accept=".csv,text/csv,text/plain"
        hint={hint}
        required={false}
      />
      <TextArea
        name={name}
        label={checked ? rows.charAt(0).toUpperCase() + rows.slice(1) : `Or paste the ${rows}`}
        rows={10}
        spellCheck={false}
        required={false}
      />
    </>
  )
}
