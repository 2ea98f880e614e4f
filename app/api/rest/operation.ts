import { z } from 'zod'
import type { Context } from '#app/accounts/context.ts'
import type { Scope } from '#app/accounts/keys/key.ts'
import type { Desk } from '#app/writing/context.ts'

export type Method = 'get' | 'post' | 'put' | 'delete'

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/** What an operation works with: who asks, what documents are made of here, and everything they sent, checked. */
export type Call<Params = Record<string, string>, Query = unknown, Body = unknown> = {
  ctx: Context
  desk: Desk
  params: Params
  query: Query
  body: Body
}

/** One thing programs can do: the route, its documentation and its checks all come from here. */
export type Operation = {
  /** The name by which client generators call it. */
  name: string
  method: Method
  /** Below `/api/v1`; what stands in braces are ids. */
  path: string
  tag: Tag
  scope: Scope
  summary: string
  query: z.ZodObject
  body: z.ZodType | null
  status: 200 | 201 | 204
  /** What of the result goes out: anything it does not name stays inside. */
  answer: z.ZodType | null
  run(call: Call): Promise<unknown>
}

export const tags = [
  'openings',
  'candidates',
  'candidacies',
  'interviews',
  'scorecards',
  'decisions',
  'use cases',
  'priorities',
  'capacity',
  'plans',
  'documents',
  'drafts',
] as const
export type Tag = (typeof tags)[number]

type Given<Path extends string, Query extends z.ZodObject, Body extends z.ZodType> = Omit<
  Operation,
  'path' | 'query' | 'body' | 'status' | 'answer' | 'run'
> & {
  path: Path
  query?: Query
  body?: Body
  status?: Operation['status']
  answer?: z.ZodType
  run: (
    call: Call<Record<NamesIn<Path>, string>, z.output<Query>, z.output<Body>>,
  ) => Promise<unknown>
}

export function operation<
  Path extends string,
  Query extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Body extends z.ZodType = z.ZodNull,
>({ query, body, answer, status, run, ...rest }: Given<Path, Query, Body>): Operation {
  return {
    ...rest,
    query: query ?? z.object({}),
    body: body ?? null,
    answer: answer ?? null,
    status: status ?? (answer ? 200 : 204),
    run: run as Operation['run'],
  }
}

export const idsIn = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
