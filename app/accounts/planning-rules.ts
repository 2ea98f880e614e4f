import { admins, everyone, forAdmins, hirers, planning, writers } from './access-rules.ts'
import type { Rule } from './access-rules.ts'

/** Who may do what with plans and with texts; see `permissions.ts` for the rest. */
export const planningRules = {
  'planning.read': { access: planning, reason: 'Plans in progress are for planners and admins.' },
  'planning.edit': { access: planning, reason: 'Planning is for planners and admins.' },
  'planning.committed.read': { access: everyone, reason: '' },
  'use-case.submit': { access: everyone, reason: '' },
  'use-case.read': {
    access: planning,
    own: true,
    reason: 'Use cases are for planners and admins, and for those who handed them in or own them.',
  },
  'use-case.edit': {
    access: planning,
    own: true,
    reason: 'Changing a use case is for planners, admins, its owner, and whoever handed it in.',
  },
  'priority.rate': {
    access: [],
    own: true,
    reason: 'Only people who were invited to this round rate in it.',
  },
  'leave.reason.read': {
    access: admins,
    own: true,
    reason: 'Why somebody is away is for them and for admins.',
  },
  'plan.commit': { access: planning, reason: 'Committing a plan is for planners and admins.' },
  'plan.share': { access: planning, reason: 'Sharing a plan is for planners and admins.' },
  'proposal.read': {
    access: [...planning, 'hiring-manager', 'recruiter'],
    reason: 'Hiring proposals are for planners, hiring managers, recruiters and admins.',
  },
  'proposal.make': { access: planning, reason: 'Proposing a hire is for planners and admins.' },
  'proposal.approve': forAdmins('Approving a hiring proposal'),
  'proposal.open': {
    access: [...planning, 'hiring-manager', 'recruiter'],
    reason: 'Opening a proposal is for planners, hiring managers, recruiters and admins.',
  },

  'post.read': {
    access: [...hirers, 'planner'],
    reason: 'Posts are for planners, hiring managers, recruiters and admins.',
  },
  'post.edit': {
    access: [...hirers, 'planner'],
    reason: 'Writing posts is for planners, hiring managers, recruiters and admins.',
  },
  'tldr.read': {
    access: writers,
    reason: 'TLDRs are for planners, hiring managers, recruiters and admins.',
  },
  'tldr.make': {
    access: writers,
    reason: 'Making TLDRs is for planners, hiring managers, recruiters and admins.',
  },

  'document.list': { access: everyone, reason: '' },
  'document.make': { access: planning, reason: 'Making documents is for planners and admins.' },
  'document.read': {
    access: planning,
    own: true,
    reason: 'A document is for planners, admins, its owner, and those who were asked about it.',
  },
  'document.edit': {
    access: planning,
    own: true,
    reason: 'Writing in a document is for planners, admins and its owner.',
  },
  'document.approve': {
    access: [],
    own: true,
    reason: 'Only the people who were asked to approve this document can do so.',
  },
  'document.share': {
    access: planning,
    reason: 'Sharing a document outside is for planners and admins.',
  },
  'document.templates': {
    access: planning,
    reason: 'Document templates are for planners and admins.',
  },
} as const satisfies Record<string, Rule>
