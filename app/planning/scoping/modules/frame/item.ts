/** One item of a checklist; its key keeps its exact type. */
export const item = <const Key extends string>(key: Key, label: string, hint: string) => ({
  key,
  label,
  hint,
})

/** Choices whose values keep their exact types. */
export const choices = <const Value extends string>(labels: Readonly<Record<Value, string>>) =>
  (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }))
