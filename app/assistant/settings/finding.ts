import type { Dialect } from '#app/assistant/endpoints/dialect.ts'

const formats: Record<Dialect['format'], string> = {
  json_schema: 'It keeps to a given form (JSON schema).',
  json_object: 'It answers in JSON, and the form is checked here.',
  text: 'It answers in plain text only: the form is read out of it, which fails more often.',
}

/** What a test of the connection found, in sentences. */
export function findingOf(
  { format, usage }: Dialect,
  { milliseconds, listed }: { milliseconds: number; listed: boolean | null },
): string {
  const seconds = (milliseconds / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 })
  return [
    `The model answered in ${seconds} s.`,
    formats[format],
    usage
      ? 'It says what each answer used.'
      : 'It does not say what an answer used: cost is reckoned from the length of the texts.',
    listed === false ? 'Its server does not name it in its list of models.' : '',
  ]
    .filter((one) => one !== '')
    .join(' ')
}
