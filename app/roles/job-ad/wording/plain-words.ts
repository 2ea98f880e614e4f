/** A plain word for a coded one, where one fits in most sentences. */
const plainWords: Record<string, string | undefined> = {
  ambitious: 'large',
  aggressive: 'quick',
  autonomous: 'on your own',
  autonomously: 'on your own',
  autonomy: 'freedom',
  challenge: 'problem',
  challenges: 'problems',
  challenging: 'difficult',
  competitive: 'good',
  confident: 'comfortable',
  decide: 'choose',
  determined: 'keen',
  dominant: 'large',
  independent: 'on your own',
  independently: 'on your own',
  lead: 'guide',
  leads: 'guides',
  leader: 'guide',
  leading: 'guiding',
  superior: 'excellent',
  committed: 'dedicated',
  commitment: 'dedication',
  connect: 'link',
  cooperate: 'work with others',
  support: 'help',
  supporting: 'helping',
  supports: 'helps',
  supportive: 'helpful',
  together: 'as a team',
  trust: 'rely on',
  understand: 'know',
  understands: 'knows',
  understanding: 'knowledge',
}

export const plainWordFor = (word: string): string | undefined => {
  const plain = plainWords[word.toLowerCase()]
  return plain && /^[A-Z]/.test(word) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain
}
