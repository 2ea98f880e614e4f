const seen: Record<number, string[]> = {
  1: ['Could not start without help and did not use the hints that were given.'],
  2: [
    'Got to a first version, missed the failing case, and noticed it only when asked.',
    'Named the right method and could not say when it breaks.',
  ],
  3: [
    'Worked through the task in good order and checked the result against the data.',
    'Explained the choice with one alternative and what it would cost.',
    'Asked for the constraint that mattered and kept to it.',
  ],
  4: [
    'Found the leak in the features alone and proposed how to test for it from now on.',
    'Weighed two designs with numbers and named what would change the decision.',
    'Told of an outage they caused, what they changed, and how they knew it worked.',
  ],
  5: [
    'Turned the question into a cheaper one, showed why it is enough, and taught it to us in two minutes.',
    'Saw the failure mode we had in production last year and drew the way to catch it.',
  ],
}

/** What somebody wrote down beside a rating; `variant` picks one of several, the same every time. */
export function evidenceFor(rating: number, variant: number): string {
  const choices = seen[rating] ?? []
  return choices[variant % choices.length] ?? 'Seen in the interview, written down afterwards.'
}
