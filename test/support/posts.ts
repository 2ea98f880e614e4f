import type { Context } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { beginPost } from '#app/writing/posts/keeping/beginning.server.ts'
import type { NewPost } from '#app/writing/posts/post-forms.ts'

const fact = (id: string, given: Partial<Fact>): Fact => ({
  id,
  label: 'A fact',
  value: 0,
  unit: '',
  text: '',
  source: 'Scope',
  confidence: 'measured',
  public: false,
  ...given,
})

export const openFacts = [
  fact('F1', {
    label: 'Depots',
    value: 14,
    unit: 'depots',
    text: '14 depots use it.',
    public: true,
  }),
  fact('F2', { label: 'Outcome', value: 'It worked', text: 'Outcome: it worked.', public: true }),
]
export const closedFacts = [
  fact('F3', { label: 'Handle time', value: 37.25, unit: 'min', text: 'A note takes 37.25 min.' }),
  fact('F4', { label: 'Saved a year', value: 483_700, unit: 'USD', text: 'It saves USD 483,700.' }),
  fact('F5', { label: 'Customer', value: 'Brackwater Foods', text: 'For Brackwater Foods.' }),
  fact('F6', { label: 'Launch', value: '2027-08-19', unit: 'date', text: 'Launch on 2027-08-19.' }),
]

/** A success story with public facts and others. */
export const storyOfTwoSides: FactSource = {
  type: 'story',
  label: 'Success stories',
  list: async () => [{ id: 'notes', title: 'Notes are read' }],
  find: async (_tx, id) => {
    if (id !== 'notes') throw new NotFound()
    const prose = closedFacts.map(({ label, text }) => ({ label, text }))
    return { title: 'Notes are read', facts: [...openFacts, ...closedFacts], prose }
  },
}

/** Begins a post on that story. */
export const addPost = (ctx: Context, given: Partial<NewPost> = {}): Promise<{ id: string }> =>
  beginPost(ctx, [storyOfTwoSides], {
    pattern: 'success-story',
    subject: 'story:notes',
    title: '',
    link: '',
    article: '',
    ...given,
  })
