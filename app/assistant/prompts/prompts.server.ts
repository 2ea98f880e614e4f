import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dotprompt } from 'dotprompt'
import type { PromptFunction } from 'dotprompt'
import { z } from 'zod'
import { asData, asLine } from './data-block.ts'
import type { FilledPrompt, Made, Message, ModelSettings } from './prompt.ts'

type Loaded = {
  hash: string
  fill: PromptFunction
  input: z.ZodType
  makes: Made
  settings: ModelSettings
  outputSchema: object
  output: z.ZodType
}

const configSchema = z.object({
  temperature: z.number().min(0).max(2).optional(),
  maxOutputTokens: z.number().int().min(16).max(32_000),
})
const nameShape = /^[a-z-]+\/[a-z]+-[a-z-]+$/
const roles: Record<string, Message['role']> = {
  system: 'system',
  user: 'user',
  model: 'assistant',
}

const language = new Dotprompt({
  helpers: {
    data: (label: unknown, text: unknown) => asData(String(label), String(text ?? '')),
    line: (text: unknown) => asLine(String(text ?? '')),
  },
})
const loaded = new Map<string, Promise<Loaded>>()

/** Fills `prompts/<name>.prompt` with its input. Throws where the input is not what the prompt declares. */
export async function fillPrompt(name: string, input: unknown): Promise<FilledPrompt> {
  const known = loaded.get(name) ?? load(name)
  loaded.set(name, known)
  const { fill, input: inputSchema, ...kept } = await known
  const given = inputSchema.parse(input) as Record<string, unknown>
  const { messages } = await fill({ input: given })
  return {
    name,
    ...kept,
    messages: messages.map(({ role, content }) => ({
      role: roles[role] ?? 'user',
      content: content
        .map(({ text }) => text ?? '')
        .join('')
        .trim(),
    })),
  }
}

async function load(name: string): Promise<Loaded> {
  if (!nameShape.test(name)) throw new Error(`“${name}” is not the name of a prompt.`)
  const source = readFileSync(join(process.cwd(), 'prompts', `${name}.prompt`), 'utf8')
  const fill = await language.compile(source)
  const { input, output, config } = await language.renderMetadata(source)
  if (!input?.schema) throw new Error(`${name} lacks a schema of its input.`)
  return {
    hash: createHash('sha256').update(source).digest('hex').slice(0, 16),
    fill,
    input: z.fromJSONSchema(input.schema),
    ...(output?.format === 'media' ? picture : textOf(name, { schema: output?.schema, config })),
  }
}

/** A picture has no length in tokens, and nothing to check against a schema. */
const picture = {
  makes: 'picture' as const,
  settings: { maxOutputTokens: 0 },
  outputSchema: {},
  output: z.unknown(),
}

type Schema = Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>
type Declared = { schema: Schema | undefined; config: unknown }

function textOf(name: string, { schema, config }: Declared) {
  if (!schema) throw new Error(`${name} lacks a schema of its output.`)
  return {
    makes: 'text' as const,
    settings: configSchema.parse(config),
    outputSchema: schema,
    output: z.fromJSONSchema(schema),
  }
}
