import type { Described, Parameter } from './reference.ts'

/** One operation: what it does, what it takes, what it answers. */
export const OperationCard = ({ operation }: { operation: Described }) => (
  <details id={operation.name}>
    <summary className="wrap-anywhere">
      <code>
        <strong>{operation.method}</strong> {operation.path}
      </code>{' '}
      {operation.summary}
    </summary>
    <p className="text-muted text-sm">
      Needs the scope <code>{operation.scope}</code>.
    </p>
    <Fields title="In the address" fields={operation.query} marked />
    <Fields title="In the body" fields={operation.body} marked />
    <Fields title="In the answer" fields={operation.answers} />
  </details>
)

type FieldsProps = { title: string; fields: Parameter[]; marked?: boolean }

const Fields = ({ title, fields, marked }: FieldsProps) =>
  fields.length > 0 && (
    <>
      <h3 className="text-sm">{title}</h3>
      <ul>
        {fields.map(({ name, kind, required, about }) => (
          <li key={name}>
            <code>{name}</code> <span className="text-muted">{kind}</span>
            {marked && required && ' (required)'}
            {about && `: ${about}`}
          </li>
        ))}
      </ul>
    </>
  )
