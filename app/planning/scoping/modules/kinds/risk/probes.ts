import { item } from '#app/planning/scoping/modules/frame/item.ts'

/** Is this the right thing to do at all? */
export const intuition = [
  item('needed', 'AI is needed', 'A rule or a report would not do; somebody tried.'),
  item('only', 'It is the best way we know', 'Other ways to the same end were compared.'),
  item('ourselves', 'We use it ourselves', 'Or sit beside those who will, every week.'),
  item('expert', 'A domain expert is named', 'One who answers within a day.'),
  item('testable', 'The hypothesis can fail', 'A number and a date at which we would stop.'),
] as const

/** Is the way we work able to finish it? */
export const process = [
  item('selection', 'It was chosen by a method', 'Not by who asked loudest.'),
  item('review', 'It is reviewed on a rhythm', 'With the people who can stop it.'),
  item('stop', 'There is a stop rule', 'Written down before the work began.'),
  item('documented', 'Decisions are written down', 'Where the next person will look.'),
  item('wins', 'Wins are told', 'Also small ones, and to those outside the team.'),
] as const

/** Can it be built and kept alive? */
export const systems = [
  item('access', 'The data can be read today', 'Not “being arranged”.'),
  item('labels', 'Labels exist or can be made', 'At a price somebody has agreed to.'),
  item('tracking', 'Experiments are tracked', 'Last month’s best run can be found.'),
  item('path', 'There is a path to production', 'Some model has gone that way before.'),
  item('monitored', 'It will be watched', 'Somebody is called when it goes wrong.'),
] as const

/** Are the people there, and do they stay? */
export const people = [
  item('roles', 'Roles are there in each quarter', 'By name, not “the team”.'),
  item('hiring', 'Time to hire is counted', 'Where a role is missing, it is in the plan.'),
  item('skills', 'Skill gaps are known', 'And who closes them, how.'),
  item('manager', 'A manager owns the work', 'Not a committee.'),
  item('time', 'Stakeholders have given time', 'In hours a week, in their calendars.'),
] as const
