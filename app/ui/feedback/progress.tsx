export interface ProgressProps {
  label: string
  /** Left out while nobody can say how far it is. */
  value?: number
  max?: number
  text?: string
}

export const Progress = ({ label, value, max = 1, text }: ProgressProps) => (
  <label className="progress">
    <span>
      {label}
      {text && <span className="text-muted"> {text}</span>}
    </span>
    <progress value={value} max={max} />
  </label>
)
