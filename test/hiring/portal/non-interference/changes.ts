import type { World } from '#test/web/access/world/world.ts'
import type { Draws } from './draws.ts'

/** One statement that changes what candidates must not see, and nothing else. */
type Change = (draws: Draws, here: World) => string

const recommendations = ['strong-no', 'no', 'yes', 'strong-yes'] as const
const newId = 'gen_random_uuid()'

const inOrg = ({ org }: World) => `org_id = '${org.id}'`
const quoted = (value: string) => `'${value}'`
const jsonOf = (draws: Draws) => `to_jsonb(array[${draws.text()}])`

const judgements: Record<string, Change> = {
  ratings: (draws, here) =>
    `update hiring.ratings set rating = ${draws.whole(1, 5)}, evidence = ${draws.text()} where ${inOrg(here)}`,
  scorecards: (draws, here) =>
    `update hiring.scorecards set recommendation = ${quoted(draws.pick(recommendations))},
      summary = ${draws.text()}, version = ${draws.whole(2, 90)} where ${inOrg(here)}`,
  'seals of scorecards': (draws, here) =>
    `update hiring.scorecard_seals set hash = ${draws.text()}, late = true, at = ${draws.moment()} where ${inOrg(here)}`,
  reveals: (draws, here) =>
    `insert into hiring.reveals (org_id, id, candidacy_id, stage_id, reason, missing, at)
      values ('${here.org.id}', ${newId}, '${here.ids.candidacy}', '${here.ids.interviewStage}',
      ${draws.text()}, '[]', ${draws.moment()})`,
  'ratings after the discussion': (draws, here) =>
    `insert into hiring.post_discussion_ratings (org_id, id, scorecard_id, competency, rating, reason, at)
      select org_id, ${newId}, id, 'statistics', ${draws.whole(1, 5)}, ${draws.text()}, ${draws.moment()}
      from hiring.scorecards where ${inOrg(here)}`,
  debriefs: (draws, here) =>
    `insert into hiring.debrief_views (org_id, id, candidacy_id, stage_id, member_id, part, recommendation, text, at)
      values ('${here.org.id}', ${newId}, '${here.ids.candidacy}', '${here.ids.interviewStage}',
      '${here.ids.managerMember}', 'manager', ${quoted(draws.pick(recommendations))}, ${draws.text()}, ${draws.moment()})`,
  decisions: (draws, here) =>
    `insert into hiring.decisions (org_id, id, candidacy_id, outcome, rule, rule_outcome, override_reason, notes,
      learning_plan, dissent, decided_by, at) values ('${here.org.id}', ${newId}, '${here.ids.candidacy}',
      ${quoted(draws.pick(['hire', 'no-hire']))}, '{}', 'hire', ${draws.text()}, ${draws.text()}, ${draws.text()}, '[]',
      '${here.ids.managerMember}', ${draws.moment()})`,
  'interviews without a date': (draws, here) =>
    `insert into hiring.interviews (org_id, id, candidacy_id, stage_id, plan_id, interviewer_id, created_by, created_at)
      values ('${here.org.id}', ${newId}, '${here.ids.candidacy}', '${here.ids.interviewStage}', '${here.ids.plan}',
      '${here.ids.otherInterviewerMember}', '${here.ids.managerMember}', ${draws.moment()})`,
}

