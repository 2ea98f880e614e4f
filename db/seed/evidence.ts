/** What interviewers of the sample wrote down, by competency and rating. Several of one rating are several people's. */
export const evidence: Record<string, Partial<Record<number, string[]>>> = {
  programming: {
    1: ['Needed help to get the function to run, and did not use the hints that were given.'],
    2: [
      'Got to a first version that mixes reading and counting; missed the event that comes twice.',
    ],
    3: [
      'Wrote the counting as one small function, tested the edge of the window, then made it any window.',
      'Read the feature job, named the line that hides the fault, and wrote the test that shows it.',
    ],
    4: [
      'Split parsing from counting before the second wish came, so that the change took four lines.',
      'Left a test for each edge, and said which shortcut they took and why it can stay.',
    ],
    5: [
      'Turned the job into something half as long that handles late events, and taught us the trick in two minutes.',
      'Found the fault within ten minutes and rewrote the parsing so that it cannot come back.',
    ],
  },
  'collaboration-and-handover': {
    1: ['Went on alone when the colleague asked a question, and did not answer it later.'],
    2: ['Took review notes without a word, and did not say where they disagreed.'],
    3: [
      'Asked the colleague what the window is for before changing it, and summed up what was agreed.',
      'Told how they settled whose alarm it is with operations; wrote it down with them.',
    ],
    4: [
      'Saw that the tester had nothing to do, and split the work anew in the middle of the task.',
      'Told of a handover in which the next team ran the service alone after two weeks, and of its checklist.',
    ],
    5: ['Told how two teams that no longer talked ended up with one rota; both still keep it.'],
  },
  'ml-modelling': {
    1: ['Listed methods without saying which one fits labels that are half wrong.'],
    2: ['Framed the forecast well and saw the leak from next week’s promotions only when asked.'],
    3: [
      'Chose a plain seasonal model first, said what it cannot do, and named the leak in the features.',
      'Explained why the loss should weigh empty shelves more, with one alternative and its price.',
    ],
    4: [
      'Showed with last year’s numbers that better stock data beats a larger model here.',
      'Compared two models at equal cost, and named the error at which they would switch.',
    ],
    5: [
      'Explained why our model drifts every March, which we had not found in a year, and how to test it.',
    ],
  },
  'evaluation-and-error-analysis': {
    1: ['Improved the score given and did not ask what it stands for.'],
    2: ['Doubted the mean error, and had no other measure that we could collect.'],
    3: ['Cut the error by shop size and weather, and found the region that carries it.'],
    4: [
      'Found the region at once, then asked whether the offline error moves with waste in the shops.',
      'Changed the measure to cost per empty shelf, and said how to check it against complaints.',
    ],
    5: ['Showed that our test set holds no holidays, and drew up the one that does.'],
  },
  'ml-system-design': {
    1: ['Drew boxes for the stated problem and could not say what each of them waits for.'],
    2: ['Drew a complete design that cannot be delivered in steps, and did not come to its cost.'],
    3: [
      'Staged the design: a rule first, then the model in two regions; the cost came up only when asked.',
      'Named the feedback from orders into training, and a way to keep a share of shops out of it.',
    ],
    4: [
      'Proposed a rule for a third of the articles and kept the model for the rest, with numbers for both.',
      'Began with the time by which a shop must order, and let it decide between batch and stream.',
    ],
    5: [
      'Saw that a wrong forecast would order for every shop at once, sized it, and put a limit in between.',
    ],
  },
  'mlops-and-reliability': {
    1: ['Would restart the job and wait; no idea of what to watch.'],
    2: ['Led the repair of an outage well; the same one came back twice.'],
    3: [
      'Named what to alert on before outcomes are known: empty values, range, age of the data.',
      'Told of a night on call, what they switched off first, and the service level agreed afterwards.',
    ],
    4: [
      'Named three failure modes that we have had, and for each the chart that shows it a day earlier.',
      'Runs a rollback drill every quarter; told what the last one taught them.',
    ],
    5: [
      'Removed late schema changes as a kind of failure, by a contract that the senders’ own tests run.',
    ],
  },
  'sql-and-data-handling': {
    1: ['Counted rows in place of shops, and did not see it in the result.'],
    2: ['Saw that two tables define an order differently, and took one without a word.'],
    3: ['Asked who owns the word “order”, joined by it, and said how many rows were left over.'],
    4: [
      'Joined the two sources, put a number on what does not match, and added the check that would tell us.',
    ],
    5: [
      'Untangled the double returns that we gave up on, in one query, with the check against a relapse.',
    ],
  },
  'data-modelling': {
    1: [
      'Copied the report’s columns into a table; had no answer for a shop that changes its owner.',
    ],
    2: ['Ended with a model that holds both definitions of revenue side by side.'],
    3: [
      'Asked what each number is for, agreed on one grain, and planned how a shop moves between owners.',
    ],
    4: [
      'Made the measures versioned, so that sales can change theirs without breaking logistics’.',
    ],
    5: ['Saw that both teams mean a delivery by different names; with it the dispute was gone.'],
  },
  pipelines: {
    1: ['Built what was asked, and did not ask how fresh it has to be.'],
    2: ['Knew that hourly costs more than daily, and could not bring the users to choose.'],
    3: [
      'Had the users choose between an hour’s delay and twice the cost, and wrote down what they chose.',
    ],
    4: ['Kept one bad source from stopping the rest, and told how they tried it in a drill.'],
    5: ['Moved a nightly job to parts while it ran; fewer calls at night and a third of the cost.'],
  },
  'product-and-business-sense': {
    1: ['Waited to be told what the number is for.'],
    2: ['Said that it would save money; no figure, and no range.'],
    3: ['Estimated the worth of fewer empty shelves with a range, and named what would widen it.'],
    4: ['Saw that a better forecast would hurt small farms, and planned against it.'],
    5: [
      'Talked the role-play’s manager out of the dashboard, with evidence, into the decision behind it.',
    ],
  },
  communication: {
    1: ['Answered before the question was over, twice.'],
    2: ['Explained it clearly and left out what is contested.'],
    3: ['Summed up both sides so that each agreed, and ended with who does what.'],
    4: ['Took the doubts of the shop’s manager seriously, and won them over with one example.'],
    5: ['Turned a tense start into a shared list; both role-players said that they were heard.'],
  },
  statistics: {
    1: ['Took the correlation for the cause, and did not waver when asked.'],
    2: ['Set up the test well and had no answer to how long it must run.'],
    3: ['Asked for the unit and the power unprompted, and read the interval right.'],
    4: ['Saw that neighbouring shops share customers, and randomised by town.'],
    5: [
      'Proposed a design for when nothing can be randomised, put a number on its bias, and taught the idea.',
    ],
  },
  'problem-framing': {
    1: ['Began to model before asking who decides what with it.'],
    2: ['Asked good questions and then answered the one that was easiest to model.'],
    3: ['Turned “fewer complaints” into one decision, with who takes it and by when.'],
    4: ['Found that a change of the order deadline solves half of it without a model.'],
    5: [
      'Reframed the case so that the team changed what it plans next; framed it better than we had.',
    ],
  },
  'ownership-and-learning': {
    1: ['Told of three projects that others let fail.'],
    2: ['Takes on much; could not say what became of the last two promises.'],
    3: ['Told of a promise they could not keep, whom they told, and when.'],
    4: ['Asked the loudest critic to review the plan, and changed course in front of the team.'],
    5: ['Brought back a project that two people had given up, and handed it to one of them.'],
  },
}

type Rated = { competency: string; rating: number }

/** What somebody wrote down beside a rating; `variant` picks one of several, the same every time. */
export function evidenceFor({ competency, rating }: Rated, variant: number): string {
  const choices = evidence[competency]?.[rating] ?? []
  const text = choices[variant % choices.length]
  if (!text) throw new Error(`The sample says nothing about a ${rating} in ${competency}.`)
  return text
}
