import type { Context, InTransaction } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import type { Fact } from './fact.ts'

/** What is known of one thing: facts by number, and its own sentences, which a TLDR reads. */
export type FactsPack = { title: string; facts: Fact[]; prose: { label: string; text: string }[] }

type SourceType = 'use-case' | 'roadmap' | 'opening' | 'story' | 'debrief' | 'document'

export type SourceChoice = {
  id: string
  title: string
  note?: string
  /** Nothing of it may be told outside so far. */
  inside?: boolean
  /** It is retired, parked or part of another: nobody will work on it. */
  over?: boolean
}

/** Where facts come from. `find` throws NotFound and authorises by the thing's own rule. */
export type FactSource = {
  type: SourceType
  label: string
  list: (tx: InTransaction<Context>) => Promise<SourceChoice[]>
  find: (tx: InTransaction<Context>, id: string) => Promise<FactsPack>
}

/** The source of one kind of thing; an unknown kind is the same as a thing that is not there. */
export function findSource(sources: FactSource[], type: string): FactSource {
  const found = sources.find((source) => source.type === type)
  if (!found) throw new NotFound()
  return found
}

/** What of a pack may be told outside: public facts, and no sentence that a person wrote for colleagues. */
export const publicPart = (pack: FactsPack): FactsPack => ({
  title: pack.title,
  facts: pack.facts.filter((fact) => fact.public),
  prose: [],
})