const ofTheTeam: Record<string, Change> = {
  'names of stages': (draws, here) =>
    `update hiring.stages set name = ${draws.text()} where ${inOrg(here)}`,
  notes: (draws, here) =>
    `insert into hiring.notes (org_id, id, candidacy_id, author_id, text, at) values ('${here.org.id}', ${newId},
      '${here.ids.candidacy}', '${here.ids.managerMember}', ${draws.text()}, ${draws.moment()})`,
  tags: (draws, here) =>
    `insert into hiring.tags (org_id, id, candidacy_id, label) values ('${here.org.id}', ${newId},
      '${here.ids.candidacy}', ${draws.text()})`,
  sources: (draws, here) =>
    `update hiring.candidacies set source = ${quoted(draws.pick(['referral', 'sourced', 'agency']))},
      source_detail = ${draws.text()}, referred_by = '${here.ids.recruiterMember}', version = ${draws.whole(2, 90)}
      where ${inOrg(here)}`,
  'reasons of endings': (draws, here) =>
    `update hiring.candidacy_endings set reason = ${draws.text()}, by_id = '${here.ids.recruiterMember}' where ${inOrg(here)}`,
  'purposes and questions': (draws, here) =>
    `update hiring.interview_plans set purpose = ${draws.text()}, instructions = ${draws.text()}, reason = ${draws.text()},
      questions = '[]', competencies = ${jsonOf(draws)}, version = ${draws.whole(2, 90)} where ${inOrg(here)}`,
  rubrics: (draws, here) =>
    `update hiring.rubrics set reason = ${draws.text()}, competencies = '[]' where ${inOrg(here)}`,
  headcount: (draws, here) =>
    `update hiring.openings set headcount = ${draws.whole(2, 90)}, version = ${draws.whole(2, 90)} where ${inOrg(here)}`,
  'interviewers in the team': (_, here) =>
    `insert into hiring.opening_members (org_id, id, opening_id, member_id, part, added_at) values ('${here.org.id}',
      ${newId}, '${here.ids.published}', '${here.ids.otherInterviewerMember}', 'interviewer', now())`,
  'reasons of pauses': (draws, here) =>
    `update hiring.opening_pauses set reason = ${draws.text()} where ${inOrg(here)}`,
  'reasons of closures': (draws, here) =>
    `update hiring.opening_closures set reason = ${draws.text()} where ${inOrg(here)}`,
  'what is wrong with résumés': (draws, here) =>
    `update hiring.resumes set problem = ${draws.text()} where ${inOrg(here)}`,
  'what interviewers are told of adjustments': (draws, here) =>
    `update hiring.accommodations set shared_text = ${draws.text()}, shared_at = ${draws.moment()},
      shared_by = '${here.ids.managerMember}' where ${inOrg(here)}`,
  'what referrers say': (draws, here) =>
    `update hiring.referrals set note = ${draws.text()} where ${inOrg(here)}`,
  'answers of surveys': (draws, here) =>
    `update hiring.survey_answers set expected = ${draws.whole(1, 5)}, comment = ${draws.text()}, released = false
      where ${inOrg(here)}`,
  'saved views': (draws, here) =>
    `update hiring.saved_views set name = ${draws.text()}, query = ${draws.text()} where ${inOrg(here)}`,
  imports: (draws, here) =>
    `update hiring.candidate_imports set name = ${draws.text()}, problems = ${jsonOf(draws)} where ${inOrg(here)}`,
  'members who have nothing to do with it': (draws, here) =>
    `update accounts.members set name = ${draws.text()} where ${inOrg(here)}
      and id in ('${here.ids.plannerMember}', '${here.ids.viewerMember}', '${here.ids.otherManagerMember}')`,
  'notes of a negotiation': (draws, here) =>
    `insert into hiring.negotiation_notes (org_id, id, offer_id, text, author_id, at)
      select org_id, ${newId}, id, ${draws.text()}, '${here.ids.managerMember}', ${draws.moment()}
      from hiring.offers where ${inOrg(here)}`,
  'drafts of an offer': (draws, here) =>
    `insert into hiring.offer_versions (org_id, id, offer_id, number, base, currency, period, starts_on, location,
      expires_at, letter, exception_reason, author_id, created_at) select org_id, ${newId}, id, ${draws.whole(2, 90)},
      ${draws.whole(1, 90)}00000, 'USD', 'year', '2026-09-01', ${draws.text()}, ${draws.moment()}, ${draws.text()},
      ${draws.text()}, '${here.ids.managerMember}', ${draws.moment()} from hiring.offers where ${inOrg(here)}`,
  'approvals of an offer': (draws, here) =>
    `insert into hiring.offer_approvals (org_id, id, version_id, member_id, verdict, comment, at)
      select org_id, ${newId}, id, '${here.ids.adminMember}', ${quoted(draws.pick(['approved', 'declined']))},
      ${draws.text()}, ${draws.moment()} from hiring.offer_versions where ${inOrg(here)} and number = 1`,
  'pay bands': (draws, here) =>
    `insert into hiring.compensation_bands (org_id, id, opening_id, min, max, currency, period, set_by, set_at)
      values ('${here.org.id}', ${newId}, '${here.ids.published}', ${draws.whole(1, 90)}00, 900000, 'USD', 'year',
      '${here.ids.managerMember}', ${draws.moment()})`,
  'how far a formal request is looked through': (draws, here) =>
    `update hiring.access_copies set looked = jsonb_build_object(${draws.text()}, 'x'), version = ${draws.whole(2, 90)},
      unrevealed = ${draws.whole(1, 9)}, opened_by = '${here.ids.recruiterMember}' where ${inOrg(here)}`,
  'what a formal request is to say': (draws, here) =>
    `insert into hiring.access_passages (org_id, id, copy_id, position, source, heading, shown, choice, text, reason)
      select org_id, ${newId}, id, 0, ${draws.text()}, ${draws.text()}, 'x', 'redact', ${draws.text()}, ${draws.text()}
      from hiring.access_copies where ${inOrg(here)}`,
  'use cases': (draws, here) =>
    `update planning.use_cases set title = ${draws.text()}, problem = ${draws.text()} where ${inOrg(here)}`,
}

