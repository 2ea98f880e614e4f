import { TextField } from '#app/ui/forms/field.tsx'

type Props = { name: string; label: string; value: number | null | undefined }

/** A whole number, or nothing. */
export const CountField = ({ name, label, value }: Props) => (
  <TextField
    name={name}
    label={label}
    type="number"
    min={0}
    step={1}
    required={false}
    defaultValue={String(value ?? '')}
  />
)
