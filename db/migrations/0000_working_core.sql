CREATE TYPE "public"."account_kind" AS ENUM('seat', 'participant');--> statement-breakpoint
CREATE TYPE "public"."audience" AS ENUM('public', 'delegates', 'working_group', 'delegation');--> statement-breakpoint
CREATE TYPE "public"."capacity" AS ENUM('personal', 'national', 'group');--> statement-breakpoint
CREATE TYPE "public"."collection" AS ENUM('agenda', 'method_example');--> statement-breakpoint
CREATE TYPE "public"."delegation_kind" AS ENUM('member_state', 'observer_state', 'observer_organization');--> statement-breakpoint
CREATE TYPE "public"."electoral_group" AS ENUM('AFRICA', 'ASIA_PACIFIC', 'EEG', 'GRULAC', 'WEOG');--> statement-breakpoint
CREATE TYPE "public"."opinion_choice" AS ENUM('agree', 'disagree', 'pass');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('observer', 'expert', 'delegate', 'acting_head', 'head', 'moderator', 'secretariat');--> statement-breakpoint
CREATE TYPE "public"."stage" AS ENUM('draft', 'discussion', 'negotiation', 'decision', 'adopted', 'not_adopted', 'closed');--> statement-breakpoint
CREATE TYPE "public"."stance" AS ENUM('support', 'concern', 'question', 'amendment');--> statement-breakpoint
CREATE TYPE "public"."standing" AS ENUM('support', 'support_with_reservations', 'abstain', 'oppose');--> statement-breakpoint
CREATE TYPE "public"."subject_kind" AS ENUM('proposal', 'thread');--> statement-breakpoint
CREATE TYPE "public"."text_kind" AS ENUM('proposal', 'rule', 'ballot', 'summary', 'report');--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "accounts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "account_kind" DEFAULT 'seat' NOT NULL,
	"login" text,
	"password_hash" text,
	"role" "role" NOT NULL,
	"delegation_code" text,
	"electoral_group" "electoral_group",
	"authorised" boolean DEFAULT false NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"suspended_at" timestamp with time zone,
	CONSTRAINT "accounts_login_of_seats" CHECK (("accounts"."kind" = 'seat') = ("accounts"."login" is not null)),
	CONSTRAINT "accounts_delegates_have_delegation" CHECK ("accounts"."role" not in ('expert', 'delegate', 'acting_head', 'head') or "accounts"."delegation_code" is not null),
	CONSTRAINT "accounts_moderators_have_group" CHECK (("accounts"."role" = 'moderator') = ("accounts"."electoral_group" is not null)),
	CONSTRAINT "accounts_officers_have_no_delegation" CHECK ("accounts"."role" not in ('moderator', 'secretariat') or "accounts"."delegation_code" is null),
	CONSTRAINT "accounts_authorised_delegates" CHECK (not "accounts"."authorised" or "accounts"."role" in ('delegate', 'acting_head', 'head'))
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" "delegation_kind" NOT NULL,
	"electoral_group" "electoral_group",
	"voting_suspended" boolean DEFAULT false NOT NULL,
	CONSTRAINT "delegations_group_of_states" CHECK (("delegations"."kind" = 'member_state') = ("delegations"."electoral_group" is not null)),
	CONSTRAINT "delegations_code" CHECK ("delegations"."code" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "rate_windows" (
	"key" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"used" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" "bytea" PRIMARY KEY NOT NULL,
	"account_id" bigint NOT NULL,
	"assurance" smallint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "comment_versions" (
	"comment_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"source" text NOT NULL,
	"html" text NOT NULL,
	"renderer" smallint NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "comment_versions_comment_id_seq_pk" PRIMARY KEY("comment_id","seq")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"proposal_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"parent_id" bigint,
	"path" integer[] NOT NULL,
	"account_id" bigint NOT NULL,
	"role" "role" NOT NULL,
	"delegation_code" text,
	"capacity" "capacity" DEFAULT 'personal' NOT NULL,
	"on_behalf_of" "electoral_group",
	"stance" "stance",
	"paragraph_id" bigint,
	"lang" text NOT NULL,
	"source" text NOT NULL,
	"html" text NOT NULL,
	"renderer" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"edited_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text,
	"demonstration" boolean DEFAULT false NOT NULL,
	"external_id" integer,
	"request_id" uuid,
	CONSTRAINT "comments_request_id_unique" UNIQUE("request_id"),
	CONSTRAINT "comments_number" UNIQUE("proposal_id","number"),
	CONSTRAINT "comments_depth" CHECK (cardinality("comments"."path") between 1 and 4),
	CONSTRAINT "comments_state_speaks" CHECK ("comments"."capacity" = 'personal' or "comments"."delegation_code" is not null),
	CONSTRAINT "comments_group_named" CHECK (("comments"."capacity" = 'group') = ("comments"."on_behalf_of" is not null)),
	CONSTRAINT "comments_length" CHECK (char_length("comments"."source") between 0 and 3000)
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"fields" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_tallies" (
	"comment_id" bigint PRIMARY KEY NOT NULL,
	"agree" integer DEFAULT 0 NOT NULL,
	"disagree" integer DEFAULT 0 NOT NULL,
	"pass" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opinion_events" (
	"comment_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"prev" integer,
	"choice" "opinion_choice",
	"replaced" "opinion_choice",
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"request_id" uuid,
	CONSTRAINT "opinion_events_comment_id_account_id_seq_pk" PRIMARY KEY("comment_id","account_id","seq"),
	CONSTRAINT "opinion_events_chain" CHECK ("opinion_events"."prev" is not distinct from nullif("opinion_events"."seq" - 1, 0))
);
--> statement-breakpoint
CREATE TABLE "opinions" (
	"comment_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"choice" "opinion_choice",
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "opinions_comment_id_account_id_pk" PRIMARY KEY("comment_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"proposal_id" bigint PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"digest" text NOT NULL,
	"summary" jsonb NOT NULL,
	"imported_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_counters" (
	"proposal_id" bigint PRIMARY KEY NOT NULL,
	"threads" integer DEFAULT 0 NOT NULL,
	"comments" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proposals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"collection" "collection" DEFAULT 'agenda' NOT NULL,
	"number" integer,
	"stage" "stage" DEFAULT 'draft' NOT NULL,
	"stage_since" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"subject_id" bigint NOT NULL,
	"text_id" bigint,
	"title" jsonb NOT NULL,
	"long_title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"quote" text,
	"source" jsonb,
	"context" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"figures" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"closes_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "proposals_slug_unique" UNIQUE("slug"),
	CONSTRAINT "proposals_subject_id_unique" UNIQUE("subject_id")
);
--> statement-breakpoint
CREATE TABLE "subjects" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "subjects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "subject_kind" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "position_events" (
	"subject_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"seq" integer NOT NULL,
	"prev" integer,
	"choice" "standing",
	"reason" text,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"request_id" uuid,
	CONSTRAINT "position_events_subject_id_delegation_code_seq_pk" PRIMARY KEY("subject_id","delegation_code","seq"),
	CONSTRAINT "position_events_chain" CHECK ("position_events"."prev" is not distinct from nullif("position_events"."seq" - 1, 0)),
	CONSTRAINT "position_events_reason" CHECK (char_length("position_events"."reason") <= 500)
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"subject_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"seq" integer NOT NULL,
	"choice" "standing",
	"reason" text,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "positions_subject_id_delegation_code_pk" PRIMARY KEY("subject_id","delegation_code")
);
--> statement-breakpoint
CREATE TABLE "view_events" (
	"subject_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"prev" integer,
	"choice" "standing",
	"reason" text,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"request_id" uuid,
	CONSTRAINT "view_events_subject_id_account_id_seq_pk" PRIMARY KEY("subject_id","account_id","seq"),
	CONSTRAINT "view_events_chain" CHECK ("view_events"."prev" is not distinct from nullif("view_events"."seq" - 1, 0)),
	CONSTRAINT "view_events_reason" CHECK (char_length("view_events"."reason") <= 500)
);
--> statement-breakpoint
CREATE TABLE "views" (
	"subject_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"choice" "standing",
	"reason" text,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "views_subject_id_account_id_pk" PRIMARY KEY("subject_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "paragraph_versions" (
	"version_id" bigint NOT NULL,
	"paragraph_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"body" jsonb NOT NULL,
	"citation" jsonb,
	CONSTRAINT "paragraph_versions_version_id_paragraph_id_pk" PRIMARY KEY("version_id","paragraph_id")
);
--> statement-breakpoint
CREATE TABLE "paragraphs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "paragraphs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"text_id" bigint NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "paragraphs_number" UNIQUE("text_id","number")
);
--> statement-breakpoint
CREATE TABLE "text_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "text_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"text_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"label" text NOT NULL,
	"sha256" text NOT NULL,
	"published_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "text_versions_number" UNIQUE("text_id","number")
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "texts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text_kind NOT NULL
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "threads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"proposal_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"subject_id" bigint NOT NULL,
	"is_general" boolean DEFAULT false NOT NULL,
	"title" text,
	"lang" text,
	"audience" "audience" DEFAULT 'public' NOT NULL,
	"audience_delegation" text,
	"opened_by" bigint,
	"opened_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"pinned_at" timestamp with time zone,
	"locked_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"label" text,
	CONSTRAINT "threads_subject_id_unique" UNIQUE("subject_id"),
	CONSTRAINT "threads_number" UNIQUE("proposal_id","number"),
	CONSTRAINT "threads_title" CHECK ("threads"."is_general" or "threads"."title" is not null),
	CONSTRAINT "threads_delegation_room" CHECK (("threads"."audience" = 'delegation') = ("threads"."audience_delegation" is not null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_versions" ADD CONSTRAINT "comment_versions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_paragraph_id_paragraphs_id_fk" FOREIGN KEY ("paragraph_id") REFERENCES "public"."paragraphs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_tallies" ADD CONSTRAINT "comment_tallies_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_events" ADD CONSTRAINT "opinion_events_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_events" ADD CONSTRAINT "opinion_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_events" ADD CONSTRAINT "opinion_events_predecessor" FOREIGN KEY ("comment_id","account_id","prev") REFERENCES "public"."opinion_events"("comment_id","account_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_counters" ADD CONSTRAINT "proposal_counters_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_events" ADD CONSTRAINT "position_events_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_events" ADD CONSTRAINT "position_events_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_events" ADD CONSTRAINT "position_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_events" ADD CONSTRAINT "position_events_predecessor" FOREIGN KEY ("subject_id","delegation_code","prev") REFERENCES "public"."position_events"("subject_id","delegation_code","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_events" ADD CONSTRAINT "view_events_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_events" ADD CONSTRAINT "view_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_events" ADD CONSTRAINT "view_events_predecessor" FOREIGN KEY ("subject_id","account_id","prev") REFERENCES "public"."view_events"("subject_id","account_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraph_versions" ADD CONSTRAINT "paragraph_versions_version_id_text_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."text_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraph_versions" ADD CONSTRAINT "paragraph_versions_paragraph_id_paragraphs_id_fk" FOREIGN KEY ("paragraph_id") REFERENCES "public"."paragraphs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraphs" ADD CONSTRAINT "paragraphs_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_versions" ADD CONSTRAINT "text_versions_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_audience_delegation_delegations_code_fk" FOREIGN KEY ("audience_delegation") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_opened_by_accounts_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_login" ON "accounts" USING btree ("login");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_one_head" ON "accounts" USING btree ("delegation_code") WHERE "accounts"."role" = 'head';--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_one_acting_head" ON "accounts" USING btree ("delegation_code") WHERE "accounts"."role" = 'acting_head';--> statement-breakpoint
CREATE INDEX "accounts_delegation" ON "accounts" USING btree ("delegation_code");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "comments_reading_order" ON "comments" USING btree ("thread_id","path");--> statement-breakpoint
CREATE INDEX "comments_newest" ON "comments" USING btree ("thread_id",("path"[1]) desc,"path");--> statement-breakpoint
CREATE INDEX "comments_author" ON "comments" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "comments_parent" ON "comments" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "opinion_events_request" ON "opinion_events" USING btree ("account_id","request_id") WHERE "opinion_events"."request_id" is not null;--> statement-breakpoint
CREATE INDEX "opinions_account" ON "opinions" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_agenda_number" ON "proposals" USING btree ("number") WHERE "proposals"."collection" = 'agenda';--> statement-breakpoint
CREATE UNIQUE INDEX "position_events_request" ON "position_events" USING btree ("account_id","request_id") WHERE "position_events"."request_id" is not null;--> statement-breakpoint
CREATE INDEX "position_events_time" ON "position_events" USING btree ("subject_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "view_events_request" ON "view_events" USING btree ("account_id","request_id") WHERE "view_events"."request_id" is not null;--> statement-breakpoint
CREATE INDEX "views_choice" ON "views" USING btree ("subject_id","choice");--> statement-breakpoint
CREATE INDEX "paragraph_versions_order" ON "paragraph_versions" USING btree ("version_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "threads_one_general" ON "threads" USING btree ("proposal_id") WHERE "threads"."is_general";--> statement-breakpoint
CREATE INDEX "threads_proposal" ON "threads" USING btree ("proposal_id");