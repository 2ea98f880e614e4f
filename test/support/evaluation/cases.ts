import { globSync, readFileSync } from 'node:fs'
import { Dotprompt } from 'dotprompt'
import { z } from 'zod'
import { assertionSchema } from './assertions.ts'

const suiteSchema = z.object({
  description: z.string(),
  prompts: z.tuple([z.string().regex(/^file:\/\/[a-z-]+\.prompt$/)]),
  tests: z
    .array(
      z.strictObject({
        description: z.string(),
        vars: z.record(z.string(), z.string()),
        /** Names that are replaced before anything is sent. */
        metadata: z.strictObject({ people: z.string() }).optional(),
        assert: z.array(assertionSchema).min(1),
      }),
    )
    .min(1),
})

const recordingSchema = z.object({
  /** Who wrote the outputs. */
  by: z.string(),
  /** The hash of the prompt that they answer. */
  promptHash: z.string(),
  outputs: z.record(z.string(), z.unknown()),
})

export type Recording = z.infer<typeof recordingSchema>
export type Suite = { prompt: string; tests: z.infer<typeof suiteSchema>['tests'] }
export type Case = Suite['tests'][number]

const yaml = new Dotprompt()

/** The evaluation cases beside the prompts, in promptfoo's format. */
export const readSuites = (): Suite[] =>
  globSync('prompts/*/*.eval.yaml')
    .toSorted()
    .map((path) => {
      const { raw } = yaml.parse(`---\n${readFileSync(path, 'utf8')}\n---\n`)
      const { tests } = suiteSchema.parse(raw)
      return { prompt: path.slice('prompts/'.length, -'.eval.yaml'.length), tests }
    })

export const recordingPath = (prompt: string): string => `prompts/${prompt}.recorded.json`

export const readRecording = (prompt: string): Recording =>
  recordingSchema.parse(JSON.parse(readFileSync(recordingPath(prompt), 'utf8')))
