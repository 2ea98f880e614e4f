export const denied = {
  title: 'Not yours, as you said',
  lead: 'These are closed, the team sees that they are not yours, and nobody contacts you about them.',
  since: 'Closed on',
  undo: 'Take my answer back',
  undone: 'You took your answer back. Say here whether it is yours.',
  over: 'This opening is closed meanwhile, so your answer stays. Apply for another one, or write to the organisation.',
  apply: 'Apply yourself',
  gone: 'You said that you did not send this application. It is closed, and nobody contacts you about it. The page of all your applications says how to take that back, or to apply yourself.',
}