const ofOthers: Record<string, Change> = {
  'names of other candidates': (draws, here) =>
    `update hiring.candidates set name = ${draws.text()}, phone = ${draws.text()}
      where ${inOrg(here)} and id <> '${here.ids.candidate}'`,
  'notes of other candidates': (draws, here) =>
    `update hiring.candidacies set cover_note = ${draws.text()}, applied_at = ${draws.moment()}
      where ${inOrg(here)} and candidate_id <> '${here.ids.candidate}'`,
  'more candidates': (draws, here) => {
    const mailbox = `'somebody.${draws.whole(0, 1_000_000_000)}@mail.example'`
    return `with person as (insert into hiring.candidates (org_id, id, name, email, mailbox, links, created_at)
      values ('${here.org.id}', ${newId}, ${draws.text()}, ${mailbox}, ${mailbox}, '[]', now()) returning org_id, id)
      insert into hiring.candidacies (org_id, id, opening_id, candidate_id, stage_id, source, applied_at, moved_at)
      select org_id, ${newId}, '${here.ids.published}', id, '${here.ids.applicationStage}', 'careers', now(), now() from person`
  },
  'endings of other candidates': (draws, here) =>
    `insert into hiring.candidacy_endings (org_id, id, candidacy_id, outcome, reason, at) values ('${here.org.id}', ${newId},
      '${here.ids.finalist}', ${quoted(draws.pick(['rejected', 'withdrawn', 'hired']))}, ${draws.text()}, ${draws.moment()})`,
  'messages of other candidates': (draws, here) =>
    `insert into hiring.messages (org_id, id, candidacy_id, sender, text, at) values ('${here.org.id}', ${newId},
      '${here.ids.finalist}', 'candidate', ${draws.text()}, ${draws.moment()})`,
  'messages of strangers': (draws, here) =>
    `insert into hiring.messages (org_id, id, candidacy_id, sender, via, from_address, text, at) values ('${here.org.id}',
      ${newId}, '${here.ids.candidacy}', 'other', 'mail', 'stranger@mail.example', ${draws.text()}, ${draws.moment()})`,
}

/** What differs between the two worlds of a pair. Whoever adds something internal adds it here. */
export const changes: Record<string, Change> = { ...judgements, ...ofTheTeam, ...ofOthers }
