CREATE TYPE "public"."ballot_method" AS ENUM('recorded_vote', 'consensus', 'silence');--> statement-breakpoint
CREATE TYPE "public"."ballot_sequel" AS ENUM('consultations', 'extension', 'recorded_vote');--> statement-breakpoint
CREATE TYPE "public"."objection_kind" AS ENUM('objection', 'request_for_vote', 'broken_silence');--> statement-breakpoint
CREATE TYPE "public"."organ" AS ENUM('plenary', 'committee');--> statement-breakpoint
CREATE TYPE "public"."result_visibility" AS ENUM('live', 'last_minutes', 'after_close');--> statement-breakpoint
CREATE TYPE "public"."threshold" AS ENUM('simple', 'two_thirds');--> statement-breakpoint
CREATE TYPE "public"."threshold_basis" AS ENUM('present_and_voting');--> statement-breakpoint
CREATE TYPE "public"."vote_choice" AS ENUM('yes', 'no', 'abstain', 'not_participating');--> statement-breakpoint
CREATE TABLE "ballot_decisions" (
	"ballot_id" bigint PRIMARY KEY NOT NULL,
	"sequel" "ballot_sequel" NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ballot_objections" (
	"ballot_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"kind" "objection_kind" NOT NULL,
	"reason" text,
	"lang" text,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "ballot_objections_ballot_id_delegation_code_kind_pk" PRIMARY KEY("ballot_id","delegation_code","kind"),
	CONSTRAINT "ballot_objections_reason" CHECK (char_length("ballot_objections"."reason") between 1 and 1000),
	CONSTRAINT "ballot_objections_reason_of_break" CHECK ("ballot_objections"."kind" <> 'broken_silence' or "ballot_objections"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "ballot_roll" (
	"ballot_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"may_vote" boolean NOT NULL,
	CONSTRAINT "ballot_roll_ballot_id_delegation_code_pk" PRIMARY KEY("ballot_id","delegation_code")
);
--> statement-breakpoint
CREATE TABLE "ballots" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ballots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"number" integer NOT NULL,
	"proposal_id" bigint,
	"text_version_id" bigint,
	"paragraph" integer,
	"text" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"question" jsonb,
	"proposer_code" text,
	"method" "ballot_method" NOT NULL,
	"organ" "organ" DEFAULT 'plenary' NOT NULL,
	"threshold" "threshold" DEFAULT 'simple' NOT NULL,
	"basis" "threshold_basis" DEFAULT 'present_and_voting' NOT NULL,
	"quorum" integer,
	"visibility" "result_visibility" NOT NULL,
	"practice" boolean DEFAULT false NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"announced_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone,
	"opened_by" bigint NOT NULL,
	"closed_by" bigint,
	"rolled_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"follows_id" bigint,
	CONSTRAINT "ballots_number_unique" UNIQUE("number"),
	CONSTRAINT "ballots_close" CHECK (("ballots"."closes_at" is null) = "ballots"."practice"),
	CONSTRAINT "ballots_duration" CHECK ("ballots"."closes_at" >= "ballots"."opens_at"),
	CONSTRAINT "ballots_committee" CHECK ("ballots"."organ" = 'plenary' or "ballots"."threshold" = 'simple'),
	CONSTRAINT "ballots_quorum" CHECK ("ballots"."quorum" is null or ("ballots"."quorum" > 0 and "ballots"."method" = 'recorded_vote')),
	CONSTRAINT "ballots_hash" CHECK ("ballots"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "vote_corrections" (
	"ballot_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"meant" "vote_choice" NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "vote_corrections_ballot_id_delegation_code_pk" PRIMARY KEY("ballot_id","delegation_code")
);
--> statement-breakpoint
CREATE TABLE "vote_events" (
	"ballot_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"seq" integer NOT NULL,
	"prev" integer,
	"choice" "vote_choice" NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"request_id" uuid,
	CONSTRAINT "vote_events_ballot_id_delegation_code_seq_pk" PRIMARY KEY("ballot_id","delegation_code","seq"),
	CONSTRAINT "vote_events_chain" CHECK ("vote_events"."prev" is not distinct from nullif("vote_events"."seq" - 1, 0))
);
--> statement-breakpoint
CREATE TABLE "vote_explanations" (
	"ballot_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"lang" text NOT NULL,
	"body" text NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "vote_explanations_ballot_id_delegation_code_pk" PRIMARY KEY("ballot_id","delegation_code"),
	CONSTRAINT "vote_explanations_length" CHECK (char_length("vote_explanations"."body") between 1 and 3000)
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"ballot_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"seq" integer NOT NULL,
	"choice" "vote_choice" NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "votes_ballot_id_delegation_code_pk" PRIMARY KEY("ballot_id","delegation_code")
);
--> statement-breakpoint
ALTER TABLE "ballot_decisions" ADD CONSTRAINT "ballot_decisions_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_decisions" ADD CONSTRAINT "ballot_decisions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_objections" ADD CONSTRAINT "ballot_objections_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_objections" ADD CONSTRAINT "ballot_objections_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_objections" ADD CONSTRAINT "ballot_objections_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_roll" ADD CONSTRAINT "ballot_roll_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_roll" ADD CONSTRAINT "ballot_roll_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_text_version_id_text_versions_id_fk" FOREIGN KEY ("text_version_id") REFERENCES "public"."text_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_proposer_code_delegations_code_fk" FOREIGN KEY ("proposer_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_opened_by_accounts_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_closed_by_accounts_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_corrections" ADD CONSTRAINT "vote_corrections_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_corrections" ADD CONSTRAINT "vote_corrections_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_corrections" ADD CONSTRAINT "vote_corrections_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_predecessor" FOREIGN KEY ("ballot_id","delegation_code","prev") REFERENCES "public"."vote_events"("ballot_id","delegation_code","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_roll" FOREIGN KEY ("ballot_id","delegation_code") REFERENCES "public"."ballot_roll"("ballot_id","delegation_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_explanations" ADD CONSTRAINT "vote_explanations_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_explanations" ADD CONSTRAINT "vote_explanations_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_explanations" ADD CONSTRAINT "vote_explanations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ballots_proposal" ON "ballots" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "ballots_unrolled" ON "ballots" USING btree ("opens_at") WHERE "ballots"."rolled_at" is null;--> statement-breakpoint
CREATE INDEX "ballots_unsettled" ON "ballots" USING btree ("closes_at") WHERE "ballots"."settled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "vote_events_request" ON "vote_events" USING btree ("account_id","request_id") WHERE "vote_events"."request_id" is not null;--> statement-breakpoint
CREATE INDEX "vote_events_at" ON "vote_events" USING btree ("at");