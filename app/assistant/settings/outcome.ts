const faults: Record<string, string> = {
  private: 'Private address',
  sealed: 'Key unreadable',
  unreachable: 'Not reached',
  key: 'Key refused',
  missing: 'Not found',
  busy: 'Too busy',
  down: 'Fault of the model',
  request: 'Not understood',
  page: 'A web page answered',
  broken: 'Broken answer',
  cut: 'Cut off',
  silent: 'Went silent',
  slow: 'Took too long',
  length: 'Too long',
  refused: 'Declined',
  imageless: 'Draws no pictures',
  heavy: 'Picture too large',
  unpicture: 'No usable picture',
  webp: 'A WebP, not PNG or JPEG',
  lost: 'Lost at a restart',
}

/** How a call ended, in a word or two. */
export function outcomeWords(outcome: string, fault: string): string {
  if (outcome === 'reserved') return 'Under way'
  if (outcome === 'answered') return 'Answered'
  if (outcome === 'cancelled') return 'Cancelled'
  return faults[fault] ?? 'Failed'
}
