import { identitySentences } from '#app/accounts/audit/listing/identity-sentences.ts'
import { accountsSentences, type Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { billingSentences } from '#app/accounts/billing/events.ts'
import { mailSentences } from '#app/accounts/mail-templates/events.ts'
import { assistantSentences } from '#app/assistant/events.ts'
import { jobName } from '#app/company/jobs/job-kinds.ts'
import { movingSentences } from '#app/company/moving/events.ts'
import { sampleSentences } from '#app/company/sample/events.ts'
import { candidateSentences } from '#app/hiring/candidates/events.ts'
import { debriefSentences } from '#app/hiring/debriefs/events.ts'
import { interviewSentences } from '#app/hiring/interviews/events.ts'
import { fairnessSentences } from '#app/hiring/fairness/events.ts'
import { offerSentences } from '#app/hiring/offers/events.ts'
import { openingSentences } from '#app/hiring/openings/events.ts'
import { schedulingSentences } from '#app/hiring/scheduling/events.ts'
import { rightsSentences } from '#app/hiring/rights/events.ts'
import { scorecardSentences } from '#app/hiring/scorecards/events.ts'
import { worksheetSentences } from '#app/planning/scoping/modules/events.ts'
import { scopingSentences } from '#app/planning/scoping/events.ts'
import { outcomeSentences } from '#app/planning/outcomes/events.ts'
import { roadmapSentences } from '#app/planning/roadmap/events.ts'
import { prioritySentences } from '#app/planning/priorities/events.ts'
import { useCaseSentences } from '#app/planning/use-cases/events.ts'
import { planSentences } from '#app/planning/roadmap/views/events.ts'
import { capacitySentences } from '#app/planning/capacity/events.ts'
import { staffingSentences } from '#app/staffing/events.ts'
import { postSentences } from '#app/writing/posts/events.ts'
import { tldrSentences } from '#app/writing/tldrs/events.ts'
import { documentSentences } from '#app/writing/documents/events.ts'
import { roleSentences } from '#app/roles/cards/events.ts'

/** How every event of every domain is told. */
export const sentences: Sentences = {
  ...accountsSentences,
  ...identitySentences,
  ...mailSentences,
  ...billingSentences,
  ...assistantSentences,
  ...roleSentences,
  ...openingSentences,
  ...candidateSentences,
  ...interviewSentences,
  ...schedulingSentences,
  ...scorecardSentences,
  ...debriefSentences,
  ...offerSentences,
  ...rightsSentences,
  ...fairnessSentences,
  ...useCaseSentences,
  ...prioritySentences,
  ...capacitySentences,
  ...planSentences,
  ...worksheetSentences,
  ...scopingSentences,
  ...roadmapSentences,
  ...outcomeSentences,
  ...staffingSentences,
  ...postSentences,
  ...tldrSentences,
  ...documentSentences,
  ...sampleSentences,
  ...movingSentences,
  'activity.exported': ({ actor, data }) =>
    `${actor} exported ${data.count === 1 ? 'one entry' : `${data.count} entries`} of the activity to a file`,
  'job.retried': ({ actor, data }) =>
    `${actor} started a background job again: “${jobName(String(data.kind))}”`,
}
