CREATE SCHEMA "accounts";
--> statement-breakpoint
CREATE SCHEMA "assistant";
--> statement-breakpoint
CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE SCHEMA "writing";
--> statement-breakpoint
CREATE SCHEMA "fairness";
--> statement-breakpoint
CREATE SCHEMA "files";
--> statement-breakpoint
CREATE SCHEMA "hiring";
--> statement-breakpoint
CREATE SCHEMA "queue";
--> statement-breakpoint
CREATE SCHEMA "roles";
--> statement-breakpoint
CREATE SCHEMA "staffing";
--> statement-breakpoint
CREATE SCHEMA "planning";
--> statement-breakpoint
CREATE TABLE "accounts"."identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "identities_provider_subject" UNIQUE("provider","subject")
);
--> statement-breakpoint
CREATE TABLE "accounts"."invitations" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"access" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "invitations_access" CHECK ("accounts"."invitations"."access" in ('owner','admin','hiring-manager','recruiter','interviewer','planner','viewer'))
);
--> statement-breakpoint
CREATE TABLE "accounts"."invitees" (
	"email" text NOT NULL,
	"org_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "invitees_once" UNIQUE("org_id","invitation_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."members" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"access" text NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"shortcuts" boolean DEFAULT true NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "members_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "members_user" UNIQUE("org_id","user_id"),
	CONSTRAINT "members_access" CHECK ("accounts"."members"."access" in ('owner','admin','hiring-manager','recruiter','interviewer','planner','viewer'))
);
--> statement-breakpoint
CREATE TABLE "accounts"."memberships" (
	"user_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "memberships_user_org" UNIQUE("user_id","org_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "accounts"."sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"agent" text DEFAULT '' NOT NULL,
	"network" text DEFAULT '' NOT NULL,
	"by_address" boolean DEFAULT true NOT NULL,
	"at_providers" uuid[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "accounts"."settings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employer_size" integer,
	"statistics" boolean DEFAULT true NOT NULL,
	"accommodation_contact" text DEFAULT '' NOT NULL,
	"privacy_notice" text DEFAULT '' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"accent" text DEFAULT '#0d5a6b' NOT NULL,
	"ink" text DEFAULT '#ffffff' NOT NULL,
	"logo_id" uuid,
	"sample_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "settings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "settings_org" UNIQUE("org_id"),
	CONSTRAINT "settings_accent" CHECK ("accounts"."settings"."accent" ~ '^#[0-9a-f]{6}$'),
	CONSTRAINT "settings_ink" CHECK ("accounts"."settings"."ink" ~ '^#[0-9a-f]{6}$')
);
--> statement-breakpoint
CREATE TABLE "accounts"."sign_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"code_hash" text NOT NULL,
	"link_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"return_to" text DEFAULT '/' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"consumed_at" timestamp with time zone,
	CONSTRAINT "sign_ins_link_hash_unique" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "accounts"."users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "assistant"."calls" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"feature" text NOT NULL,
	"prompt" text NOT NULL,
	"prompt_hash" text NOT NULL,
	"host" text NOT NULL,
	"model" text NOT NULL,
	"member_id" uuid,
	"prices_version" integer NOT NULL,
	"reserved" bigint NOT NULL,
	"input_tokens" integer,
	"output_tokens" integer,
	"estimated" boolean DEFAULT false NOT NULL,
	"cost" bigint,
	"latency_ms" integer,
	"first_text_ms" integer,
	"attempts" integer DEFAULT 0 NOT NULL,
	"outcome" text DEFAULT 'reserved' NOT NULL,
	"fault" text DEFAULT '' NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "calls_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "calls_outcome" CHECK ("assistant"."calls"."outcome" in ('reserved','answered','cancelled','failed')),
	CONSTRAINT "calls_settled" CHECK (("assistant"."calls"."outcome" = 'reserved') = ("assistant"."calls"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "assistant"."drafts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"part" text NOT NULL,
	"state" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"output" jsonb,
	"fault" text DEFAULT '' NOT NULL,
	"call_id" uuid,
	"prompt" text NOT NULL,
	"prompt_hash" text DEFAULT '' NOT NULL,
	"model" text DEFAULT '' NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"beat_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"cancel_asked_at" timestamp with time zone,
	CONSTRAINT "drafts_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "drafts_state" CHECK ("assistant"."drafts"."state" in ('writing','done','cancelled','failed')),
	CONSTRAINT "drafts_ended" CHECK (("assistant"."drafts"."state" = 'writing') = ("assistant"."drafts"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "assistant"."endpoints" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"base_url" text DEFAULT '' NOT NULL,
	"sealed_key" text DEFAULT '' NOT NULL,
	"model" text DEFAULT '' NOT NULL,
	"stays_inside" boolean DEFAULT false NOT NULL,
	"redacts" boolean DEFAULT true NOT NULL,
	"concurrency" integer DEFAULT 4 NOT NULL,
	"monthly_budget" bigint,
	"input_price" bigint DEFAULT 0 NOT NULL,
	"output_price" bigint DEFAULT 0 NOT NULL,
	"prices_version" integer DEFAULT 1 NOT NULL,
	"dialect" jsonb,
	"probed_at" timestamp with time zone,
	"finding" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "endpoints_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "endpoints_org" UNIQUE("org_id"),
	CONSTRAINT "endpoints_concurrency" CHECK ("assistant"."endpoints"."concurrency" between 1 and 100),
	CONSTRAINT "endpoints_budget" CHECK ("assistant"."endpoints"."monthly_budget" is null or "assistant"."endpoints"."monthly_budget" >= 0),
	CONSTRAINT "endpoints_prices" CHECK ("assistant"."endpoints"."input_price" >= 0 and "assistant"."endpoints"."output_price" >= 0)
);
--> statement-breakpoint
CREATE TABLE "audit"."events" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit"."events_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transaction" bigint DEFAULT (pg_current_xact_id()::text)::bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"verb" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"data" jsonb NOT NULL,
	"mac" text NOT NULL,
	CONSTRAINT "events_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit"."seals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"mac" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "seals_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "seals_position" UNIQUE("org_id","position"),
	CONSTRAINT "seals_event" UNIQUE("org_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."customers" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"customer_id" text NOT NULL,
	"trial_started_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "customers_customer_id_unique" UNIQUE("customer_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."stripe_events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"org_of_event" uuid,
	"happened_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."subscription_states" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"subscription_id" text,
	"plan" text NOT NULL,
	"status" text NOT NULL,
	"seats" integer NOT NULL,
	"trial_ends_at" timestamp with time zone,
	"period_ends_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"unpaid_since" timestamp with time zone,
	"fetched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "subscription_states_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "subscription_states_number" UNIQUE("org_id","number"),
	CONSTRAINT "subscription_states_plan" CHECK ("accounts"."subscription_states"."plan" in ('free','team','business')),
	CONSTRAINT "subscription_states_seats" CHECK ("accounts"."subscription_states"."seats" >= 0)
);
--> statement-breakpoint
CREATE TABLE "hiring"."candidacies" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"source" text NOT NULL,
	"source_detail" text DEFAULT '' NOT NULL,
	"referred_by" uuid,
	"cover_note" text DEFAULT '' NOT NULL,
	"applied_at" timestamp with time zone NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "candidacies_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "candidacies_once" UNIQUE("org_id","opening_id","candidate_id"),
	CONSTRAINT "candidacies_source" CHECK ("hiring"."candidacies"."source" in ('careers','referral','sourced','import','agency','other'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."candidacy_endings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "candidacy_endings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "candidacy_endings_outcome" CHECK ("hiring"."candidacy_endings"."outcome" in ('rejected','withdrawn','hired'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."candidacy_moves" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"from_stage_id" uuid NOT NULL,
	"to_stage_id" uuid NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "candidacy_moves_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."candidate_imports" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"name" text NOT NULL,
	"rows" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"carried_out_at" timestamp with time zone,
	"added" integer DEFAULT 0 NOT NULL,
	"notify" boolean DEFAULT false NOT NULL,
	CONSTRAINT "candidate_imports_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."candidates" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"mailbox" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"location" text DEFAULT '' NOT NULL,
	"links" jsonb NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', "name" || ' ' || "email")) STORED,
	CONSTRAINT "candidates_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "candidates_mailbox" UNIQUE("org_id","mailbox")
);
--> statement-breakpoint
CREATE TABLE "hiring"."consents" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"notice" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "consents_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."messages" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"sender" text NOT NULL,
	"author_id" uuid,
	"subject" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"via" text DEFAULT 'portal' NOT NULL,
	"from_address" text DEFAULT '' NOT NULL,
	"unconfirmed" boolean DEFAULT false NOT NULL,
	"doubt" text,
	CONSTRAINT "messages_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "messages_sender" CHECK ("hiring"."messages"."sender" in ('team','candidate','other')),
	CONSTRAINT "messages_doubt" CHECK ("hiring"."messages"."doubt" in ('address','sender')),
	CONSTRAINT "messages_via" CHECK ("hiring"."messages"."via" in ('portal','mail'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."notes" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', "text")) STORED,
	CONSTRAINT "notes_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."portal_links" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"consumed_at" timestamp with time zone,
	CONSTRAINT "portal_links_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "portal_links_token" UNIQUE("org_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "hiring"."portal_sessions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "portal_sessions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "portal_sessions_token" UNIQUE("org_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "hiring"."resumes" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"kind" text DEFAULT 'resume' NOT NULL,
	"status" text NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"unconfirmed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', left("text", 200000))) STORED,
	CONSTRAINT "resumes_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "resumes_kind" CHECK ("hiring"."resumes"."kind" in ('resume','work-sample')),
	CONSTRAINT "resumes_status" CHECK ("hiring"."resumes"."status" in ('waiting','read','unreadable'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."tags" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "tags_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "tags_once" UNIQUE("org_id","candidacy_id","label")
);
--> statement-breakpoint
CREATE TABLE "planning"."availabilities" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"quarter" integer NOT NULL,
	"share" double precision NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "availabilities_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "availabilities_once" UNIQUE("org_id","staff_id","quarter"),
	CONSTRAINT "availabilities_share" CHECK ("planning"."availabilities"."share" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "planning"."bookings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"use_case_id" uuid,
	"title" text DEFAULT '' NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"hours" double precision NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "bookings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "bookings_order" CHECK ("planning"."bookings"."first_day" <= "planning"."bookings"."last_day"),
	CONSTRAINT "bookings_hours" CHECK ("planning"."bookings"."hours" > 0)
);
--> statement-breakpoint
CREATE TABLE "planning"."calendars" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"first_month" integer DEFAULT 1 NOT NULL,
	"hours_per_day" double precision DEFAULT 8 NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "calendars_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "calendars_org" UNIQUE("org_id"),
	CONSTRAINT "calendars_month" CHECK ("planning"."calendars"."first_month" between 1 and 12),
	CONSTRAINT "calendars_hours" CHECK ("planning"."calendars"."hours_per_day" > 0 and "planning"."calendars"."hours_per_day" <= 24)
);
--> statement-breakpoint
CREATE TABLE "planning"."holidays" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"day" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "holidays_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "holidays_day" UNIQUE("org_id","day")
);
--> statement-breakpoint
CREATE TABLE "planning"."leaves" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "leaves_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "leaves_order" CHECK ("planning"."leaves"."first_day" <= "planning"."leaves"."last_day")
);
--> statement-breakpoint
CREATE TABLE "planning"."run_work" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"role" text NOT NULL,
	"title" text NOT NULL,
	"people" double precision NOT NULL,
	"first_quarter" integer NOT NULL,
	"last_quarter" integer,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "run_work_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "run_work_people" CHECK ("planning"."run_work"."people" > 0),
	CONSTRAINT "run_work_order" CHECK ("planning"."run_work"."first_quarter" <= "planning"."run_work"."last_quarter")
);
--> statement-breakpoint
CREATE TABLE "planning"."staff" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"skills" jsonb NOT NULL,
	"member_id" uuid,
	"source" text DEFAULT 'employee' NOT NULL,
	"share" double precision DEFAULT 1 NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"ramp" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "staff_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "staff_source" CHECK ("planning"."staff"."source" in ('employee','hire','contractor','borrowed')),
	CONSTRAINT "staff_share" CHECK ("planning"."staff"."share" between 0 and 1),
	CONSTRAINT "staff_dates" CHECK ("planning"."staff"."starts_on" <= "planning"."staff"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "writing"."approval_requests" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"team" text NOT NULL,
	"member_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "approval_requests_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "writing"."comment_mentions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"mentioned_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone,
	CONSTRAINT "comment_mentions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "comment_mentions_once" UNIQUE("org_id","comment_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "writing"."comment_resolutions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"resolved_by" uuid NOT NULL,
	"resolved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "comment_resolutions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "comment_resolutions_once" UNIQUE("org_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "writing"."document_approvals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"content_hash" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_approvals_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "document_approvals_verdict" CHECK ("writing"."document_approvals"."verdict" in ('approved','changes'))
);
--> statement-breakpoint
CREATE TABLE "writing"."document_comments" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"section_id" uuid,
	"parent_id" uuid,
	"quote" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_comments_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "writing"."document_decisions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"content_hash" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_decisions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "document_decisions_outcome" CHECK ("writing"."document_decisions"."outcome" in ('go','change','stop'))
);
--> statement-breakpoint
CREATE TABLE "writing"."document_facts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"value" jsonb NOT NULL,
	"unit" text NOT NULL,
	"text" text NOT NULL,
	"source" text NOT NULL,
	"confidence" text NOT NULL,
	"public" boolean DEFAULT false NOT NULL,
	"formula" text,
	"frozen_by" uuid NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "document_facts_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "writing"."document_links" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "document_links_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "document_links_token" UNIQUE("org_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "writing"."document_sections" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"guidance" text DEFAULT '' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"judgement" jsonb NOT NULL,
	"owner_id" uuid,
	"status" text DEFAULT 'empty' NOT NULL,
	"written_by" text DEFAULT 'person' NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "document_sections_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "document_sections_key" UNIQUE("org_id","document_id","key"),
	CONSTRAINT "document_sections_status" CHECK ("writing"."document_sections"."status" in ('empty','drafted','accepted')),
	CONSTRAINT "document_sections_written" CHECK ("writing"."document_sections"."written_by" in ('person','template','model'))
);
--> statement-breakpoint
CREATE TABLE "writing"."document_suggestions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"quote" text NOT NULL,
	"replacement" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"suggested_by" uuid NOT NULL,
	"suggested_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_suggestions_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "writing"."document_templates" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"guidance" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"left_out" boolean DEFAULT false NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "document_templates_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "document_templates_key" UNIQUE("org_id","kind","key"),
	CONSTRAINT "document_templates_kind" CHECK ("writing"."document_templates"."kind" in ('prd','pr-faq'))
);
--> statement-breakpoint
CREATE TABLE "writing"."documents" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_title" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"archived_by" uuid,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "documents_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "documents_kind" CHECK ("writing"."documents"."kind" in ('prd','pr-faq')),
	CONSTRAINT "documents_subject_type" CHECK ("writing"."documents"."subject_type" in ('use-case'))
);
--> statement-breakpoint
CREATE TABLE "writing"."passages" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"sentence" text NOT NULL,
	"written_by" text NOT NULL,
	"prompt" text,
	"prompt_hash" text,
	"model" text,
	"call_id" uuid,
	"cites" jsonb NOT NULL,
	"facts_hash" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "passages_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "passages_written" CHECK ("writing"."passages"."written_by" in ('template','model'))
);
--> statement-breakpoint
CREATE TABLE "writing"."reading_session_readers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "reading_session_readers_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "reading_session_readers_once" UNIQUE("org_id","session_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "writing"."reading_sessions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "reading_sessions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "reading_sessions_minutes" CHECK ("writing"."reading_sessions"."minutes" between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "writing"."section_versions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"judgement" jsonb NOT NULL,
	"written_by" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "section_versions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "section_versions_number" UNIQUE("org_id","section_id","number"),
	CONSTRAINT "section_versions_written" CHECK ("writing"."section_versions"."written_by" in ('person','template','model'))
);
--> statement-breakpoint
CREATE TABLE "writing"."suggestion_verdicts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "suggestion_verdicts_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "suggestion_verdicts_once" UNIQUE("org_id","suggestion_id"),
	CONSTRAINT "suggestion_verdicts_verdict" CHECK ("writing"."suggestion_verdicts"."verdict" in ('accepted','declined'))
);
--> statement-breakpoint
CREATE TABLE "fairness"."demographics" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"gender" text,
	"ethnicity" text,
	"at" timestamp with time zone NOT NULL,
	"counted_at" timestamp with time zone,
	CONSTRAINT "demographics_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "demographics_candidacy" UNIQUE("org_id","candidacy_id"),
	CONSTRAINT "demographics_gender" CHECK ("fairness"."demographics"."gender" in ('woman','man','other')),
	CONSTRAINT "demographics_ethnicity" CHECK ("fairness"."demographics"."ethnicity" in ('hispanic','white','black','pacific','asian','native','several'))
);
--> statement-breakpoint
CREATE TABLE "fairness"."reports" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"counts" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reports_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "reports_year" UNIQUE("org_id","year")
);
--> statement-breakpoint
CREATE TABLE "files"."files" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "files_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."directory_groups" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"display_name" text NOT NULL,
	"name_key" text NOT NULL,
	"external_id" text,
	"access" text,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "directory_groups_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "directory_groups_name" UNIQUE("org_id","name_key"),
	CONSTRAINT "directory_groups_access" CHECK ("accounts"."directory_groups"."access" in ('admin','hiring-manager','recruiter','interviewer','planner','viewer'))
);
--> statement-breakpoint
CREATE TABLE "accounts"."directory_seats" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "directory_seats_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "directory_seats_once" UNIQUE("org_id","group_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."directory_users" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_name" text NOT NULL,
	"user_key" text NOT NULL,
	"external_id" text,
	"email" text NOT NULL,
	"given_name" text DEFAULT '' NOT NULL,
	"family_name" text DEFAULT '' NOT NULL,
	"display_name" text NOT NULL,
	"member_id" uuid,
	"invitation_id" uuid,
	"deactivated_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "directory_users_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "directory_users_key" UNIQUE("org_id","user_key"),
	CONSTRAINT "directory_users_member" UNIQUE("org_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."domains" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"token" text NOT NULL,
	"claimed_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"checked_at" timestamp with time zone,
	"finding" text DEFAULT '' NOT NULL,
	"verified_at" timestamp with time zone,
	"failing_since" timestamp with time zone,
	CONSTRAINT "domains_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "domains_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "accounts"."identity_providers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"sealed_secret" text NOT NULL,
	"default_access" text,
	"required_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "identity_providers_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "identity_providers_org" UNIQUE("org_id"),
	CONSTRAINT "identity_providers_access" CHECK ("accounts"."identity_providers"."default_access" in ('hiring-manager','recruiter','interviewer','planner','viewer'))
);
--> statement-breakpoint
CREATE TABLE "accounts"."verified_domains" (
	"name" text PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hiring"."debrief_views" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"part" text NOT NULL,
	"recommendation" text NOT NULL,
	"text" text NOT NULL,
	"early_reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "debrief_views_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "debrief_views_part" CHECK ("hiring"."debrief_views"."part" in ('interviewer','manager'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."decisions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"rule" jsonb NOT NULL,
	"rule_outcome" text NOT NULL,
	"override_reason" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"learning_plan" text DEFAULT '' NOT NULL,
	"dissent" jsonb NOT NULL,
	"starts_on" text,
	"decided_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "decisions_once" UNIQUE("org_id","candidacy_id"),
	CONSTRAINT "decisions_outcome" CHECK ("hiring"."decisions"."outcome" in ('hire','no-hire')),
	CONSTRAINT "decisions_rule_outcome" CHECK ("hiring"."decisions"."rule_outcome" in ('hire','no-hire','undecided')),
	CONSTRAINT "decisions_override" CHECK ("hiring"."decisions"."rule_outcome" = 'undecided' or "hiring"."decisions"."rule_outcome" = "hiring"."decisions"."outcome" or length("hiring"."decisions"."override_reason") > 0)
);
--> statement-breakpoint
CREATE TABLE "hiring"."interview_endings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"replacement_id" uuid,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "interview_endings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "interview_endings_once" UNIQUE("org_id","interview_id"),
	CONSTRAINT "interview_endings_kind" CHECK ("hiring"."interview_endings"."kind" in ('recused','no-show','cancelled','replaced'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."interview_loads" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"per_week" integer NOT NULL,
	CONSTRAINT "interview_loads_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "interview_loads_member" UNIQUE("org_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."interviews" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"interviewer_id" uuid NOT NULL,
	"starts_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "interviews_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."post_discussion_ratings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scorecard_id" uuid NOT NULL,
	"competency" text NOT NULL,
	"rating" smallint NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "post_discussion_ratings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "post_discussion_ratings_range" CHECK ("hiring"."post_discussion_ratings"."rating" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "hiring"."ratings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scorecard_id" uuid NOT NULL,
	"competency" text NOT NULL,
	"rating" smallint,
	"not_assessed" boolean DEFAULT false NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	CONSTRAINT "ratings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "ratings_once" UNIQUE("org_id","scorecard_id","competency"),
	CONSTRAINT "ratings_range" CHECK ("hiring"."ratings"."rating" is null or "hiring"."ratings"."rating" between 1 and 5),
	CONSTRAINT "ratings_assessed" CHECK (not ("hiring"."ratings"."not_assessed" and "hiring"."ratings"."rating" is not null))
);
--> statement-breakpoint
CREATE TABLE "hiring"."reveals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"ended_by" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"missing" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reveals_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "reveals_once" UNIQUE("org_id","candidacy_id","stage_id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."scorecard_seals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scorecard_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"recalled_at" timestamp with time zone,
	"recall_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "scorecard_seals_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."scorecards" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"interviewer_id" uuid NOT NULL,
	"rubric_id" uuid NOT NULL,
	"recommendation" text,
	"summary" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "scorecards_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "scorecards_interview" UNIQUE("org_id","interview_id"),
	CONSTRAINT "scorecards_recommendation" CHECK ("hiring"."scorecards"."recommendation" is null or "hiring"."scorecards"."recommendation" in ('strong-no','no','yes','strong-yes'))
);
--> statement-breakpoint
CREATE TABLE "accounts"."mail_templates" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"mail" text NOT NULL,
	"number" integer NOT NULL,
	"source" text,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mail_templates_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "mail_templates_number" UNIQUE("org_id","mail","number")
);
--> statement-breakpoint
CREATE TABLE "hiring"."mention_reviews" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"sealed" text DEFAULT '' NOT NULL,
	"places" jsonb NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "mention_reviews_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "mention_reviews_candidate" UNIQUE("org_id","candidate_id"),
	CONSTRAINT "mention_reviews_outcome" CHECK ("hiring"."mention_reviews"."outcome" in ('struck','left'))
);
--> statement-breakpoint
CREATE TABLE "accounts"."deletions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"cancelled_by" uuid,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "deletions_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."exports" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"file_id" uuid,
	"left_out" jsonb NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"erasures" integer DEFAULT 0 NOT NULL,
	"ready_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "exports_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."imports" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"file_name" text NOT NULL,
	"file_id" uuid,
	"rows" integer DEFAULT 0 NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "imports_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."compensation_bands" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"min" bigint NOT NULL,
	"max" bigint NOT NULL,
	"currency" text NOT NULL,
	"period" text NOT NULL,
	"budget" bigint,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "compensation_bands_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "compensation_bands_opening" UNIQUE("org_id","opening_id"),
	CONSTRAINT "compensation_bands_range" CHECK (0 < "hiring"."compensation_bands"."min" and "hiring"."compensation_bands"."min" <= "hiring"."compensation_bands"."max"),
	CONSTRAINT "compensation_bands_period" CHECK ("hiring"."compensation_bands"."period" in ('year','month','hour'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."negotiation_notes" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "negotiation_notes_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."offer_answers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"typed_name" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"version_hash" text NOT NULL,
	"address_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_answers_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "offer_answers_once" UNIQUE("org_id","version_id"),
	CONSTRAINT "offer_answers_verdict" CHECK ("hiring"."offer_answers"."verdict" in ('accepted','declined'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."offer_approvals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_approvals_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "offer_approvals_once" UNIQUE("org_id","version_id","member_id"),
	CONSTRAINT "offer_approvals_verdict" CHECK ("hiring"."offer_approvals"."verdict" in ('approved','declined'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."offer_approvers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "offer_approvers_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "offer_approvers_position" UNIQUE("org_id","version_id","position"),
	CONSTRAINT "offer_approvers_once" UNIQUE("org_id","version_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."offer_sends" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_sends_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "offer_sends_once" UNIQUE("org_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."offer_templates" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"markdown" text NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_templates_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "offer_templates_number" UNIQUE("org_id","number")
);
--> statement-breakpoint
CREATE TABLE "hiring"."offer_versions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"base" bigint NOT NULL,
	"bonus" bigint,
	"currency" text NOT NULL,
	"period" text NOT NULL,
	"equity" text DEFAULT '' NOT NULL,
	"starts_on" date NOT NULL,
	"location" text NOT NULL,
	"conditions" text DEFAULT '' NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"letter" text NOT NULL,
	"exception_reason" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_versions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "offer_versions_number" UNIQUE("org_id","offer_id","number"),
	CONSTRAINT "offer_versions_base" CHECK ("hiring"."offer_versions"."base" > 0),
	CONSTRAINT "offer_versions_period" CHECK ("hiring"."offer_versions"."period" in ('year','month','hour'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."offer_withdrawals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_withdrawals_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "offer_withdrawals_once" UNIQUE("org_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."offers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offers_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "offers_candidacy" UNIQUE("org_id","candidacy_id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."descriptions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"markdown" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "descriptions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "descriptions_number" UNIQUE("org_id","opening_id","number")
);
--> statement-breakpoint
CREATE TABLE "hiring"."interview_plans" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"minutes" integer NOT NULL,
	"minutes_for_candidate" integer DEFAULT 5 NOT NULL,
	"format" text DEFAULT '' NOT NULL,
	"paid" boolean DEFAULT false NOT NULL,
	"live_variant" boolean DEFAULT false NOT NULL,
	"purpose" text NOT NULL,
	"instructions" text NOT NULL,
	"candidate_text" text NOT NULL,
	"competencies" jsonb NOT NULL,
	"questions" jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"retired_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "interview_plans_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "interview_plans_kind" CHECK ("hiring"."interview_plans"."kind" in ('screen','scored','take-home')),
	CONSTRAINT "interview_plans_minutes" CHECK ("hiring"."interview_plans"."minutes" between 10 and 240)
);
--> statement-breakpoint
CREATE TABLE "hiring"."opening_approvals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"description_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "opening_approvals_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "opening_approvals_verdict" CHECK ("hiring"."opening_approvals"."verdict" in ('approved','declined'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."opening_approvers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "opening_approvers_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "opening_approvers_position" UNIQUE("org_id","opening_id","position")
);
--> statement-breakpoint
CREATE TABLE "hiring"."opening_closures" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"reopened_at" timestamp with time zone,
	CONSTRAINT "opening_closures_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "opening_closures_outcome" CHECK ("hiring"."opening_closures"."outcome" in ('filled','cancelled','other'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."opening_members" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"part" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "opening_members_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "opening_members_once" UNIQUE("org_id","opening_id","member_id"),
	CONSTRAINT "opening_members_part" CHECK ("hiring"."opening_members"."part" in ('manager','recruiter','interviewer'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."opening_pauses" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"resumed_at" timestamp with time zone,
	CONSTRAINT "opening_pauses_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."opening_publications" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"description_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	CONSTRAINT "opening_publications_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."openings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"role_key" text NOT NULL,
	"level" text NOT NULL,
	"headcount" integer DEFAULT 1 NOT NULL,
	"employment_type" text DEFAULT 'full-time' NOT NULL,
	"places" jsonb NOT NULL,
	"pay_min" bigint,
	"pay_max" bigint,
	"currency" text,
	"pay_period" text,
	"use_cases" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "openings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "openings_slug" UNIQUE("org_id","slug"),
	CONSTRAINT "openings_headcount" CHECK ("hiring"."openings"."headcount" between 1 and 500),
	CONSTRAINT "openings_pay" CHECK ("hiring"."openings"."pay_min" is null or ("hiring"."openings"."pay_max" is not null and "hiring"."openings"."currency" is not null and "hiring"."openings"."pay_period" is not null and "hiring"."openings"."pay_min" <= "hiring"."openings"."pay_max"))
);
--> statement-breakpoint
CREATE TABLE "hiring"."plan_interviewers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "plan_interviewers_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "plan_interviewers_once" UNIQUE("org_id","plan_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."rubrics" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"competencies" jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rubrics_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "rubrics_number" UNIQUE("org_id","opening_id","number")
);
--> statement-breakpoint
CREATE TABLE "hiring"."saved_views" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_views_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "saved_views_name" UNIQUE("org_id","member_id","page","name")
);
--> statement-breakpoint
CREATE TABLE "hiring"."stages" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "stages_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "stages_position" UNIQUE("org_id","opening_id","position"),
	CONSTRAINT "stages_kind" CHECK ("hiring"."stages"."kind" in ('application','interview','decision'))
);
--> statement-breakpoint
CREATE TABLE "planning"."forecasts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"probability" double precision,
	"chances" jsonb NOT NULL,
	"commitment_id" uuid,
	"kept_by" uuid NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "forecasts_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "forecasts_once" UNIQUE("org_id","use_case_id"),
	CONSTRAINT "forecasts_probability" CHECK ("planning"."forecasts"."probability" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "planning"."observations" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_metric_id" uuid NOT NULL,
	"quarter" integer NOT NULL,
	"forecast" double precision,
	"value" double precision,
	"note" text DEFAULT '' NOT NULL,
	"observed_by" uuid NOT NULL,
	"observed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "observations_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "planning"."realisations" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"quarter" integer NOT NULL,
	"value" double precision,
	"note" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "realisations_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "planning"."review_decisions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_decisions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "review_decisions_verdict" CHECK ("planning"."review_decisions"."verdict" in ('continue','change','stop'))
);
--> statement-breakpoint
CREATE TABLE "planning"."review_people" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "review_people_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "review_people_once" UNIQUE("org_id","review_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "planning"."reviews" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"next_on" date,
	"guests" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reviews_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "planning"."stories" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"facts" jsonb NOT NULL,
	"told_by" uuid NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "stories_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "planning"."taken_priors" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"taken_by" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "taken_priors_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "planning"."verdicts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"worked" boolean NOT NULL,
	"failed_at" text,
	"known_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "verdicts_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "verdicts_failed_at" CHECK ("planning"."verdicts"."failed_at" in ('p-data','p-model','p-deploy','p-adopt')),
	CONSTRAINT "verdicts_worked" CHECK ("planning"."verdicts"."failed_at" is null or not "planning"."verdicts"."worked")
);
--> statement-breakpoint
CREATE TABLE "hiring"."accommodations" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"shared_text" text DEFAULT '' NOT NULL,
	"shared_at" timestamp with time zone,
	"shared_by" uuid,
	CONSTRAINT "accommodations_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."inbound_mails" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event_id" text NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "inbound_mails_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "inbound_mails_event" UNIQUE("org_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."pool_invitations" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "pool_invitations_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "pool_invitations_once" UNIQUE("org_id","membership_id","opening_id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."pool_memberships" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"interests" text DEFAULT '' NOT NULL,
	"consent" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "pool_memberships_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."referrals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"referrer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"mailbox" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"token_hash" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"declined_at" timestamp with time zone,
	"candidacy_id" uuid,
	"mailed" boolean DEFAULT true NOT NULL,
	CONSTRAINT "referrals_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "referrals_token" UNIQUE("org_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "hiring"."survey_answers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"part" text NOT NULL,
	"expected" smallint NOT NULL,
	"respected" smallint NOT NULL,
	"paced" smallint NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"released" boolean DEFAULT false NOT NULL,
	CONSTRAINT "survey_answers_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "survey_answers_part" CHECK ("hiring"."survey_answers"."part" in ('application','interviews','end')),
	CONSTRAINT "survey_answers_range" CHECK ("hiring"."survey_answers"."expected" between 1 and 5 and "hiring"."survey_answers"."respected" between 1 and 5 and "hiring"."survey_answers"."paced" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "hiring"."survey_responses" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "survey_responses_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "survey_responses_once" UNIQUE("org_id","candidacy_id","part"),
	CONSTRAINT "survey_responses_part" CHECK ("hiring"."survey_responses"."part" in ('application','interviews','end'))
);
--> statement-breakpoint
CREATE TABLE "writing"."posts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pattern" text NOT NULL,
	"title" text NOT NULL,
	"subject_type" text,
	"subject_id" text DEFAULT '' NOT NULL,
	"subject_title" text DEFAULT '' NOT NULL,
	"article" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"facts" jsonb NOT NULL,
	"withheld" jsonb NOT NULL,
	"slots" jsonb NOT NULL,
	"body" text NOT NULL,
	"disclosure" boolean DEFAULT false NOT NULL,
	"suggestion" jsonb,
	"drafted" jsonb,
	"picture" jsonb NOT NULL,
	"scheduled_at" timestamp with time zone,
	"ready_at" timestamp with time zone,
	"posted_at" timestamp with time zone,
	"archived_at" timestamp with time zone,
	"written_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "posts_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "posts_subject_type" CHECK ("writing"."posts"."subject_type" in ('article','use-case','roadmap','opening','story','debrief','document'))
);
--> statement-breakpoint
CREATE TABLE "planning"."frameworks" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"method" text NOT NULL,
	"criteria" jsonb NOT NULL,
	"judgements" jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "frameworks_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "frameworks_number" UNIQUE("org_id","number")
);
--> statement-breakpoint
CREATE TABLE "planning"."matrices" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"x" text NOT NULL,
	"y" text NOT NULL,
	"size" text DEFAULT '' NOT NULL,
	"colour" text DEFAULT '' NOT NULL,
	"quadrants" jsonb NOT NULL,
	"split_x" double precision,
	"split_y" double precision,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "matrices_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "matrices_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "planning"."raters" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	CONSTRAINT "raters_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "raters_once" UNIQUE("org_id","round_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "planning"."priority_ratings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"value" double precision NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"rated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "priority_ratings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "priority_ratings_once" UNIQUE("org_id","round_id","member_id","use_case_id","criterion")
);
--> statement-breakpoint
CREATE TABLE "planning"."round_reveals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"revealed_by" uuid NOT NULL,
	"revealed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "round_reveals_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "round_reveals_once" UNIQUE("org_id","round_id")
);
--> statement-breakpoint
CREATE TABLE "planning"."round_use_cases" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	CONSTRAINT "round_use_cases_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "round_use_cases_once" UNIQUE("org_id","round_id","use_case_id")
);
--> statement-breakpoint
CREATE TABLE "planning"."rounds" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"framework_id" uuid NOT NULL,
	"criteria" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "rounds_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."api_keys" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"ending" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "api_keys_token" UNIQUE("org_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "queue"."webhook_deliveries" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"hook_id" uuid NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"status" integer,
	"problem" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "webhook_deliveries_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "webhook_deliveries_state" CHECK ("queue"."webhook_deliveries"."state" in ('waiting','delivered','failed'))
);
--> statement-breakpoint
CREATE TABLE "queue"."webhooks" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"url" text NOT NULL,
	"types" jsonb NOT NULL,
	"secret" text NOT NULL,
	"previous_secret" text,
	"previous_until" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "webhooks_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "queue"."answers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"actor_id" text NOT NULL,
	"path" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer,
	"location" text,
	"body" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answers_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "answers_key" UNIQUE("org_id","key")
);
--> statement-breakpoint
CREATE TABLE "queue"."mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid,
	"key" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text,
	"calendar" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mails_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "queue"."outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"available_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"parked_at" timestamp with time zone,
	CONSTRAINT "outbox_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "queue"."turns" (
	"name" text PRIMARY KEY NOT NULL,
	"taken_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hiring"."access_copies" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"asked_by" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"opened_by" uuid,
	"looked" jsonb NOT NULL,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"unrevealed" integer DEFAULT 0 NOT NULL,
	"file_id" uuid,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "access_copies_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "access_copies_asked_by" CHECK ("hiring"."access_copies"."asked_by" in ('candidate','member')),
	CONSTRAINT "access_copies_one_end" CHECK ("hiring"."access_copies"."released_at" is null or "hiring"."access_copies"."closed_at" is null)
);
--> statement-breakpoint
CREATE TABLE "hiring"."access_passages" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"copy_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"source" text NOT NULL,
	"heading" text NOT NULL,
	"shown" text NOT NULL,
	"choice" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "access_passages_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "access_passages_source" UNIQUE("org_id","copy_id","source"),
	CONSTRAINT "access_passages_choice" CHECK ("hiring"."access_passages"."choice" in ('include','redact','leave-out'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."candidate_downloads" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"file_id" uuid,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "candidate_downloads_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."erasures" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"asked_by" text NOT NULL,
	"member_id" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"keep_until" timestamp with time zone,
	"kept_by" jsonb NOT NULL,
	"started_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"rows" integer DEFAULT 0 NOT NULL,
	"left_standing" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "erasures_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "erasures_asked_by" CHECK ("hiring"."erasures"."asked_by" in ('candidate','member','retention'))
);
--> statement-breakpoint
CREATE TABLE "hiring"."legal_holds" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"placed_by" uuid NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	CONSTRAINT "legal_holds_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."retention_settings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"always_rules" jsonb NOT NULL,
	"own_rules" jsonb NOT NULL,
	"automatic" boolean DEFAULT false NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "retention_settings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "retention_settings_org" UNIQUE("org_id")
);
--> statement-breakpoint
CREATE TABLE "planning"."commitments" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scenario_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"scenario_name" text NOT NULL,
	"first_quarter" integer NOT NULL,
	"problem" jsonb NOT NULL,
	"plan" jsonb NOT NULL,
	"simulation" jsonb,
	"reason" text DEFAULT '' NOT NULL,
	"committed_by" uuid NOT NULL,
	"committed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "commitments_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "commitments_number" UNIQUE("org_id","number")
);
--> statement-breakpoint
CREATE TABLE "planning"."placements" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scenario_id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"quarter" integer NOT NULL,
	"by_hand" boolean DEFAULT false NOT NULL,
	CONSTRAINT "placements_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "placements_once" UNIQUE("org_id","scenario_id","use_case_id")
);
--> statement-breakpoint
CREATE TABLE "planning"."plan_links" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"with_numbers" boolean DEFAULT false NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "plan_links_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "plan_links_token" UNIQUE("org_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "planning"."planned_hires" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scenario_id" uuid NOT NULL,
	"role" text NOT NULL,
	"quarter" integer NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "planned_hires_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "planned_hires_once" UNIQUE("org_id","scenario_id","role","quarter"),
	CONSTRAINT "planned_hires_people" CHECK ("planning"."planned_hires"."people" > 0)
);
--> statement-breakpoint
CREATE TABLE "planning"."scenario_rules" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scenario_id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"quarter" integer,
	CONSTRAINT "scenario_rules_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "scenario_rules_once" UNIQUE("org_id","scenario_id","use_case_id"),
	CONSTRAINT "scenario_rules_rule" CHECK ("planning"."scenario_rules"."rule" in ('mandatory','parked','pinned','under-way','stoppable'))
);
--> statement-breakpoint
CREATE TABLE "planning"."scenarios" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"first_quarter" integer NOT NULL,
	"quarters" integer NOT NULL,
	"discount" double precision NOT NULL,
	"budget" double precision,
	"quarter_budgets" jsonb NOT NULL,
	"hiring" jsonb,
	"contracting" jsonb NOT NULL,
	"limits" jsonb NOT NULL,
	"what_ifs" jsonb NOT NULL,
	"robust" boolean DEFAULT false NOT NULL,
	"copied_from" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "scenarios_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "scenarios_name" UNIQUE("org_id","name"),
	CONSTRAINT "scenarios_quarters" CHECK ("planning"."scenarios"."quarters" between 1 and 12),
	CONSTRAINT "scenarios_discount" CHECK ("planning"."scenarios"."discount" > 0 and "planning"."scenarios"."discount" <= 1)
);
--> statement-breakpoint
CREATE TABLE "planning"."solves" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scenario_id" uuid NOT NULL,
	"mode" text NOT NULL,
	"seconds" integer NOT NULL,
	"first_quarter" integer NOT NULL,
	"problem" jsonb NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"progress" jsonb,
	"plan" jsonb,
	"message" text DEFAULT '' NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "solves_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "solves_mode" CHECK ("planning"."solves"."mode" in ('good','prove')),
	CONSTRAINT "solves_status" CHECK ("planning"."solves"."status" in ('waiting','running','done','failed','cancelled'))
);
--> statement-breakpoint
CREATE TABLE "roles"."role_card_versions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "role_card_versions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "role_card_versions_number" UNIQUE("org_id","card_id","number")
);
--> statement-breakpoint
CREATE TABLE "roles"."role_cards" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"library_key" text NOT NULL,
	"name" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "role_cards_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "role_cards_key" UNIQUE("org_id","key")
);
--> statement-breakpoint
CREATE TABLE "hiring"."interview_availabilities" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"hours" jsonb NOT NULL,
	"buffer" smallint NOT NULL,
	"per_day" smallint NOT NULL,
	"said_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "interview_availabilities_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "interview_availabilities_member" UNIQUE("org_id","member_id"),
	CONSTRAINT "interview_availabilities_buffer" CHECK ("hiring"."interview_availabilities"."buffer" between 0 and 120),
	CONSTRAINT "interview_availabilities_per_day" CHECK ("hiring"."interview_availabilities"."per_day" between 0 and 12)
);
--> statement-breakpoint
CREATE TABLE "hiring"."availability_exceptions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"from_minute" smallint,
	"to_minute" smallint,
	CONSTRAINT "availability_exceptions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "availability_exceptions_days" CHECK ("hiring"."availability_exceptions"."first_day" <= "hiring"."availability_exceptions"."last_day"),
	CONSTRAINT "availability_exceptions_hours" CHECK (("hiring"."availability_exceptions"."from_minute" is null and "hiring"."availability_exceptions"."to_minute" is null) or ("hiring"."availability_exceptions"."from_minute" >= 0 and "hiring"."availability_exceptions"."from_minute" < "hiring"."availability_exceptions"."to_minute" and "hiring"."availability_exceptions"."to_minute" <= 1440))
);
--> statement-breakpoint
CREATE TABLE "hiring"."interview_bookings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"booked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ending" text,
	"ended_by" text,
	CONSTRAINT "interview_bookings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "interview_bookings_order" CHECK ("hiring"."interview_bookings"."starts_at" < "hiring"."interview_bookings"."ends_at"),
	CONSTRAINT "interview_bookings_ending" CHECK (("hiring"."interview_bookings"."ended_at" is null) = ("hiring"."interview_bookings"."ending" is null) and ("hiring"."interview_bookings"."ended_at" is null) = ("hiring"."interview_bookings"."ended_by" is null))
);
--> statement-breakpoint
CREATE TABLE "hiring"."busy_times" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "busy_times_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "busy_times_order" CHECK ("hiring"."busy_times"."starts_at" < "hiring"."busy_times"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "hiring"."calendar_entries" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"member_id" uuid,
	"sequence" integer NOT NULL,
	"said" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "calendar_entries_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "calendar_entries_once" UNIQUE NULLS NOT DISTINCT("org_id","meeting_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."calendar_subscriptions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"sealed_address" text NOT NULL,
	"host" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"tried_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"fault" text DEFAULT '' NOT NULL,
	CONSTRAINT "calendar_subscriptions_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "hiring"."held_quarters" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"quarter" timestamp with time zone NOT NULL,
	"booking_id" uuid NOT NULL,
	CONSTRAINT "held_quarters_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "held_quarters_once" UNIQUE("org_id","member_id","quarter")
);
--> statement-breakpoint
CREATE TABLE "hiring"."meetings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"video_link" text DEFAULT '' NOT NULL,
	"moves" smallint NOT NULL,
	"notice_hours" smallint NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meetings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "meetings_once" UNIQUE("org_id","candidacy_id","plan_id"),
	CONSTRAINT "meetings_moves" CHECK ("hiring"."meetings"."moves" between 0 and 10),
	CONSTRAINT "meetings_notice" CHECK ("hiring"."meetings"."notice_hours" between 0 and 168)
);
--> statement-breakpoint
CREATE TABLE "hiring"."offered_slots" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"offered_by" uuid NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "offered_slots_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "offered_slots_once" UNIQUE("org_id","meeting_id","starts_at")
);
--> statement-breakpoint
CREATE TABLE "planning"."answers" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"question" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"low" double precision,
	"mode" double precision,
	"high" double precision,
	"evidence" text DEFAULT '' NOT NULL,
	"confidence" text DEFAULT 'none' NOT NULL,
	"verdict" text DEFAULT 'open' NOT NULL,
	"rating" integer,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "answers_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "answers_once" UNIQUE("org_id","use_case_id","question"),
	CONSTRAINT "answers_confidence" CHECK ("planning"."answers"."confidence" in ('none','opinion','some-data','measured')),
	CONSTRAINT "answers_verdict" CHECK ("planning"."answers"."verdict" in ('open','passed','failed')),
	CONSTRAINT "answers_rating" CHECK ("planning"."answers"."rating" between 0 and 4),
	CONSTRAINT "answers_order" CHECK ("planning"."answers"."low" <= "planning"."answers"."mode" and "planning"."answers"."mode" <= "planning"."answers"."high")
);
--> statement-breakpoint
CREATE TABLE "planning"."data_samples" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"profile" jsonb NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "data_samples_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "data_samples_once" UNIQUE("org_id","use_case_id")
);
--> statement-breakpoint
CREATE TABLE "planning"."gate_passings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"question" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"passed_by" uuid NOT NULL,
	"passed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "gate_passings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "gate_passings_verdict" CHECK ("planning"."gate_passings"."verdict" in ('open','failed'))
);
--> statement-breakpoint
CREATE TABLE "planning"."metric_sign_offs" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"metric_id" uuid NOT NULL,
	"metric_version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"signed_by" uuid NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "metric_sign_offs_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "planning"."metrics" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"formula" text DEFAULT '' NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"grain" text DEFAULT '' NOT NULL,
	"owner_id" uuid,
	"sponsor" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "metrics_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "metrics_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "planning"."risks" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"category" text NOT NULL,
	"title" text NOT NULL,
	"likelihood" double precision NOT NULL,
	"severity" double precision NOT NULL,
	"mitigation" double precision DEFAULT 0 NOT NULL,
	"response" text DEFAULT '' NOT NULL,
	"nist" text,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "risks_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "risks_category" CHECK ("planning"."risks"."category" in ('organisational','domain','external')),
	CONSTRAINT "risks_shares" CHECK ("planning"."risks"."likelihood" between 0 and 1 and "planning"."risks"."severity" between 0 and 1 and "planning"."risks"."mitigation" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "planning"."use_case_metrics" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"metric_id" uuid,
	"baseline" double precision,
	"target" double precision,
	"due" date,
	"owner_id" uuid,
	"added_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "use_case_metrics_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "use_case_metrics_kind" CHECK ("planning"."use_case_metrics"."kind" in ('model','system','business','guardrail'))
);
--> statement-breakpoint
CREATE TABLE "planning"."worksheet_feeds" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"feed" text NOT NULL,
	"words" text NOT NULL,
	"fed_by" uuid NOT NULL,
	"fed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "worksheet_feeds_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "planning"."worksheets" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "worksheets_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "worksheets_once" UNIQUE("org_id","use_case_id","kind")
);
--> statement-breakpoint
CREATE TABLE "staffing"."arrivals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "arrivals_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "arrivals_candidacy" UNIQUE("org_id","candidacy_id")
);
--> statement-breakpoint
CREATE TABLE "staffing"."plan_changes" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"opening_id" uuid NOT NULL,
	"sentence" text NOT NULL,
	"moves" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"use_cases" jsonb NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_changes_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "plan_changes_cause" CHECK ("staffing"."plan_changes"."cause" in ('hire','slip','closure','reopening'))
);
--> statement-breakpoint
CREATE TABLE "staffing"."proposal_openings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_openings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "proposal_openings_proposal" UNIQUE("org_id","proposal_id"),
	CONSTRAINT "proposal_openings_opening" UNIQUE("org_id","opening_id")
);
--> statement-breakpoint
CREATE TABLE "staffing"."proposal_verdicts" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_verdicts_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "proposal_verdicts_once" UNIQUE("org_id","proposal_id"),
	CONSTRAINT "proposal_verdicts_verdict" CHECK ("staffing"."proposal_verdicts"."verdict" in ('approved','declined'))
);
--> statement-breakpoint
CREATE TABLE "staffing"."proposals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"role" text NOT NULL,
	"level" text NOT NULL,
	"people" integer NOT NULL,
	"skills" jsonb NOT NULL,
	"need_by" date NOT NULL,
	"open_by" date NOT NULL,
	"quarter" integer NOT NULL,
	"pricing" jsonb,
	"pricing_started_at" timestamp with time zone,
	"pricing_fault" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "proposals_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "proposals_people" CHECK ("staffing"."proposals"."people" between 1 and 50)
);
--> statement-breakpoint
CREATE TABLE "writing"."tldr_rewrites" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"tldr_id" uuid NOT NULL,
	"text" text NOT NULL,
	"cites" jsonb NOT NULL,
	"questions" jsonb NOT NULL,
	"call_id" uuid NOT NULL,
	"prompt" text NOT NULL,
	"prompt_hash" text NOT NULL,
	"model" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tldr_rewrites_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "writing"."tldrs" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"source_type" text NOT NULL,
	"subject_id" uuid,
	"source_name" text NOT NULL,
	"source" text NOT NULL,
	"cut" boolean DEFAULT false NOT NULL,
	"words_read" integer NOT NULL,
	"words_total" integer NOT NULL,
	"sections" integer NOT NULL,
	"evidence" jsonb NOT NULL,
	"body" text NOT NULL,
	"written_by" text DEFAULT 'extract' NOT NULL,
	"model" text DEFAULT '' NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "tldrs_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "tldrs_source_type" CHECK ("writing"."tldrs"."source_type" in ('text','file','use-case','roadmap','opening','story','debrief','document')),
	CONSTRAINT "tldrs_subject_id" CHECK (("writing"."tldrs"."source_type" in ('text','file')) = ("writing"."tldrs"."subject_id" is null)),
	CONSTRAINT "tldrs_written_by" CHECK ("writing"."tldrs"."written_by" in ('extract','person','model'))
);
--> statement-breakpoint
CREATE TABLE "planning"."alternatives" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"low" double precision,
	"mode" double precision,
	"high" double precision,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "alternatives_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "alternatives_kind" CHECK ("planning"."alternatives"."kind" in ('rule','report','process','buy','ai','nothing')),
	CONSTRAINT "alternatives_order" CHECK ("planning"."alternatives"."low" <= "planning"."alternatives"."mode" and "planning"."alternatives"."mode" <= "planning"."alternatives"."high")
);
--> statement-breakpoint
CREATE TABLE "planning"."dependencies" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"other_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dependencies_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "dependencies_once" UNIQUE("org_id","use_case_id","kind","other_id"),
	CONSTRAINT "dependencies_kind" CHECK ("planning"."dependencies"."kind" in ('after','exclusive')),
	CONSTRAINT "dependencies_other_one" CHECK ("planning"."dependencies"."use_case_id" <> "planning"."dependencies"."other_id")
);
--> statement-breakpoint
CREATE TABLE "planning"."estimates" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"quantity" text NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"period" integer DEFAULT 0 NOT NULL,
	"low" double precision NOT NULL,
	"mode" double precision NOT NULL,
	"high" double precision NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "estimates_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "estimates_once" UNIQUE("org_id","use_case_id","quantity","role","period"),
	CONSTRAINT "estimates_order" CHECK ("planning"."estimates"."low" <= "planning"."estimates"."mode" and "planning"."estimates"."mode" <= "planning"."estimates"."high"),
	CONSTRAINT "estimates_period" CHECK ("planning"."estimates"."period" between 0 and 39)
);
--> statement-breakpoint
CREATE TABLE "planning"."merges" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"merged_by" uuid NOT NULL,
	"merged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "merges_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "merges_once" UNIQUE("org_id","use_case_id"),
	CONSTRAINT "merges_other" CHECK ("planning"."merges"."use_case_id" <> "planning"."merges"."into_id")
);
--> statement-breakpoint
CREATE TABLE "planning"."parkings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"parked_by" uuid NOT NULL,
	"parked_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "parkings_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "planning"."stage_moves" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"from_stage" text NOT NULL,
	"to_stage" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"moved_by" uuid NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stage_moves_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "planning"."stage_plans" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"hypothesis" text DEFAULT '' NOT NULL,
	"exit_criterion" text DEFAULT '' NOT NULL,
	"threshold" double precision,
	"direction" text DEFAULT 'at-least' NOT NULL,
	"reached" double precision,
	"evidence" text DEFAULT '' NOT NULL,
	"stop_rule" text DEFAULT '' NOT NULL,
	"owner_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "stage_plans_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "stage_plans_once" UNIQUE("org_id","use_case_id","stage"),
	CONSTRAINT "stage_plans_direction" CHECK ("planning"."stage_plans"."direction" in ('at-least','at-most'))
);
--> statement-breakpoint
CREATE TABLE "planning"."stakeholders" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"use_case_id" uuid NOT NULL,
	"name" text NOT NULL,
	"team" text DEFAULT '' NOT NULL,
	"wants" text DEFAULT '' NOT NULL,
	"member_id" uuid,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stakeholders_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "planning"."use_case_imports" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"name" text NOT NULL,
	"rows" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"carried_out_at" timestamp with time zone,
	"added" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "use_case_imports_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "planning"."use_cases" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	"input" text DEFAULT '' NOT NULL,
	"output" text DEFAULT '' NOT NULL,
	"current_process" text DEFAULT '' NOT NULL,
	"business_function" text DEFAULT '' NOT NULL,
	"industry" text DEFAULT '' NOT NULL,
	"tags" jsonb NOT NULL,
	"template_key" text,
	"stage" text DEFAULT 'idea' NOT NULL,
	"sponsor" text DEFAULT '' NOT NULL,
	"owner_id" uuid,
	"submitted_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "use_cases_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "use_cases_number" UNIQUE("org_id","number"),
	CONSTRAINT "use_cases_stage" CHECK ("planning"."use_cases"."stage" in ('idea','scoped','prototype','pilot','launch','scale','retired'))
);
--> statement-breakpoint
ALTER TABLE "accounts"."identities" ADD CONSTRAINT "identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."invitations" ADD CONSTRAINT "invitations_org_id_invited_by_members_org_id_id_fk" FOREIGN KEY ("org_id","invited_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."invitees" ADD CONSTRAINT "invitees_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "accounts"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."memberships" ADD CONSTRAINT "memberships_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "accounts"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant"."calls" ADD CONSTRAINT "calls_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant"."drafts" ADD CONSTRAINT "drafts_org_id_started_by_members_org_id_id_fk" FOREIGN KEY ("org_id","started_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant"."drafts" ADD CONSTRAINT "drafts_org_id_call_id_calls_org_id_id_fk" FOREIGN KEY ("org_id","call_id") REFERENCES "assistant"."calls"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."customers" ADD CONSTRAINT "customers_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "accounts"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."stripe_events" ADD CONSTRAINT "stripe_events_org_of_event_organisations_id_fk" FOREIGN KEY ("org_of_event") REFERENCES "accounts"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidacies" ADD CONSTRAINT "candidacies_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidacies" ADD CONSTRAINT "candidacies_org_id_candidate_id_candidates_org_id_id_fk" FOREIGN KEY ("org_id","candidate_id") REFERENCES "hiring"."candidates"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidacies" ADD CONSTRAINT "candidacies_org_id_stage_id_stages_org_id_id_fk" FOREIGN KEY ("org_id","stage_id") REFERENCES "hiring"."stages"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidacies" ADD CONSTRAINT "candidacies_org_id_referred_by_members_org_id_id_fk" FOREIGN KEY ("org_id","referred_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidacy_endings" ADD CONSTRAINT "candidacy_endings_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidacy_moves" ADD CONSTRAINT "candidacy_moves_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidacy_moves" ADD CONSTRAINT "candidacy_moves_org_id_from_stage_id_stages_org_id_id_fk" FOREIGN KEY ("org_id","from_stage_id") REFERENCES "hiring"."stages"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidacy_moves" ADD CONSTRAINT "candidacy_moves_org_id_to_stage_id_stages_org_id_id_fk" FOREIGN KEY ("org_id","to_stage_id") REFERENCES "hiring"."stages"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidate_imports" ADD CONSTRAINT "candidate_imports_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidate_imports" ADD CONSTRAINT "candidate_imports_org_id_by_id_members_org_id_id_fk" FOREIGN KEY ("org_id","by_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."consents" ADD CONSTRAINT "consents_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."messages" ADD CONSTRAINT "messages_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."messages" ADD CONSTRAINT "messages_org_id_author_id_members_org_id_id_fk" FOREIGN KEY ("org_id","author_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."notes" ADD CONSTRAINT "notes_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."notes" ADD CONSTRAINT "notes_org_id_author_id_members_org_id_id_fk" FOREIGN KEY ("org_id","author_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."portal_links" ADD CONSTRAINT "portal_links_org_id_candidate_id_candidates_org_id_id_fk" FOREIGN KEY ("org_id","candidate_id") REFERENCES "hiring"."candidates"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."portal_sessions" ADD CONSTRAINT "portal_sessions_org_id_candidate_id_candidates_org_id_id_fk" FOREIGN KEY ("org_id","candidate_id") REFERENCES "hiring"."candidates"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."resumes" ADD CONSTRAINT "resumes_org_id_candidate_id_candidates_org_id_id_fk" FOREIGN KEY ("org_id","candidate_id") REFERENCES "hiring"."candidates"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."resumes" ADD CONSTRAINT "resumes_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."resumes" ADD CONSTRAINT "resumes_org_id_file_id_files_org_id_id_fk" FOREIGN KEY ("org_id","file_id") REFERENCES "files"."files"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."tags" ADD CONSTRAINT "tags_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."availabilities" ADD CONSTRAINT "availabilities_org_id_staff_id_staff_org_id_id_fk" FOREIGN KEY ("org_id","staff_id") REFERENCES "planning"."staff"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."bookings" ADD CONSTRAINT "bookings_org_id_staff_id_staff_org_id_id_fk" FOREIGN KEY ("org_id","staff_id") REFERENCES "planning"."staff"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."bookings" ADD CONSTRAINT "bookings_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."bookings" ADD CONSTRAINT "bookings_org_id_added_by_members_org_id_id_fk" FOREIGN KEY ("org_id","added_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."leaves" ADD CONSTRAINT "leaves_org_id_staff_id_staff_org_id_id_fk" FOREIGN KEY ("org_id","staff_id") REFERENCES "planning"."staff"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."leaves" ADD CONSTRAINT "leaves_org_id_added_by_members_org_id_id_fk" FOREIGN KEY ("org_id","added_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."run_work" ADD CONSTRAINT "run_work_org_id_added_by_members_org_id_id_fk" FOREIGN KEY ("org_id","added_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."staff" ADD CONSTRAINT "staff_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."staff" ADD CONSTRAINT "staff_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."approval_requests" ADD CONSTRAINT "approval_requests_org_id_document_id_documents_org_id_id_fk" FOREIGN KEY ("org_id","document_id") REFERENCES "writing"."documents"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."approval_requests" ADD CONSTRAINT "approval_requests_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."approval_requests" ADD CONSTRAINT "approval_requests_org_id_asked_by_members_org_id_id_fk" FOREIGN KEY ("org_id","asked_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."comment_mentions" ADD CONSTRAINT "comment_mentions_org_id_comment_id_document_comments_org_id_id_fk" FOREIGN KEY ("org_id","comment_id") REFERENCES "writing"."document_comments"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."comment_mentions" ADD CONSTRAINT "comment_mentions_org_id_document_id_documents_org_id_id_fk" FOREIGN KEY ("org_id","document_id") REFERENCES "writing"."documents"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."comment_mentions" ADD CONSTRAINT "comment_mentions_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."comment_resolutions" ADD CONSTRAINT "comment_resolutions_org_id_comment_id_document_comments_org_id_id_fk" FOREIGN KEY ("org_id","comment_id") REFERENCES "writing"."document_comments"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."comment_resolutions" ADD CONSTRAINT "comment_resolutions_org_id_resolved_by_members_org_id_id_fk" FOREIGN KEY ("org_id","resolved_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_approvals" ADD CONSTRAINT "document_approvals_org_id_request_id_approval_requests_org_id_id_fk" FOREIGN KEY ("org_id","request_id") REFERENCES "writing"."approval_requests"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_approvals" ADD CONSTRAINT "document_approvals_org_id_given_by_members_org_id_id_fk" FOREIGN KEY ("org_id","given_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_comments" ADD CONSTRAINT "document_comments_org_id_document_id_documents_org_id_id_fk" FOREIGN KEY ("org_id","document_id") REFERENCES "writing"."documents"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_comments" ADD CONSTRAINT "document_comments_org_id_section_id_document_sections_org_id_id_fk" FOREIGN KEY ("org_id","section_id") REFERENCES "writing"."document_sections"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_comments" ADD CONSTRAINT "document_comments_org_id_parent_id_document_comments_org_id_id_fk" FOREIGN KEY ("org_id","parent_id") REFERENCES "writing"."document_comments"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_comments" ADD CONSTRAINT "document_comments_org_id_written_by_members_org_id_id_fk" FOREIGN KEY ("org_id","written_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_decisions" ADD CONSTRAINT "document_decisions_org_id_document_id_documents_org_id_id_fk" FOREIGN KEY ("org_id","document_id") REFERENCES "writing"."documents"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_decisions" ADD CONSTRAINT "document_decisions_org_id_decided_by_members_org_id_id_fk" FOREIGN KEY ("org_id","decided_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_facts" ADD CONSTRAINT "document_facts_org_id_document_id_documents_org_id_id_fk" FOREIGN KEY ("org_id","document_id") REFERENCES "writing"."documents"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_facts" ADD CONSTRAINT "document_facts_org_id_frozen_by_members_org_id_id_fk" FOREIGN KEY ("org_id","frozen_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_links" ADD CONSTRAINT "document_links_org_id_document_id_documents_org_id_id_fk" FOREIGN KEY ("org_id","document_id") REFERENCES "writing"."documents"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_links" ADD CONSTRAINT "document_links_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_sections" ADD CONSTRAINT "document_sections_org_id_document_id_documents_org_id_id_fk" FOREIGN KEY ("org_id","document_id") REFERENCES "writing"."documents"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_sections" ADD CONSTRAINT "document_sections_org_id_owner_id_members_org_id_id_fk" FOREIGN KEY ("org_id","owner_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_sections" ADD CONSTRAINT "document_sections_org_id_changed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","changed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_suggestions" ADD CONSTRAINT "document_suggestions_org_id_section_id_document_sections_org_id_id_fk" FOREIGN KEY ("org_id","section_id") REFERENCES "writing"."document_sections"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_suggestions" ADD CONSTRAINT "document_suggestions_org_id_suggested_by_members_org_id_id_fk" FOREIGN KEY ("org_id","suggested_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."document_templates" ADD CONSTRAINT "document_templates_org_id_changed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","changed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."documents" ADD CONSTRAINT "documents_org_id_owner_id_members_org_id_id_fk" FOREIGN KEY ("org_id","owner_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."documents" ADD CONSTRAINT "documents_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."documents" ADD CONSTRAINT "documents_org_id_archived_by_members_org_id_id_fk" FOREIGN KEY ("org_id","archived_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."passages" ADD CONSTRAINT "passages_org_id_section_id_document_sections_org_id_id_fk" FOREIGN KEY ("org_id","section_id") REFERENCES "writing"."document_sections"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."passages" ADD CONSTRAINT "passages_org_id_made_by_members_org_id_id_fk" FOREIGN KEY ("org_id","made_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."reading_session_readers" ADD CONSTRAINT "reading_session_readers_org_id_session_id_reading_sessions_org_id_id_fk" FOREIGN KEY ("org_id","session_id") REFERENCES "writing"."reading_sessions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."reading_session_readers" ADD CONSTRAINT "reading_session_readers_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."reading_sessions" ADD CONSTRAINT "reading_sessions_org_id_document_id_documents_org_id_id_fk" FOREIGN KEY ("org_id","document_id") REFERENCES "writing"."documents"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."reading_sessions" ADD CONSTRAINT "reading_sessions_org_id_started_by_members_org_id_id_fk" FOREIGN KEY ("org_id","started_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."section_versions" ADD CONSTRAINT "section_versions_org_id_section_id_document_sections_org_id_id_fk" FOREIGN KEY ("org_id","section_id") REFERENCES "writing"."document_sections"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."section_versions" ADD CONSTRAINT "section_versions_org_id_saved_by_members_org_id_id_fk" FOREIGN KEY ("org_id","saved_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."suggestion_verdicts" ADD CONSTRAINT "suggestion_verdicts_org_id_suggestion_id_document_suggestions_org_id_id_fk" FOREIGN KEY ("org_id","suggestion_id") REFERENCES "writing"."document_suggestions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."suggestion_verdicts" ADD CONSTRAINT "suggestion_verdicts_org_id_given_by_members_org_id_id_fk" FOREIGN KEY ("org_id","given_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fairness"."demographics" ADD CONSTRAINT "demographics_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."directory_seats" ADD CONSTRAINT "directory_seats_org_id_group_id_directory_groups_org_id_id_fk" FOREIGN KEY ("org_id","group_id") REFERENCES "accounts"."directory_groups"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."directory_seats" ADD CONSTRAINT "directory_seats_org_id_user_id_directory_users_org_id_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "accounts"."directory_users"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."directory_users" ADD CONSTRAINT "directory_users_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."domains" ADD CONSTRAINT "domains_org_id_claimed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","claimed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."verified_domains" ADD CONSTRAINT "verified_domains_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "accounts"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."debrief_views" ADD CONSTRAINT "debrief_views_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."debrief_views" ADD CONSTRAINT "debrief_views_org_id_stage_id_stages_org_id_id_fk" FOREIGN KEY ("org_id","stage_id") REFERENCES "hiring"."stages"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."debrief_views" ADD CONSTRAINT "debrief_views_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."decisions" ADD CONSTRAINT "decisions_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."decisions" ADD CONSTRAINT "decisions_org_id_decided_by_members_org_id_id_fk" FOREIGN KEY ("org_id","decided_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interview_endings" ADD CONSTRAINT "interview_endings_org_id_interview_id_interviews_org_id_id_fk" FOREIGN KEY ("org_id","interview_id") REFERENCES "hiring"."interviews"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interview_endings" ADD CONSTRAINT "interview_endings_org_id_replacement_id_interviews_org_id_id_fk" FOREIGN KEY ("org_id","replacement_id") REFERENCES "hiring"."interviews"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interview_endings" ADD CONSTRAINT "interview_endings_org_id_by_id_members_org_id_id_fk" FOREIGN KEY ("org_id","by_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interview_loads" ADD CONSTRAINT "interview_loads_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interviews" ADD CONSTRAINT "interviews_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interviews" ADD CONSTRAINT "interviews_org_id_stage_id_stages_org_id_id_fk" FOREIGN KEY ("org_id","stage_id") REFERENCES "hiring"."stages"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interviews" ADD CONSTRAINT "interviews_org_id_plan_id_interview_plans_org_id_id_fk" FOREIGN KEY ("org_id","plan_id") REFERENCES "hiring"."interview_plans"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interviews" ADD CONSTRAINT "interviews_org_id_interviewer_id_members_org_id_id_fk" FOREIGN KEY ("org_id","interviewer_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interviews" ADD CONSTRAINT "interviews_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."post_discussion_ratings" ADD CONSTRAINT "post_discussion_ratings_org_id_scorecard_id_scorecards_org_id_id_fk" FOREIGN KEY ("org_id","scorecard_id") REFERENCES "hiring"."scorecards"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."ratings" ADD CONSTRAINT "ratings_org_id_scorecard_id_scorecards_org_id_id_fk" FOREIGN KEY ("org_id","scorecard_id") REFERENCES "hiring"."scorecards"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."reveals" ADD CONSTRAINT "reveals_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."reveals" ADD CONSTRAINT "reveals_org_id_stage_id_stages_org_id_id_fk" FOREIGN KEY ("org_id","stage_id") REFERENCES "hiring"."stages"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."reveals" ADD CONSTRAINT "reveals_org_id_ended_by_members_org_id_id_fk" FOREIGN KEY ("org_id","ended_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."scorecard_seals" ADD CONSTRAINT "scorecard_seals_org_id_scorecard_id_scorecards_org_id_id_fk" FOREIGN KEY ("org_id","scorecard_id") REFERENCES "hiring"."scorecards"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."scorecards" ADD CONSTRAINT "scorecards_org_id_interview_id_interviews_org_id_id_fk" FOREIGN KEY ("org_id","interview_id") REFERENCES "hiring"."interviews"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."scorecards" ADD CONSTRAINT "scorecards_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."scorecards" ADD CONSTRAINT "scorecards_org_id_stage_id_stages_org_id_id_fk" FOREIGN KEY ("org_id","stage_id") REFERENCES "hiring"."stages"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."scorecards" ADD CONSTRAINT "scorecards_org_id_interviewer_id_members_org_id_id_fk" FOREIGN KEY ("org_id","interviewer_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."scorecards" ADD CONSTRAINT "scorecards_org_id_rubric_id_rubrics_org_id_id_fk" FOREIGN KEY ("org_id","rubric_id") REFERENCES "hiring"."rubrics"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."mail_templates" ADD CONSTRAINT "mail_templates_org_id_written_by_members_org_id_id_fk" FOREIGN KEY ("org_id","written_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."mention_reviews" ADD CONSTRAINT "mention_reviews_org_id_candidate_id_candidates_org_id_id_fk" FOREIGN KEY ("org_id","candidate_id") REFERENCES "hiring"."candidates"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."mention_reviews" ADD CONSTRAINT "mention_reviews_org_id_decided_by_members_org_id_id_fk" FOREIGN KEY ("org_id","decided_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."deletions" ADD CONSTRAINT "deletions_org_id_asked_by_members_org_id_id_fk" FOREIGN KEY ("org_id","asked_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."deletions" ADD CONSTRAINT "deletions_org_id_cancelled_by_members_org_id_id_fk" FOREIGN KEY ("org_id","cancelled_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."exports" ADD CONSTRAINT "exports_org_id_asked_by_members_org_id_id_fk" FOREIGN KEY ("org_id","asked_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."exports" ADD CONSTRAINT "exports_org_id_file_id_files_org_id_id_fk" FOREIGN KEY ("org_id","file_id") REFERENCES "files"."files"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."imports" ADD CONSTRAINT "imports_org_id_asked_by_members_org_id_id_fk" FOREIGN KEY ("org_id","asked_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."imports" ADD CONSTRAINT "imports_org_id_file_id_files_org_id_id_fk" FOREIGN KEY ("org_id","file_id") REFERENCES "files"."files"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."compensation_bands" ADD CONSTRAINT "compensation_bands_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."compensation_bands" ADD CONSTRAINT "compensation_bands_org_id_set_by_members_org_id_id_fk" FOREIGN KEY ("org_id","set_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."negotiation_notes" ADD CONSTRAINT "negotiation_notes_org_id_offer_id_offers_org_id_id_fk" FOREIGN KEY ("org_id","offer_id") REFERENCES "hiring"."offers"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."negotiation_notes" ADD CONSTRAINT "negotiation_notes_org_id_author_id_members_org_id_id_fk" FOREIGN KEY ("org_id","author_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_answers" ADD CONSTRAINT "offer_answers_org_id_version_id_offer_versions_org_id_id_fk" FOREIGN KEY ("org_id","version_id") REFERENCES "hiring"."offer_versions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_approvals" ADD CONSTRAINT "offer_approvals_org_id_version_id_offer_versions_org_id_id_fk" FOREIGN KEY ("org_id","version_id") REFERENCES "hiring"."offer_versions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_approvals" ADD CONSTRAINT "offer_approvals_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_approvers" ADD CONSTRAINT "offer_approvers_org_id_version_id_offer_versions_org_id_id_fk" FOREIGN KEY ("org_id","version_id") REFERENCES "hiring"."offer_versions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_approvers" ADD CONSTRAINT "offer_approvers_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_sends" ADD CONSTRAINT "offer_sends_org_id_version_id_offer_versions_org_id_id_fk" FOREIGN KEY ("org_id","version_id") REFERENCES "hiring"."offer_versions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_sends" ADD CONSTRAINT "offer_sends_org_id_by_id_members_org_id_id_fk" FOREIGN KEY ("org_id","by_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_templates" ADD CONSTRAINT "offer_templates_org_id_author_id_members_org_id_id_fk" FOREIGN KEY ("org_id","author_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_versions" ADD CONSTRAINT "offer_versions_org_id_offer_id_offers_org_id_id_fk" FOREIGN KEY ("org_id","offer_id") REFERENCES "hiring"."offers"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_versions" ADD CONSTRAINT "offer_versions_org_id_author_id_members_org_id_id_fk" FOREIGN KEY ("org_id","author_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_withdrawals" ADD CONSTRAINT "offer_withdrawals_org_id_version_id_offer_versions_org_id_id_fk" FOREIGN KEY ("org_id","version_id") REFERENCES "hiring"."offer_versions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offer_withdrawals" ADD CONSTRAINT "offer_withdrawals_org_id_by_id_members_org_id_id_fk" FOREIGN KEY ("org_id","by_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offers" ADD CONSTRAINT "offers_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offers" ADD CONSTRAINT "offers_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."descriptions" ADD CONSTRAINT "descriptions_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."descriptions" ADD CONSTRAINT "descriptions_org_id_author_id_members_org_id_id_fk" FOREIGN KEY ("org_id","author_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interview_plans" ADD CONSTRAINT "interview_plans_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interview_plans" ADD CONSTRAINT "interview_plans_org_id_stage_id_stages_org_id_id_fk" FOREIGN KEY ("org_id","stage_id") REFERENCES "hiring"."stages"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_approvals" ADD CONSTRAINT "opening_approvals_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_approvals" ADD CONSTRAINT "opening_approvals_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_approvals" ADD CONSTRAINT "opening_approvals_org_id_description_id_descriptions_org_id_id_fk" FOREIGN KEY ("org_id","description_id") REFERENCES "hiring"."descriptions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_approvers" ADD CONSTRAINT "opening_approvers_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_approvers" ADD CONSTRAINT "opening_approvers_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_closures" ADD CONSTRAINT "opening_closures_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_closures" ADD CONSTRAINT "opening_closures_org_id_by_id_members_org_id_id_fk" FOREIGN KEY ("org_id","by_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_members" ADD CONSTRAINT "opening_members_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_members" ADD CONSTRAINT "opening_members_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_pauses" ADD CONSTRAINT "opening_pauses_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_pauses" ADD CONSTRAINT "opening_pauses_org_id_by_id_members_org_id_id_fk" FOREIGN KEY ("org_id","by_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_publications" ADD CONSTRAINT "opening_publications_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_publications" ADD CONSTRAINT "opening_publications_org_id_description_id_descriptions_org_id_id_fk" FOREIGN KEY ("org_id","description_id") REFERENCES "hiring"."descriptions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."opening_publications" ADD CONSTRAINT "opening_publications_org_id_by_id_members_org_id_id_fk" FOREIGN KEY ("org_id","by_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."openings" ADD CONSTRAINT "openings_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."plan_interviewers" ADD CONSTRAINT "plan_interviewers_org_id_plan_id_interview_plans_org_id_id_fk" FOREIGN KEY ("org_id","plan_id") REFERENCES "hiring"."interview_plans"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."plan_interviewers" ADD CONSTRAINT "plan_interviewers_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."rubrics" ADD CONSTRAINT "rubrics_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."rubrics" ADD CONSTRAINT "rubrics_org_id_author_id_members_org_id_id_fk" FOREIGN KEY ("org_id","author_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."saved_views" ADD CONSTRAINT "saved_views_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."stages" ADD CONSTRAINT "stages_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."forecasts" ADD CONSTRAINT "forecasts_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."forecasts" ADD CONSTRAINT "forecasts_org_id_commitment_id_commitments_org_id_id_fk" FOREIGN KEY ("org_id","commitment_id") REFERENCES "planning"."commitments"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."forecasts" ADD CONSTRAINT "forecasts_org_id_kept_by_members_org_id_id_fk" FOREIGN KEY ("org_id","kept_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."observations" ADD CONSTRAINT "observations_org_id_use_case_metric_id_use_case_metrics_org_id_id_fk" FOREIGN KEY ("org_id","use_case_metric_id") REFERENCES "planning"."use_case_metrics"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."observations" ADD CONSTRAINT "observations_org_id_observed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","observed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."realisations" ADD CONSTRAINT "realisations_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."realisations" ADD CONSTRAINT "realisations_org_id_recorded_by_members_org_id_id_fk" FOREIGN KEY ("org_id","recorded_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."review_decisions" ADD CONSTRAINT "review_decisions_org_id_review_id_reviews_org_id_id_fk" FOREIGN KEY ("org_id","review_id") REFERENCES "planning"."reviews"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."review_decisions" ADD CONSTRAINT "review_decisions_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."review_decisions" ADD CONSTRAINT "review_decisions_org_id_decided_by_members_org_id_id_fk" FOREIGN KEY ("org_id","decided_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."review_people" ADD CONSTRAINT "review_people_org_id_review_id_reviews_org_id_id_fk" FOREIGN KEY ("org_id","review_id") REFERENCES "planning"."reviews"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."review_people" ADD CONSTRAINT "review_people_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."reviews" ADD CONSTRAINT "reviews_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."stories" ADD CONSTRAINT "stories_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."stories" ADD CONSTRAINT "stories_org_id_told_by_members_org_id_id_fk" FOREIGN KEY ("org_id","told_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."taken_priors" ADD CONSTRAINT "taken_priors_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."taken_priors" ADD CONSTRAINT "taken_priors_org_id_taken_by_members_org_id_id_fk" FOREIGN KEY ("org_id","taken_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."verdicts" ADD CONSTRAINT "verdicts_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."verdicts" ADD CONSTRAINT "verdicts_org_id_given_by_members_org_id_id_fk" FOREIGN KEY ("org_id","given_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."accommodations" ADD CONSTRAINT "accommodations_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."accommodations" ADD CONSTRAINT "accommodations_org_id_shared_by_members_org_id_id_fk" FOREIGN KEY ("org_id","shared_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."inbound_mails" ADD CONSTRAINT "inbound_mails_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."inbound_mails" ADD CONSTRAINT "inbound_mails_org_id_message_id_messages_org_id_id_fk" FOREIGN KEY ("org_id","message_id") REFERENCES "hiring"."messages"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."pool_invitations" ADD CONSTRAINT "pool_invitations_org_id_membership_id_pool_memberships_org_id_id_fk" FOREIGN KEY ("org_id","membership_id") REFERENCES "hiring"."pool_memberships"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."pool_invitations" ADD CONSTRAINT "pool_invitations_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."pool_invitations" ADD CONSTRAINT "pool_invitations_org_id_by_id_members_org_id_id_fk" FOREIGN KEY ("org_id","by_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."pool_memberships" ADD CONSTRAINT "pool_memberships_org_id_candidate_id_candidates_org_id_id_fk" FOREIGN KEY ("org_id","candidate_id") REFERENCES "hiring"."candidates"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."referrals" ADD CONSTRAINT "referrals_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."referrals" ADD CONSTRAINT "referrals_org_id_referrer_id_members_org_id_id_fk" FOREIGN KEY ("org_id","referrer_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."referrals" ADD CONSTRAINT "referrals_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."survey_answers" ADD CONSTRAINT "survey_answers_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."survey_responses" ADD CONSTRAINT "survey_responses_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."posts" ADD CONSTRAINT "posts_org_id_written_by_members_org_id_id_fk" FOREIGN KEY ("org_id","written_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."frameworks" ADD CONSTRAINT "frameworks_org_id_author_id_members_org_id_id_fk" FOREIGN KEY ("org_id","author_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."matrices" ADD CONSTRAINT "matrices_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."raters" ADD CONSTRAINT "raters_org_id_round_id_rounds_org_id_id_fk" FOREIGN KEY ("org_id","round_id") REFERENCES "planning"."rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."raters" ADD CONSTRAINT "raters_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."priority_ratings" ADD CONSTRAINT "priority_ratings_org_id_round_id_rounds_org_id_id_fk" FOREIGN KEY ("org_id","round_id") REFERENCES "planning"."rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."priority_ratings" ADD CONSTRAINT "priority_ratings_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."priority_ratings" ADD CONSTRAINT "priority_ratings_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."round_reveals" ADD CONSTRAINT "round_reveals_org_id_round_id_rounds_org_id_id_fk" FOREIGN KEY ("org_id","round_id") REFERENCES "planning"."rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."round_reveals" ADD CONSTRAINT "round_reveals_org_id_revealed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","revealed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."round_use_cases" ADD CONSTRAINT "round_use_cases_org_id_round_id_rounds_org_id_id_fk" FOREIGN KEY ("org_id","round_id") REFERENCES "planning"."rounds"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."round_use_cases" ADD CONSTRAINT "round_use_cases_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."rounds" ADD CONSTRAINT "rounds_org_id_framework_id_frameworks_org_id_id_fk" FOREIGN KEY ("org_id","framework_id") REFERENCES "planning"."frameworks"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."rounds" ADD CONSTRAINT "rounds_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."api_keys" ADD CONSTRAINT "api_keys_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue"."webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_org_id_hook_id_webhooks_org_id_id_fk" FOREIGN KEY ("org_id","hook_id") REFERENCES "queue"."webhooks"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue"."webhooks" ADD CONSTRAINT "webhooks_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."access_copies" ADD CONSTRAINT "access_copies_org_id_candidate_id_candidates_org_id_id_fk" FOREIGN KEY ("org_id","candidate_id") REFERENCES "hiring"."candidates"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."access_copies" ADD CONSTRAINT "access_copies_org_id_opened_by_members_org_id_id_fk" FOREIGN KEY ("org_id","opened_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."access_copies" ADD CONSTRAINT "access_copies_org_id_released_by_members_org_id_id_fk" FOREIGN KEY ("org_id","released_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."access_copies" ADD CONSTRAINT "access_copies_org_id_closed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","closed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."access_copies" ADD CONSTRAINT "access_copies_org_id_file_id_files_org_id_id_fk" FOREIGN KEY ("org_id","file_id") REFERENCES "files"."files"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."access_passages" ADD CONSTRAINT "access_passages_org_id_copy_id_access_copies_org_id_id_fk" FOREIGN KEY ("org_id","copy_id") REFERENCES "hiring"."access_copies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidate_downloads" ADD CONSTRAINT "candidate_downloads_org_id_candidate_id_candidates_org_id_id_fk" FOREIGN KEY ("org_id","candidate_id") REFERENCES "hiring"."candidates"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."candidate_downloads" ADD CONSTRAINT "candidate_downloads_org_id_file_id_files_org_id_id_fk" FOREIGN KEY ("org_id","file_id") REFERENCES "files"."files"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."erasures" ADD CONSTRAINT "erasures_org_id_candidate_id_candidates_org_id_id_fk" FOREIGN KEY ("org_id","candidate_id") REFERENCES "hiring"."candidates"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."erasures" ADD CONSTRAINT "erasures_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."legal_holds" ADD CONSTRAINT "legal_holds_org_id_candidate_id_candidates_org_id_id_fk" FOREIGN KEY ("org_id","candidate_id") REFERENCES "hiring"."candidates"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."legal_holds" ADD CONSTRAINT "legal_holds_org_id_placed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","placed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."legal_holds" ADD CONSTRAINT "legal_holds_org_id_released_by_members_org_id_id_fk" FOREIGN KEY ("org_id","released_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."retention_settings" ADD CONSTRAINT "retention_settings_org_id_changed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","changed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."commitments" ADD CONSTRAINT "commitments_org_id_scenario_id_scenarios_org_id_id_fk" FOREIGN KEY ("org_id","scenario_id") REFERENCES "planning"."scenarios"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."commitments" ADD CONSTRAINT "commitments_org_id_committed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","committed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."placements" ADD CONSTRAINT "placements_org_id_scenario_id_scenarios_org_id_id_fk" FOREIGN KEY ("org_id","scenario_id") REFERENCES "planning"."scenarios"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."placements" ADD CONSTRAINT "placements_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."plan_links" ADD CONSTRAINT "plan_links_org_id_commitment_id_commitments_org_id_id_fk" FOREIGN KEY ("org_id","commitment_id") REFERENCES "planning"."commitments"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."plan_links" ADD CONSTRAINT "plan_links_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."planned_hires" ADD CONSTRAINT "planned_hires_org_id_scenario_id_scenarios_org_id_id_fk" FOREIGN KEY ("org_id","scenario_id") REFERENCES "planning"."scenarios"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."scenario_rules" ADD CONSTRAINT "scenario_rules_org_id_scenario_id_scenarios_org_id_id_fk" FOREIGN KEY ("org_id","scenario_id") REFERENCES "planning"."scenarios"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."scenario_rules" ADD CONSTRAINT "scenario_rules_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."scenarios" ADD CONSTRAINT "scenarios_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."solves" ADD CONSTRAINT "solves_org_id_scenario_id_scenarios_org_id_id_fk" FOREIGN KEY ("org_id","scenario_id") REFERENCES "planning"."scenarios"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."solves" ADD CONSTRAINT "solves_org_id_requested_by_members_org_id_id_fk" FOREIGN KEY ("org_id","requested_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles"."role_card_versions" ADD CONSTRAINT "role_card_versions_org_id_card_id_role_cards_org_id_id_fk" FOREIGN KEY ("org_id","card_id") REFERENCES "roles"."role_cards"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles"."role_card_versions" ADD CONSTRAINT "role_card_versions_org_id_author_id_members_org_id_id_fk" FOREIGN KEY ("org_id","author_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles"."role_cards" ADD CONSTRAINT "role_cards_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interview_availabilities" ADD CONSTRAINT "interview_availabilities_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."availability_exceptions" ADD CONSTRAINT "availability_exceptions_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."interview_bookings" ADD CONSTRAINT "interview_bookings_org_id_meeting_id_meetings_org_id_id_fk" FOREIGN KEY ("org_id","meeting_id") REFERENCES "hiring"."meetings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."busy_times" ADD CONSTRAINT "busy_times_org_id_subscription_id_calendar_subscriptions_org_id_id_fk" FOREIGN KEY ("org_id","subscription_id") REFERENCES "hiring"."calendar_subscriptions"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."busy_times" ADD CONSTRAINT "busy_times_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."calendar_entries" ADD CONSTRAINT "calendar_entries_org_id_meeting_id_meetings_org_id_id_fk" FOREIGN KEY ("org_id","meeting_id") REFERENCES "hiring"."meetings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."calendar_entries" ADD CONSTRAINT "calendar_entries_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."calendar_subscriptions" ADD CONSTRAINT "calendar_subscriptions_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."held_quarters" ADD CONSTRAINT "held_quarters_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."held_quarters" ADD CONSTRAINT "held_quarters_org_id_booking_id_interview_bookings_org_id_id_fk" FOREIGN KEY ("org_id","booking_id") REFERENCES "hiring"."interview_bookings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."meetings" ADD CONSTRAINT "meetings_org_id_candidacy_id_candidacies_org_id_id_fk" FOREIGN KEY ("org_id","candidacy_id") REFERENCES "hiring"."candidacies"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."meetings" ADD CONSTRAINT "meetings_org_id_plan_id_interview_plans_org_id_id_fk" FOREIGN KEY ("org_id","plan_id") REFERENCES "hiring"."interview_plans"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."meetings" ADD CONSTRAINT "meetings_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offered_slots" ADD CONSTRAINT "offered_slots_org_id_meeting_id_meetings_org_id_id_fk" FOREIGN KEY ("org_id","meeting_id") REFERENCES "hiring"."meetings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiring"."offered_slots" ADD CONSTRAINT "offered_slots_org_id_offered_by_members_org_id_id_fk" FOREIGN KEY ("org_id","offered_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."answers" ADD CONSTRAINT "answers_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."answers" ADD CONSTRAINT "answers_org_id_answered_by_members_org_id_id_fk" FOREIGN KEY ("org_id","answered_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."data_samples" ADD CONSTRAINT "data_samples_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."data_samples" ADD CONSTRAINT "data_samples_org_id_file_id_files_org_id_id_fk" FOREIGN KEY ("org_id","file_id") REFERENCES "files"."files"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."data_samples" ADD CONSTRAINT "data_samples_org_id_added_by_members_org_id_id_fk" FOREIGN KEY ("org_id","added_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."gate_passings" ADD CONSTRAINT "gate_passings_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."gate_passings" ADD CONSTRAINT "gate_passings_org_id_passed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","passed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."metric_sign_offs" ADD CONSTRAINT "metric_sign_offs_org_id_metric_id_metrics_org_id_id_fk" FOREIGN KEY ("org_id","metric_id") REFERENCES "planning"."metrics"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."metric_sign_offs" ADD CONSTRAINT "metric_sign_offs_org_id_signed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","signed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."metrics" ADD CONSTRAINT "metrics_org_id_owner_id_members_org_id_id_fk" FOREIGN KEY ("org_id","owner_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."metrics" ADD CONSTRAINT "metrics_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."risks" ADD CONSTRAINT "risks_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."risks" ADD CONSTRAINT "risks_org_id_added_by_members_org_id_id_fk" FOREIGN KEY ("org_id","added_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."use_case_metrics" ADD CONSTRAINT "use_case_metrics_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."use_case_metrics" ADD CONSTRAINT "use_case_metrics_org_id_metric_id_metrics_org_id_id_fk" FOREIGN KEY ("org_id","metric_id") REFERENCES "planning"."metrics"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."use_case_metrics" ADD CONSTRAINT "use_case_metrics_org_id_owner_id_members_org_id_id_fk" FOREIGN KEY ("org_id","owner_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."worksheet_feeds" ADD CONSTRAINT "worksheet_feeds_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."worksheet_feeds" ADD CONSTRAINT "worksheet_feeds_org_id_fed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","fed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."worksheets" ADD CONSTRAINT "worksheets_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."worksheets" ADD CONSTRAINT "worksheets_org_id_saved_by_members_org_id_id_fk" FOREIGN KEY ("org_id","saved_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."arrivals" ADD CONSTRAINT "arrivals_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."arrivals" ADD CONSTRAINT "arrivals_org_id_staff_id_staff_org_id_id_fk" FOREIGN KEY ("org_id","staff_id") REFERENCES "planning"."staff"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."arrivals" ADD CONSTRAINT "arrivals_org_id_recorded_by_members_org_id_id_fk" FOREIGN KEY ("org_id","recorded_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."plan_changes" ADD CONSTRAINT "plan_changes_org_id_commitment_id_commitments_org_id_id_fk" FOREIGN KEY ("org_id","commitment_id") REFERENCES "planning"."commitments"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."plan_changes" ADD CONSTRAINT "plan_changes_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."proposal_openings" ADD CONSTRAINT "proposal_openings_org_id_proposal_id_proposals_org_id_id_fk" FOREIGN KEY ("org_id","proposal_id") REFERENCES "staffing"."proposals"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."proposal_openings" ADD CONSTRAINT "proposal_openings_org_id_opening_id_openings_org_id_id_fk" FOREIGN KEY ("org_id","opening_id") REFERENCES "hiring"."openings"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."proposal_openings" ADD CONSTRAINT "proposal_openings_org_id_opened_by_members_org_id_id_fk" FOREIGN KEY ("org_id","opened_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."proposal_verdicts" ADD CONSTRAINT "proposal_verdicts_org_id_proposal_id_proposals_org_id_id_fk" FOREIGN KEY ("org_id","proposal_id") REFERENCES "staffing"."proposals"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."proposal_verdicts" ADD CONSTRAINT "proposal_verdicts_org_id_given_by_members_org_id_id_fk" FOREIGN KEY ("org_id","given_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."proposals" ADD CONSTRAINT "proposals_org_id_commitment_id_commitments_org_id_id_fk" FOREIGN KEY ("org_id","commitment_id") REFERENCES "planning"."commitments"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staffing"."proposals" ADD CONSTRAINT "proposals_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."tldr_rewrites" ADD CONSTRAINT "tldr_rewrites_org_id_tldr_id_tldrs_org_id_id_fk" FOREIGN KEY ("org_id","tldr_id") REFERENCES "writing"."tldrs"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."tldr_rewrites" ADD CONSTRAINT "tldr_rewrites_org_id_asked_by_members_org_id_id_fk" FOREIGN KEY ("org_id","asked_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."tldrs" ADD CONSTRAINT "tldrs_org_id_made_by_members_org_id_id_fk" FOREIGN KEY ("org_id","made_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing"."tldrs" ADD CONSTRAINT "tldrs_org_id_changed_by_members_org_id_id_fk" FOREIGN KEY ("org_id","changed_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."alternatives" ADD CONSTRAINT "alternatives_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."alternatives" ADD CONSTRAINT "alternatives_org_id_added_by_members_org_id_id_fk" FOREIGN KEY ("org_id","added_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."dependencies" ADD CONSTRAINT "dependencies_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."dependencies" ADD CONSTRAINT "dependencies_org_id_other_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","other_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."dependencies" ADD CONSTRAINT "dependencies_org_id_added_by_members_org_id_id_fk" FOREIGN KEY ("org_id","added_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."estimates" ADD CONSTRAINT "estimates_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."estimates" ADD CONSTRAINT "estimates_org_id_set_by_members_org_id_id_fk" FOREIGN KEY ("org_id","set_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."merges" ADD CONSTRAINT "merges_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."merges" ADD CONSTRAINT "merges_org_id_into_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","into_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."merges" ADD CONSTRAINT "merges_org_id_merged_by_members_org_id_id_fk" FOREIGN KEY ("org_id","merged_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."parkings" ADD CONSTRAINT "parkings_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."parkings" ADD CONSTRAINT "parkings_org_id_parked_by_members_org_id_id_fk" FOREIGN KEY ("org_id","parked_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."parkings" ADD CONSTRAINT "parkings_org_id_ended_by_members_org_id_id_fk" FOREIGN KEY ("org_id","ended_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."stage_moves" ADD CONSTRAINT "stage_moves_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."stage_moves" ADD CONSTRAINT "stage_moves_org_id_moved_by_members_org_id_id_fk" FOREIGN KEY ("org_id","moved_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."stage_plans" ADD CONSTRAINT "stage_plans_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."stage_plans" ADD CONSTRAINT "stage_plans_org_id_owner_id_members_org_id_id_fk" FOREIGN KEY ("org_id","owner_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."stakeholders" ADD CONSTRAINT "stakeholders_org_id_use_case_id_use_cases_org_id_id_fk" FOREIGN KEY ("org_id","use_case_id") REFERENCES "planning"."use_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."stakeholders" ADD CONSTRAINT "stakeholders_org_id_member_id_members_org_id_id_fk" FOREIGN KEY ("org_id","member_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."use_case_imports" ADD CONSTRAINT "use_case_imports_org_id_by_id_members_org_id_id_fk" FOREIGN KEY ("org_id","by_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."use_cases" ADD CONSTRAINT "use_cases_org_id_owner_id_members_org_id_id_fk" FOREIGN KEY ("org_id","owner_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planning"."use_cases" ADD CONSTRAINT "use_cases_org_id_submitted_by_members_org_id_id_fk" FOREIGN KEY ("org_id","submitted_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identities_user" ON "accounts"."identities" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "accounts"."invitations" USING btree ("org_id","email");--> statement-breakpoint
CREATE INDEX "invitees_email" ON "accounts"."invitees" USING btree ("email","expires_at");--> statement-breakpoint
CREATE INDEX "memberships_org" ON "accounts"."memberships" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "accounts"."sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_ins_email" ON "accounts"."sign_ins" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "calls_started" ON "assistant"."calls" USING btree ("org_id","started_at","id");--> statement-breakpoint
CREATE INDEX "drafts_subject" ON "assistant"."drafts" USING btree ("org_id","subject_type","subject_id","part");--> statement-breakpoint
CREATE INDEX "events_order" ON "audit"."events" USING btree ("org_id","transaction","sequence");--> statement-breakpoint
CREATE INDEX "events_at" ON "audit"."events" USING btree ("org_id","at","id");--> statement-breakpoint
CREATE INDEX "events_subject" ON "audit"."events" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "stripe_events_received" ON "accounts"."stripe_events" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "stripe_events_org" ON "accounts"."stripe_events" USING btree ("org_of_event");--> statement-breakpoint
CREATE INDEX "candidacies_stage" ON "hiring"."candidacies" USING btree ("org_id","opening_id","stage_id","applied_at","id");--> statement-breakpoint
CREATE INDEX "candidacies_applied" ON "hiring"."candidacies" USING btree ("org_id","opening_id","applied_at","id");--> statement-breakpoint
CREATE INDEX "candidacies_candidate" ON "hiring"."candidacies" USING btree ("org_id","candidate_id");--> statement-breakpoint
CREATE INDEX "candidacy_endings_candidacy" ON "hiring"."candidacy_endings" USING btree ("org_id","candidacy_id") WHERE "hiring"."candidacy_endings"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "candidacy_moves_candidacy" ON "hiring"."candidacy_moves" USING btree ("org_id","candidacy_id","at");--> statement-breakpoint
CREATE INDEX "candidate_imports_opening" ON "hiring"."candidate_imports" USING btree ("org_id","opening_id");--> statement-breakpoint
CREATE INDEX "candidates_name" ON "hiring"."candidates" USING btree ("org_id","name","id");--> statement-breakpoint
CREATE INDEX "consents_candidacy" ON "hiring"."consents" USING btree ("org_id","candidacy_id");--> statement-breakpoint
CREATE INDEX "messages_candidacy" ON "hiring"."messages" USING btree ("org_id","candidacy_id","at");--> statement-breakpoint
CREATE INDEX "notes_candidacy" ON "hiring"."notes" USING btree ("org_id","candidacy_id","at");--> statement-breakpoint
CREATE INDEX "portal_links_candidate" ON "hiring"."portal_links" USING btree ("org_id","candidate_id","created_at");--> statement-breakpoint
CREATE INDEX "portal_sessions_candidate" ON "hiring"."portal_sessions" USING btree ("org_id","candidate_id");--> statement-breakpoint
CREATE INDEX "resumes_candidacy" ON "hiring"."resumes" USING btree ("org_id","candidacy_id");--> statement-breakpoint
CREATE INDEX "resumes_candidate" ON "hiring"."resumes" USING btree ("org_id","candidate_id");--> statement-breakpoint
CREATE INDEX "tags_label" ON "hiring"."tags" USING btree ("org_id","label");--> statement-breakpoint
CREATE INDEX "bookings_staff" ON "planning"."bookings" USING btree ("org_id","staff_id","first_day");--> statement-breakpoint
CREATE INDEX "bookings_use_case" ON "planning"."bookings" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "leaves_staff" ON "planning"."leaves" USING btree ("org_id","staff_id","first_day");--> statement-breakpoint
CREATE INDEX "run_work_role" ON "planning"."run_work" USING btree ("org_id","role");--> statement-breakpoint
CREATE INDEX "staff_role" ON "planning"."staff" USING btree ("org_id","role");--> statement-breakpoint
CREATE INDEX "approval_requests_document" ON "writing"."approval_requests" USING btree ("org_id","document_id","asked_at");--> statement-breakpoint
CREATE INDEX "approval_requests_member" ON "writing"."approval_requests" USING btree ("org_id","member_id","document_id");--> statement-breakpoint
CREATE INDEX "comment_mentions_member" ON "writing"."comment_mentions" USING btree ("org_id","member_id","document_id");--> statement-breakpoint
CREATE INDEX "document_approvals_request" ON "writing"."document_approvals" USING btree ("org_id","request_id","given_at");--> statement-breakpoint
CREATE INDEX "document_comments_document" ON "writing"."document_comments" USING btree ("org_id","document_id","written_at");--> statement-breakpoint
CREATE INDEX "document_decisions_document" ON "writing"."document_decisions" USING btree ("org_id","document_id","decided_at");--> statement-breakpoint
CREATE INDEX "document_facts_document" ON "writing"."document_facts" USING btree ("org_id","document_id","retired_at");--> statement-breakpoint
CREATE INDEX "document_links_document" ON "writing"."document_links" USING btree ("org_id","document_id");--> statement-breakpoint
CREATE INDEX "document_suggestions_section" ON "writing"."document_suggestions" USING btree ("org_id","section_id","suggested_at");--> statement-breakpoint
CREATE INDEX "documents_changed" ON "writing"."documents" USING btree ("org_id","changed_at","id");--> statement-breakpoint
CREATE INDEX "documents_subject" ON "writing"."documents" USING btree ("org_id","subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "passages_section" ON "writing"."passages" USING btree ("org_id","section_id","made_at");--> statement-breakpoint
CREATE INDEX "reading_sessions_document" ON "writing"."reading_sessions" USING btree ("org_id","document_id","started_at");--> statement-breakpoint
CREATE INDEX "directory_seats_user" ON "accounts"."directory_seats" USING btree ("org_id","user_id");--> statement-breakpoint
CREATE INDEX "debrief_views_stage" ON "hiring"."debrief_views" USING btree ("org_id","candidacy_id","stage_id","at");--> statement-breakpoint
CREATE INDEX "decisions_at" ON "hiring"."decisions" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "interviews_candidacy" ON "hiring"."interviews" USING btree ("org_id","candidacy_id","stage_id");--> statement-breakpoint
CREATE INDEX "interviews_interviewer" ON "hiring"."interviews" USING btree ("org_id","interviewer_id","starts_at");--> statement-breakpoint
CREATE INDEX "post_discussion_ratings_card" ON "hiring"."post_discussion_ratings" USING btree ("org_id","scorecard_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "scorecard_seals_one" ON "hiring"."scorecard_seals" USING btree ("org_id","scorecard_id") WHERE "hiring"."scorecard_seals"."recalled_at" is null;--> statement-breakpoint
CREATE INDEX "scorecards_stage" ON "hiring"."scorecards" USING btree ("org_id","candidacy_id","stage_id");--> statement-breakpoint
CREATE INDEX "scorecards_interviewer" ON "hiring"."scorecards" USING btree ("org_id","interviewer_id");--> statement-breakpoint
CREATE INDEX "mention_reviews_ends" ON "hiring"."mention_reviews" USING btree ("org_id","ends_at");--> statement-breakpoint
CREATE INDEX "deletions_due" ON "accounts"."deletions" USING btree ("org_id","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "deletions_open" ON "accounts"."deletions" USING btree ("org_id") WHERE "accounts"."deletions"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "exports_asked" ON "accounts"."exports" USING btree ("org_id","asked_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "exports_open" ON "accounts"."exports" USING btree ("org_id") WHERE "accounts"."exports"."ready_at" is null and "accounts"."exports"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "imports_asked" ON "accounts"."imports" USING btree ("org_id","asked_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "imports_open" ON "accounts"."imports" USING btree ("org_id") WHERE "accounts"."imports"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "negotiation_notes_offer" ON "hiring"."negotiation_notes" USING btree ("org_id","offer_id","at");--> statement-breakpoint
CREATE INDEX "offer_approvers_member" ON "hiring"."offer_approvers" USING btree ("org_id","member_id");--> statement-breakpoint
CREATE INDEX "interview_plans_opening" ON "hiring"."interview_plans" USING btree ("org_id","opening_id","position");--> statement-breakpoint
CREATE INDEX "opening_approvals_opening" ON "hiring"."opening_approvals" USING btree ("org_id","opening_id","at");--> statement-breakpoint
CREATE INDEX "opening_closures_opening" ON "hiring"."opening_closures" USING btree ("org_id","opening_id");--> statement-breakpoint
CREATE INDEX "opening_members_member" ON "hiring"."opening_members" USING btree ("org_id","member_id");--> statement-breakpoint
CREATE INDEX "opening_pauses_opening" ON "hiring"."opening_pauses" USING btree ("org_id","opening_id");--> statement-breakpoint
CREATE INDEX "opening_publications_opening" ON "hiring"."opening_publications" USING btree ("org_id","opening_id","at");--> statement-breakpoint
CREATE INDEX "openings_created" ON "hiring"."openings" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "observations_metric" ON "planning"."observations" USING btree ("org_id","use_case_metric_id","quarter");--> statement-breakpoint
CREATE INDEX "realisations_use_case" ON "planning"."realisations" USING btree ("org_id","use_case_id","quarter");--> statement-breakpoint
CREATE INDEX "review_decisions_review" ON "planning"."review_decisions" USING btree ("org_id","review_id");--> statement-breakpoint
CREATE INDEX "review_decisions_use_case" ON "planning"."review_decisions" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "reviews_held" ON "planning"."reviews" USING btree ("org_id","held_on","id");--> statement-breakpoint
CREATE INDEX "stories_use_case" ON "planning"."stories" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "taken_priors_use_case" ON "planning"."taken_priors" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "verdicts_use_case" ON "planning"."verdicts" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "accommodations_candidacy" ON "hiring"."accommodations" USING btree ("org_id","candidacy_id","at");--> statement-breakpoint
CREATE INDEX "inbound_mails_candidacy" ON "hiring"."inbound_mails" USING btree ("org_id","candidacy_id");--> statement-breakpoint
CREATE INDEX "pool_invitations_opening" ON "hiring"."pool_invitations" USING btree ("org_id","opening_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pool_memberships_one" ON "hiring"."pool_memberships" USING btree ("org_id","candidate_id") WHERE "hiring"."pool_memberships"."left_at" is null;--> statement-breakpoint
CREATE INDEX "pool_memberships_candidate" ON "hiring"."pool_memberships" USING btree ("org_id","candidate_id");--> statement-breakpoint
CREATE INDEX "pool_memberships_ends" ON "hiring"."pool_memberships" USING btree ("org_id","ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_once" ON "hiring"."referrals" USING btree ("org_id","opening_id","mailbox") WHERE "hiring"."referrals"."mailed";--> statement-breakpoint
CREATE INDEX "referrals_mailbox" ON "hiring"."referrals" USING btree ("org_id","opening_id","mailbox");--> statement-breakpoint
CREATE INDEX "referrals_referrer" ON "hiring"."referrals" USING btree ("org_id","referrer_id","asked_at");--> statement-breakpoint
CREATE INDEX "survey_answers_opening" ON "hiring"."survey_answers" USING btree ("org_id","opening_id","part");--> statement-breakpoint
CREATE INDEX "posts_changed" ON "writing"."posts" USING btree ("org_id","changed_at","id");--> statement-breakpoint
CREATE INDEX "posts_subject" ON "writing"."posts" USING btree ("org_id","subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "raters_member" ON "planning"."raters" USING btree ("org_id","member_id");--> statement-breakpoint
CREATE INDEX "round_use_cases_use_case" ON "planning"."round_use_cases" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "rounds_created" ON "planning"."rounds" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "api_keys_member" ON "accounts"."api_keys" USING btree ("org_id","member_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_hook" ON "queue"."webhook_deliveries" USING btree ("org_id","hook_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_created" ON "queue"."webhook_deliveries" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "mails_created" ON "queue"."mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "queue"."outbox" USING btree ("sent_at","available_at");--> statement-breakpoint
CREATE INDEX "outbox_org" ON "queue"."outbox" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "access_copies_candidate" ON "hiring"."access_copies" USING btree ("org_id","candidate_id","asked_at");--> statement-breakpoint
CREATE INDEX "access_copies_asked" ON "hiring"."access_copies" USING btree ("org_id","asked_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "access_copies_open" ON "hiring"."access_copies" USING btree ("org_id","candidate_id") WHERE "hiring"."access_copies"."released_at" is null and "hiring"."access_copies"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "candidate_downloads_candidate" ON "hiring"."candidate_downloads" USING btree ("org_id","candidate_id","asked_at");--> statement-breakpoint
CREATE INDEX "candidate_downloads_expiry" ON "hiring"."candidate_downloads" USING btree ("org_id","expires_at") WHERE "hiring"."candidate_downloads"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "candidate_downloads_open" ON "hiring"."candidate_downloads" USING btree ("org_id","candidate_id") WHERE "hiring"."candidate_downloads"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "erasures_candidate" ON "hiring"."erasures" USING btree ("org_id","candidate_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "erasures_open" ON "hiring"."erasures" USING btree ("org_id","candidate_id") WHERE "hiring"."erasures"."done_at" is null and "hiring"."erasures"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "legal_holds_open" ON "hiring"."legal_holds" USING btree ("org_id","candidate_id") WHERE "hiring"."legal_holds"."released_at" is null;--> statement-breakpoint
CREATE INDEX "commitments_scenario" ON "planning"."commitments" USING btree ("org_id","scenario_id");--> statement-breakpoint
CREATE INDEX "placements_use_case" ON "planning"."placements" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "plan_links_commitment" ON "planning"."plan_links" USING btree ("org_id","commitment_id");--> statement-breakpoint
CREATE INDEX "scenario_rules_use_case" ON "planning"."scenario_rules" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "scenarios_created" ON "planning"."scenarios" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "solves_scenario" ON "planning"."solves" USING btree ("org_id","scenario_id","requested_at");--> statement-breakpoint
CREATE INDEX "availability_exceptions_member" ON "hiring"."availability_exceptions" USING btree ("org_id","member_id","last_day");--> statement-breakpoint
CREATE UNIQUE INDEX "interview_bookings_one" ON "hiring"."interview_bookings" USING btree ("org_id","meeting_id") WHERE "hiring"."interview_bookings"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "interview_bookings_meeting" ON "hiring"."interview_bookings" USING btree ("org_id","meeting_id","booked_at");--> statement-breakpoint
CREATE INDEX "busy_times_member" ON "hiring"."busy_times" USING btree ("org_id","member_id","starts_at");--> statement-breakpoint
CREATE INDEX "busy_times_subscription" ON "hiring"."busy_times" USING btree ("org_id","subscription_id");--> statement-breakpoint
CREATE INDEX "calendar_subscriptions_member" ON "hiring"."calendar_subscriptions" USING btree ("org_id","member_id");--> statement-breakpoint
CREATE INDEX "held_quarters_booking" ON "hiring"."held_quarters" USING btree ("org_id","booking_id");--> statement-breakpoint
CREATE INDEX "gate_passings_use_case" ON "planning"."gate_passings" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "metric_sign_offs_metric" ON "planning"."metric_sign_offs" USING btree ("org_id","metric_id","metric_version");--> statement-breakpoint
CREATE INDEX "risks_use_case" ON "planning"."risks" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "use_case_metrics_use_case" ON "planning"."use_case_metrics" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "worksheet_feeds_use_case" ON "planning"."worksheet_feeds" USING btree ("org_id","use_case_id","fed_at");--> statement-breakpoint
CREATE INDEX "arrivals_opening" ON "staffing"."arrivals" USING btree ("org_id","opening_id");--> statement-breakpoint
CREATE INDEX "plan_changes_happened" ON "staffing"."plan_changes" USING btree ("org_id","happened_at","id");--> statement-breakpoint
CREATE INDEX "proposals_created" ON "staffing"."proposals" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "proposals_commitment" ON "staffing"."proposals" USING btree ("org_id","commitment_id");--> statement-breakpoint
CREATE INDEX "tldr_rewrites_tldr" ON "writing"."tldr_rewrites" USING btree ("org_id","tldr_id","asked_at");--> statement-breakpoint
CREATE INDEX "tldrs_made" ON "writing"."tldrs" USING btree ("org_id","made_at","id");--> statement-breakpoint
CREATE INDEX "tldrs_subject" ON "writing"."tldrs" USING btree ("org_id","source_type","subject_id");--> statement-breakpoint
CREATE INDEX "alternatives_use_case" ON "planning"."alternatives" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "dependencies_other" ON "planning"."dependencies" USING btree ("org_id","other_id");--> statement-breakpoint
CREATE INDEX "merges_into" ON "planning"."merges" USING btree ("org_id","into_id");--> statement-breakpoint
CREATE INDEX "parkings_use_case" ON "planning"."parkings" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "parkings_open" ON "planning"."parkings" USING btree ("org_id","use_case_id") WHERE "planning"."parkings"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "stage_moves_use_case" ON "planning"."stage_moves" USING btree ("org_id","use_case_id","moved_at");--> statement-breakpoint
CREATE INDEX "stakeholders_use_case" ON "planning"."stakeholders" USING btree ("org_id","use_case_id");--> statement-breakpoint
CREATE INDEX "use_case_imports_created" ON "planning"."use_case_imports" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "use_cases_created" ON "planning"."use_cases" USING btree ("org_id","created_at","id");