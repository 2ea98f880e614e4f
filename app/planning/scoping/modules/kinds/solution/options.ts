const option = <const Key extends string>(
  key: Key,
  label: string,
  texts: { when: string; ask: string; costs: string },
) => ({
  key,
  label,
  facts: [
    { label: 'When', text: texts.when },
    { label: 'Ask', text: texts.ask },
    { label: 'Costs', text: texts.costs },
  ],
})

/** Ways to get a model, each with when it fits, what to ask and what it costs. */
export const optionCards = [
  option('rules', 'Rules', {
    when: 'An expert can say the rule in a page, and the world changes slowly.',
    ask: 'Who keeps the rules up to date? How many exceptions are there today?',
    costs: 'Days to build; upkeep grows with every exception.',
  }),
  option('buying', 'Buying a product', {
    when: 'Others have the same problem, and it is not what sets you apart.',
    ask: 'Does it work on our data, in a trial with our labels? How do we get out again?',
    costs: 'Licence, integration, and the lock-in you accept.',
  }),
  option('api', 'Pre-trained model by API', {
    when: 'The task is common (language, speech, pictures) and volume is moderate.',
    ask: 'May the data go there? What happens when the model changes under us?',
    costs: 'Per call. Cheap to start, expensive at scale; see the run-cost estimate.',
  }),
  option('fine-tuning', 'Fine-tuning', {
    when: 'A pre-trained model is close, and you have hundreds to thousands of good examples.',
    ask: 'Was prompting with examples tried first? Who repeats the tuning for the next version?',
    costs: 'Labels, a few training runs, and hosting of your own version.',
  }),
  option('federated', 'Federated learning', {
    when: 'Data must not leave its place: hospitals, phones, companies that do not share.',
    ask: 'Can every place run training? What may the updates themselves reveal?',
    costs: 'A project of its own: coordination, security, slower experiments.',
  }),
  option('synthetic', 'Synthetic data', {
    when: 'Real examples are scarce, sensitive or badly balanced.',
    ask: 'Is there enough real data to test on? Does the generator leak real people?',
    costs: 'Building a faithful generator; the risk of learning its mistakes.',
  }),
  option('distillation', 'Distillation', {
    when: 'A large model is good enough but too slow, too dear or too big for the device.',
    ask: 'What quality may be lost, on which slices? Does the licence allow it?',
    costs: 'Running the large model over much data once, then cheap answers.',
  }),
] as const
