import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The candidates of one opening, inside its frame. */
export const candidateParts: RouteConfigEntry[] = [
  route('candidates', 'board/candidates.page.tsx'),
  route('candidates/new', 'applications/new-candidate.page.tsx'),
  route('candidates/rejection', 'steps/rejection.page.tsx'),
  route('survey', 'surveys/results.page.tsx'),
  route('candidates/import', 'import/new-import.page.tsx'),
  route('candidates/import/:import', 'import/import.page.tsx'),
]

/** What is done to candidates of one opening. */
export const candidateRoutes: RouteConfigEntry[] = [
  route('openings/:opening/candidates/moves', 'steps/moves.action.ts'),
  route('openings/:opening/candidates/moves/undo', 'steps/moves-undo.action.ts'),
  route('openings/:opening/candidates/endings/undo', 'steps/endings-undo.action.ts'),
  route('openings/:opening/candidates/export', 'export/export.feed.ts'),
  route('openings/:opening/candidates/views', 'views/saving.action.ts'),
  route('openings/:opening/candidates/views/:view', 'views/change.action.ts'),
  route('openings/:opening/candidates/views/:view/removal', 'views/removal.action.ts'),
]

/** One candidacy, whatever opening it is in. */
export const candidacyRoutes: RouteConfigEntry[] = [
  route('candidacies/:candidacy', 'person/page/candidacy.page.tsx'),
  route('candidacies/:candidacy/facts', 'person/editing/facts.page.tsx'),
  route('candidacies/:candidacy/withdrawal', 'person/editing/withdrawal.page.tsx'),
  route('candidacies/:candidacy/reopening', 'person/actions/reopening.action.ts'),
  route('candidacies/:candidacy/notes', 'person/actions/notes.action.ts'),
  route('candidacies/:candidacy/tags', 'person/actions/tags.action.ts'),
  route('candidacies/:candidacy/tags/removal', 'person/actions/tag-removal.action.ts'),
  route('candidacies/:candidacy/messages', 'person/actions/messages.action.ts'),
  route('candidacies/:candidacy/resumes/:resume', 'person/actions/resume.feed.ts'),
  route(
    'candidacies/:candidacy/accommodations/:accommodation/sharing',
    'accommodations/sharing.action.ts',
  ),
  route('notes/:note', 'person/editing/note.page.tsx'),
  route('notes/:note/removal', 'person/actions/note-removal.action.ts'),
]

/** People beyond one opening: who wants to hear of others, and whom members think of. */
export const poolRoutes: RouteConfigEntry[] = [
  route('pool', 'pool/pool.page.tsx'),
  route('pool/invitation', 'pool/invitation.page.tsx'),
  route('referrals', 'referrals/referrals.page.tsx'),
]

/** Where answers to mails come in: a door for programs. */
export const inboundRoutes: RouteConfigEntry[] = [route('hooks/mail', 'inbound/mail.feed.ts')]
