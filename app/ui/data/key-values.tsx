import type { ReactNode } from 'react'

export interface KeyValue {
  label: string
  value: ReactNode
}

/** Facts about one thing; what has no value shows a dash. */
export const KeyValues = ({ items }: { items: readonly KeyValue[] }) => (
  <dl className="key-values">
    {items.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value ?? '–'}</dd>
      </div>
    ))}
  </dl>
)
