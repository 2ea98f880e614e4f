import { sourceWords } from './person-form.ts'

type Choices = { roles: Record<string, string>; members: { id: string; name: string }[] }

/** What can be chosen about a person, as options of a form. */
export const choicesOf = ({ roles, members }: Choices) => ({
  roles: Object.entries(roles).map(([value, label]) => ({ value, label })),
  members: members.map(({ id, name }) => ({ value: id, label: name })),
  sources: Object.entries(sourceWords).map(([value, label]) => ({ value, label })),
})
