import type { Dialect } from '#app/assistant/endpoints/dialect.ts'

const formats: Record<Dialect['format'], string> = {
  json_schema: 'It keeps to a given form (JSON schema).',
  json_object: 'It answers in JSON, and the form is checked here.',
  text: 'It answers in plain text only: the form is read out of it, which fails more often.',
}

type Named = { name: string; listed: boolean | null }

export type Tested = {
  milliseconds: number
  /** Whether the server names the model in its list; null where it has none. */
  listed: boolean | null
  /** The model for pictures, where one is set up: it is looked for and never asked, since each picture is paid for. */
  pictures: Named | null
}

const pictureWords = ({ name, listed }: Named): string => {
  if (listed) return `Its server also names ${name}, for pictures; none was drawn.`
  return listed === false
    ? `Its server does not name ${name}, so that pictures will probably fail.`
    : `Whether ${name} draws pictures shows with the first one: its server has no list of models.`
}

/** What a test of the connection found, in sentences. */
export function findingOf(
  { format, usage }: Dialect,
  { milliseconds, listed, pictures }: Tested,
): string {
  const seconds = (milliseconds / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 })
  return [
    `The model answered in ${seconds} s.`,
    formats[format],
    usage
      ? 'It says what each answer used.'
      : 'It does not say what an answer used: cost is reckoned from the length of the texts.',
    listed === false ? 'Its server does not name it in its list of models.' : '',
    pictures ? pictureWords(pictures) : '',
  ]
    .filter((one) => one !== '')
    .join(' ')
}
