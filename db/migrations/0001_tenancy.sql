-- Grants and row security. drizzle-kit emits neither, so they are written by hand.
-- Every table that carries org_id gets one permissive policy and is forced to obey it, owner included.
do $$
declare t record;
begin
  for t in
    select n.nspname as schema, c.relname as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and a.attnotnull
    where c.relkind = 'r' and n.nspname in ('accounts', 'assistant', 'audit', 'fairness', 'files', 'hiring', 'planning', 'queue', 'roles', 'staffing', 'writing')
      and (n.nspname, c.relname) not in (('accounts', 'memberships'), ('accounts', 'invitees'), ('accounts', 'verified_domains'), ('accounts', 'customers'))
  loop
    execute format('alter table %I.%I enable row level security', t.schema, t.name);
    execute format('alter table %I.%I force row level security', t.schema, t.name);
    execute format(
      'create policy tenant on %I.%I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::uuid) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)',
      t.schema, t.name);
  end loop;
end $$;
--> statement-breakpoint
grant usage on schema accounts, assistant, audit, files, hiring, planning, queue, roles, staffing, writing to gw_app;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema files, hiring, planning, roles, staffing, writing to gw_app;
--> statement-breakpoint
-- What happened stays: append-only tables can be added to, never changed or emptied.
revoke update, delete on hiring.descriptions, hiring.rubrics, hiring.candidacy_moves, hiring.reveals,
  hiring.post_discussion_ratings, hiring.debrief_views, hiring.decisions,
  hiring.offer_templates, hiring.offers, hiring.offer_versions, hiring.offer_approvers, hiring.offer_approvals,
  hiring.offer_sends, hiring.offer_answers, hiring.offer_withdrawals,
  hiring.inbound_mails, hiring.survey_responses, hiring.pool_invitations, roles.role_card_versions,
  planning.stage_moves, planning.gate_passings, planning.metric_sign_offs, planning.frameworks, planning.round_reveals,
  planning.worksheet_feeds, planning.commitments, planning.forecasts, planning.observations, planning.verdicts,
  planning.realisations, planning.review_decisions, planning.taken_priors,
  staffing.proposal_verdicts, staffing.plan_changes,
  writing.section_versions, writing.passages, writing.suggestion_verdicts, writing.document_approvals,
  writing.document_decisions from gw_app;
