import { z } from 'zod'
import { valueWords } from '#app/writing/facts/fact.ts'
import { knownFrom } from '#app/writing/facts/told-fact.ts'
import { paragraphs } from '#app/http/typed-text.ts'
import type { FoundPost } from '#app/writing/posts/keeping/reading.server.ts'
import { composePost } from './compose.ts'
import { withNames, writtenFact } from './fact-names.ts'
import { findPattern } from './library.ts'
import { aboutOf } from '#app/writing/posts/editor/post-view.ts'

/** A pattern's gaps as a form: every posted field that is not one of ours is a slot. */
export const slotsForm = (keys: Iterable<string>) =>
  z.object(
    Object.fromEntries(
      [...keys]
        .filter((key) => /^[a-z]{1,20}$/.test(key))
        .map((key) => [key, paragraphs(2000).default('')]),
    ),
  )

/** A post's pattern with what stands in its gaps, and the facts it may tell. */
export function patternView(post: FoundPost, posts: string) {
  const { id, title, state, version, mayEdit, facts, slots, body } = post
  const found = findPattern(post.pattern)
  return {
    posts,
    id,
    title,
    state,
    version,
    mayEdit,
    here: `${posts}/${id}`,
    about: aboutOf(post),
    touched: found !== undefined && composePost(found, slots, facts).text !== body,
    pattern: found && {
      name: found.name,
      when: found.when,
      example: found.example.join('\n'),
      slots: found.slots.map(({ key, label, hint, lines, optional }) => ({
        key,
        label,
        hint,
        lines,
        optional,
        typed: withNames(slots[key] ?? '', facts),
      })),
    },
    facts: facts.map((fact) => ({
      id: fact.id,
      label: fact.label,
      value: valueWords(fact),
      source: knownFrom(fact),
      written: writtenFact(fact, facts),
    })),
  }
}
