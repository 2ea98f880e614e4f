CREATE SCHEMA "accounts";
--> statement-breakpoint
CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE SCHEMA "files";
--> statement-breakpoint
CREATE SCHEMA "hiring";
--> statement-breakpoint
CREATE SCHEMA "queue";
--> statement-breakpoint
CREATE SCHEMA "roles";
--> statement-breakpoint
CREATE TABLE "accounts"."identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
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
	"created_at" timestamp with time zone NOT NULL,
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
	"sample_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "settings_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "settings_org" UNIQUE("org_id")
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
	CONSTRAINT "messages_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "messages_sender" CHECK ("hiring"."messages"."sender" in ('team','candidate'))
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
	"status" text NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', left("text", 200000))) STORED,
	CONSTRAINT "resumes_org_id_id_pk" PRIMARY KEY("org_id","id"),
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
ALTER TABLE "accounts"."identities" ADD CONSTRAINT "identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."invitations" ADD CONSTRAINT "invitations_org_id_invited_by_members_org_id_id_fk" FOREIGN KEY ("org_id","invited_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."invitees" ADD CONSTRAINT "invitees_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "accounts"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."memberships" ADD CONSTRAINT "memberships_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "accounts"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "roles"."role_card_versions" ADD CONSTRAINT "role_card_versions_org_id_card_id_role_cards_org_id_id_fk" FOREIGN KEY ("org_id","card_id") REFERENCES "roles"."role_cards"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles"."role_card_versions" ADD CONSTRAINT "role_card_versions_org_id_author_id_members_org_id_id_fk" FOREIGN KEY ("org_id","author_id") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles"."role_cards" ADD CONSTRAINT "role_cards_org_id_created_by_members_org_id_id_fk" FOREIGN KEY ("org_id","created_by") REFERENCES "accounts"."members"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identities_user" ON "accounts"."identities" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "accounts"."invitations" USING btree ("org_id","email");--> statement-breakpoint
CREATE INDEX "invitees_email" ON "accounts"."invitees" USING btree ("email","expires_at");--> statement-breakpoint
CREATE INDEX "memberships_org" ON "accounts"."memberships" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "accounts"."sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_ins_email" ON "accounts"."sign_ins" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "events_order" ON "audit"."events" USING btree ("org_id","transaction","sequence");--> statement-breakpoint
CREATE INDEX "events_at" ON "audit"."events" USING btree ("org_id","at","id");--> statement-breakpoint
CREATE INDEX "events_subject" ON "audit"."events" USING btree ("org_id","subject_id");--> statement-breakpoint
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
CREATE INDEX "debrief_views_stage" ON "hiring"."debrief_views" USING btree ("org_id","candidacy_id","stage_id","at");--> statement-breakpoint
CREATE INDEX "decisions_at" ON "hiring"."decisions" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "interviews_candidacy" ON "hiring"."interviews" USING btree ("org_id","candidacy_id","stage_id");--> statement-breakpoint
CREATE INDEX "interviews_interviewer" ON "hiring"."interviews" USING btree ("org_id","interviewer_id","starts_at");--> statement-breakpoint
CREATE INDEX "post_discussion_ratings_card" ON "hiring"."post_discussion_ratings" USING btree ("org_id","scorecard_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "scorecard_seals_one" ON "hiring"."scorecard_seals" USING btree ("org_id","scorecard_id") WHERE "hiring"."scorecard_seals"."recalled_at" is null;--> statement-breakpoint
CREATE INDEX "scorecards_stage" ON "hiring"."scorecards" USING btree ("org_id","candidacy_id","stage_id");--> statement-breakpoint
CREATE INDEX "scorecards_interviewer" ON "hiring"."scorecards" USING btree ("org_id","interviewer_id");--> statement-breakpoint
CREATE INDEX "interview_plans_opening" ON "hiring"."interview_plans" USING btree ("org_id","opening_id","position");--> statement-breakpoint
CREATE INDEX "opening_approvals_opening" ON "hiring"."opening_approvals" USING btree ("org_id","opening_id","at");--> statement-breakpoint
CREATE INDEX "opening_closures_opening" ON "hiring"."opening_closures" USING btree ("org_id","opening_id");--> statement-breakpoint
CREATE INDEX "opening_members_member" ON "hiring"."opening_members" USING btree ("org_id","member_id");--> statement-breakpoint
CREATE INDEX "opening_pauses_opening" ON "hiring"."opening_pauses" USING btree ("org_id","opening_id");--> statement-breakpoint
CREATE INDEX "opening_publications_opening" ON "hiring"."opening_publications" USING btree ("org_id","opening_id","at");--> statement-breakpoint
CREATE INDEX "openings_created" ON "hiring"."openings" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "mails_created" ON "queue"."mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "queue"."outbox" USING btree ("sent_at","available_at");--> statement-breakpoint
CREATE INDEX "outbox_org" ON "queue"."outbox" USING btree ("org_id","created_at");