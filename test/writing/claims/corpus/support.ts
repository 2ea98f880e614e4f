import type { Domain } from './draft.ts'
import { deskFacts } from './desk.ts'

export const support: Domain = {
  name: 'support desk',
  facts: deskFacts,
  drafts: [
    `# Draft answers
Today handling one contact takes {+11.5 minutes}, and the desk sees {+14,200} contacts per month. With drafted answers we
want {+7 minutes}. That frees {+1,065 hours} a month for {+35} agents. Earlier notes spoke of {-11.5 hours} per contact and
of {-142,000} contacts per month; neither is right.`,
    `## Why now
- The target moves from {+11.5} to {+7 min}.
- {+92 %} of drafted answers are accepted (that is {+.92}).
- Rework falls by {+40 %}, not by {-60 %}.
- The budget is {+$60,000}. A rival paper says {-$600,000}, another one {-€60,000}.`,
    `| Measure | Today | Target |
| --- | --- | --- |
| Handle time | {+11.5 min} | {+7 min} |
| Contacts per month | {+14,200} | |
| Budget | {+60k USD} | |
| Accepted answers | {+92%} | {-95%} |
| Launch | {+31 March 2027} | {-30 June 2027} |`,
    `The desk answers {+14.2k} contacts each month with {+thirty-five} agents. Per week it is {-14,200} contacts per week in the
slide deck, which mixes up the period. Churn moves by {+−4.5 %}; the deck shows {-4.5 %} growth. {-Maria Lopez} is named as
the owner, though it is {+Dana Reyes}.`,
    `We assume {~25 minutes} for a difficult contact. Hypothetically, {~one in three} would be difficult. Known is the
average of {+11.5 minutes}, about {+12 minutes} in talk, or {+690 seconds}. Nobody measured {-690 minutes}.`,
    `A survey holds the words “{+I wait too long for an answer}”. It does not hold “{-The new tool is the best we ever had}”.
In all we would win back {-12,780 hours per year}, says the pitch, multiplying by {-twelve}. The fact is {+1,065 hours per month}.
Answers reach {-92 percentage points} there, and it was {-Forrester} who was cited.`,
  ],
}
