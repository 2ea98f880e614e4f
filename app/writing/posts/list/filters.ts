import { stateNames, subjectTypes } from '#app/writing/posts/post.ts'
import type { PostState, SubjectType } from '#app/writing/posts/post.ts'

type Filters = {
  state: PostState | null
  subject: SubjectType | null
  words: string
  after: string | null
}

const states = Object.keys(stateNames) as PostState[]

/** The filters of the list from its address; what nobody offers is left out. */
export function filtersFrom(params: URLSearchParams): Filters {
  const asked = (name: string) => params.get(name)?.trim() ?? ''
  return {
    state: states.find((state) => state === asked('state')) ?? null,
    subject: subjectTypes.find((type) => type === asked('about')) ?? null,
    words: asked('words').slice(0, 100),
    after: asked('after') || null,
  }
}