--> statement-breakpoint
grant select on accounts.members, accounts.settings, accounts.subscription_states, accounts.mail_templates to gw_app;
--> statement-breakpoint
grant select, insert, update on accounts.exports, accounts.imports, accounts.deletions to gw_app;
--> statement-breakpoint
grant select, insert on audit.events, audit.seals to gw_app;
--> statement-breakpoint
grant insert on queue.outbox to gw_app;
--> statement-breakpoint
grant select (org_id, id, kind, key, attempts, last_error, created_at, done_at, parked_at) on queue.outbox to gw_app;
--> statement-breakpoint
-- Side effects carry an organisation or none: nobody but the jobs meets those of another organisation.
alter table queue.outbox enable row level security;
--> statement-breakpoint
alter table queue.outbox force row level security;
--> statement-breakpoint
create policy tenant on queue.outbox to gw_app, gw_accounts, gw_eraser, gw_mover
  using (org_id = nullif(current_setting('app.org_id', true), '')::uuid)
  with check (org_id is null or org_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
create policy delivery on queue.outbox to gw_jobs using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on queue.answers, queue.webhooks, queue.webhook_deliveries to gw_app;
--> statement-breakpoint
grant usage on schema accounts, audit, queue to gw_accounts;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema accounts to gw_accounts;
--> statement-breakpoint
revoke update on accounts.mail_templates, accounts.subscription_states, accounts.stripe_events from gw_accounts;
--> statement-breakpoint
grant insert on audit.events, queue.outbox to gw_accounts;
--> statement-breakpoint
grant usage on schema queue, audit to gw_jobs;
--> statement-breakpoint
grant insert on audit.events to gw_jobs;
--> statement-breakpoint
grant select, insert, update, delete on queue.outbox, queue.mails, queue.turns to gw_jobs;
--> statement-breakpoint
-- Language-model work reads facts; it cannot touch a judgement, a stage or a decision.
-- Of candidates it reads the names alone, to take them out of what is sent.
grant usage on schema accounts, assistant, hiring, roles to gw_assistant;
--> statement-breakpoint
grant select (org_id, id, name) on hiring.candidates to gw_assistant;
--> statement-breakpoint
grant select, insert on assistant.endpoints to gw_assistant;
--> statement-breakpoint
-- It may note what an endpoint understands; with that it can also lock the row, so that reservations queue.
grant update (dialect) on assistant.endpoints to gw_assistant;
--> statement-breakpoint
grant select, insert, update on assistant.calls, assistant.drafts to gw_assistant;
--> statement-breakpoint
-- Members choose the endpoint and read the ledger; nobody rewrites what was spent.
grant select, insert, update on assistant.endpoints to gw_app;
--> statement-breakpoint
grant select on assistant.calls to gw_app;
--> statement-breakpoint
grant select, insert, update on assistant.drafts to gw_app;
--> statement-breakpoint
grant select on hiring.openings, hiring.descriptions, roles.role_cards, roles.role_card_versions to gw_assistant;
--> statement-breakpoint
-- Erasing is a role of its own: it alone can delete what is append-only for the application.
grant usage on schema assistant, fairness, files, hiring, planning, roles, staffing, writing to gw_eraser;
--> statement-breakpoint
grant select, update, delete on all tables in schema assistant, fairness, files, hiring, planning, roles, staffing, writing to gw_eraser;
--> statement-breakpoint
grant select, delete on queue.answers to gw_eraser;
--> statement-breakpoint
-- Removing sample data says so in the organisation's record, forgets its label and has stored bytes erased.
grant usage on schema accounts, audit, queue to gw_eraser;
--> statement-breakpoint
grant insert on audit.events, queue.outbox to gw_eraser;
--> statement-breakpoint
grant select (org_id, sample_at), update (sample_at) on accounts.settings to gw_eraser;
--> statement-breakpoint
-- The invented people of a sample are members no longer once it is removed.
grant select (org_id, id, removed_at), update (removed_at) on accounts.members to gw_eraser;
--> statement-breakpoint
-- What candidates say of themselves for statistics: a role of its own reads it, together with how far each candidacy
-- came, and neither names nor judgements. Nobody who decides works under that role.
grant usage on schema fairness, hiring, audit to gw_fairness;
--> statement-breakpoint
grant select, insert, update, delete on fairness.demographics to gw_fairness;
--> statement-breakpoint
grant select, insert, update on fairness.reports to gw_fairness;
--> statement-breakpoint
grant select (org_id, id, candidate_id, stage_id, applied_at) on hiring.candidacies to gw_fairness;
--> statement-breakpoint
grant select (org_id, id, candidacy_id, to_stage_id) on hiring.candidacy_moves to gw_fairness;
--> statement-breakpoint
grant select (org_id, id, kind) on hiring.stages to gw_fairness;
--> statement-breakpoint
grant select (org_id, id, candidacy_id, outcome, undone_at) on hiring.candidacy_endings to gw_fairness;
--> statement-breakpoint
grant select (org_id, id, candidacy_id, rule) on hiring.decisions to gw_fairness;
--> statement-breakpoint
grant insert on audit.events to gw_fairness;
--> statement-breakpoint
-- A whole organisation moves in or leaves for good: within one organisation this role reads, adds and takes away everything.
grant usage on schema accounts, assistant, audit, fairness, files, hiring, planning, queue, roles, staffing, writing to gw_mover;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema assistant, fairness, files, hiring, planning, roles, staffing, writing to gw_mover;
--> statement-breakpoint
grant select, insert, delete on accounts.members, accounts.settings, accounts.invitations, accounts.exports, accounts.imports,
  accounts.deletions, audit.events, audit.seals, queue.answers, queue.webhooks, queue.webhook_deliveries to gw_mover;
--> statement-breakpoint
grant update on accounts.members, accounts.settings, accounts.exports, accounts.imports, accounts.deletions to gw_mover;
--> statement-breakpoint
grant insert on queue.outbox to gw_mover;
