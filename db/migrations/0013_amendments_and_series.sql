CREATE TYPE "public"."amendment_kind" AS ENUM('replace', 'delete', 'add_after');--> statement-breakpoint
CREATE TYPE "public"."series_step_kind" AS ENUM('amendment', 'division', 'paragraph', 'whole');--> statement-breakpoint
CREATE TYPE "public"."skip_reason" AS ENUM('withdrawn', 'void', 'deleted', 'granted', 'nothing_left');--> statement-breakpoint
CREATE TABLE "amendment_withdrawals" (
	"amendment_id" bigint PRIMARY KEY NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "amendments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "amendments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"proposal_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"version_id" bigint NOT NULL,
	"paragraph" integer NOT NULL,
	"kind" "amendment_kind" NOT NULL,
	"body" jsonb,
	"lang" text,
	"delegation_code" text NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"request_id" uuid,
	CONSTRAINT "amendments_number" UNIQUE("proposal_id","number"),
	CONSTRAINT "amendments_body" CHECK (("amendments"."kind" = 'delete') = ("amendments"."body" is null)),
	CONSTRAINT "amendments_lang" CHECK (("amendments"."body" is null) = ("amendments"."lang" is null) and ("amendments"."body" is null or "amendments"."body" ? "amendments"."lang"))
);
--> statement-breakpoint
CREATE TABLE "division_events" (
	"proposal_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"seq" integer NOT NULL,
	"paragraphs" integer[],
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "division_events_proposal_id_delegation_code_seq_pk" PRIMARY KEY("proposal_id","delegation_code","seq"),
	CONSTRAINT "division_events_paragraphs" CHECK (cardinality("division_events"."paragraphs") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "division_objections" (
	"proposal_id" bigint NOT NULL,
	"requester" text NOT NULL,
	"request_seq" integer NOT NULL,
	"delegation_code" text NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "division_objections_proposal_id_requester_request_seq_delegation_code_pk" PRIMARY KEY("proposal_id","requester","request_seq","delegation_code"),
	CONSTRAINT "division_objections_by_others" CHECK ("division_objections"."requester" <> "division_objections"."delegation_code")
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "series_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"proposal_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"version_id" bigint NOT NULL,
	"organ" "organ" NOT NULL,
	"threshold" "threshold" NOT NULL,
	"visibility" "result_visibility" NOT NULL,
	"minutes" integer NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "series_number" UNIQUE("proposal_id","number"),
	CONSTRAINT "series_minutes" CHECK ("series"."minutes" between 1 and 10080),
	CONSTRAINT "series_committee" CHECK ("series"."organ" = 'plenary' or "series"."threshold" = 'simple')
);
--> statement-breakpoint
CREATE TABLE "series_amendments" (
	"series_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"amendment_id" bigint NOT NULL,
	"voids" integer[] NOT NULL,
	CONSTRAINT "series_amendments_series_id_position_pk" PRIMARY KEY("series_id","position"),
	CONSTRAINT "series_amendments_once" UNIQUE("series_id","amendment_id")
);
--> statement-breakpoint
CREATE TABLE "series_steps" (
	"series_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"kind" "series_step_kind" NOT NULL,
	"amendment_id" bigint,
	"delegation_code" text,
	"paragraph" integer,
	"ballot_id" bigint,
	"reason" "skip_reason",
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "series_steps_series_id_position_pk" PRIMARY KEY("series_id","position"),
	CONSTRAINT "series_steps_ballot_id_unique" UNIQUE("ballot_id"),
	CONSTRAINT "series_steps_amendment" UNIQUE("series_id","amendment_id"),
	CONSTRAINT "series_steps_division" UNIQUE("series_id","delegation_code"),
	CONSTRAINT "series_steps_paragraph" UNIQUE("series_id","paragraph"),
	CONSTRAINT "series_steps_decided" CHECK (("series_steps"."ballot_id" is null) <> ("series_steps"."reason" is null)),
	CONSTRAINT "series_steps_about" CHECK (("series_steps"."amendment_id" is not null) = ("series_steps"."kind" = 'amendment') and ("series_steps"."delegation_code" is not null) = ("series_steps"."kind" = 'division') and ("series_steps"."paragraph" is not null) = ("series_steps"."kind" = 'paragraph'))
);
--> statement-breakpoint
ALTER TABLE "amendment_withdrawals" ADD CONSTRAINT "amendment_withdrawals_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_withdrawals" ADD CONSTRAINT "amendment_withdrawals_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_version_id_text_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."text_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "division_events" ADD CONSTRAINT "division_events_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "division_events" ADD CONSTRAINT "division_events_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "division_events" ADD CONSTRAINT "division_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "division_objections" ADD CONSTRAINT "division_objections_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "division_objections" ADD CONSTRAINT "division_objections_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "division_objections" ADD CONSTRAINT "division_objections_request" FOREIGN KEY ("proposal_id","requester","request_seq") REFERENCES "public"."division_events"("proposal_id","delegation_code","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_version_id_text_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."text_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_amendments" ADD CONSTRAINT "series_amendments_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_amendments" ADD CONSTRAINT "series_amendments_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_steps" ADD CONSTRAINT "series_steps_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_steps" ADD CONSTRAINT "series_steps_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_steps" ADD CONSTRAINT "series_steps_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_steps" ADD CONSTRAINT "series_steps_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_steps" ADD CONSTRAINT "series_steps_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "amendments_request" ON "amendments" USING btree ("account_id","request_id") WHERE "amendments"."request_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "series_steps_whole" ON "series_steps" USING btree ("series_id") WHERE "series_steps"."kind" = 'whole';