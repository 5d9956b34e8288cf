CREATE TYPE "public"."sponsorship" AS ENUM('main', 'co');--> statement-breakpoint
CREATE TABLE "sponsor_cutoffs" (
	"proposal_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"until" timestamp with time zone,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "sponsor_cutoffs_proposal_id_seq_pk" PRIMARY KEY("proposal_id","seq")
);
--> statement-breakpoint
CREATE TABLE "sponsorship_events" (
	"proposal_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"seq" integer NOT NULL,
	"prev" integer,
	"standing" "sponsorship",
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "sponsorship_events_proposal_id_delegation_code_seq_pk" PRIMARY KEY("proposal_id","delegation_code","seq"),
	CONSTRAINT "sponsorship_events_chain" CHECK ("sponsorship_events"."prev" is not distinct from nullif("sponsorship_events"."seq" - 1, 0))
);
--> statement-breakpoint
CREATE TABLE "sponsorships" (
	"proposal_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"seq" integer NOT NULL,
	"standing" "sponsorship",
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "sponsorships_proposal_id_delegation_code_pk" PRIMARY KEY("proposal_id","delegation_code")
);
--> statement-breakpoint
CREATE TABLE "stage_changes" (
	"proposal_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"from_stage" "stage" NOT NULL,
	"to_stage" "stage" NOT NULL,
	"reason" text NOT NULL,
	"delegation_code" text,
	"account_id" bigint NOT NULL,
	"role" "role" NOT NULL,
	"electoral_group" "electoral_group",
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "stage_changes_proposal_id_seq_pk" PRIMARY KEY("proposal_id","seq"),
	CONSTRAINT "stage_changes_reason" CHECK (char_length("stage_changes"."reason") between 1 and 500),
	CONSTRAINT "stage_changes_change" CHECK ("stage_changes"."from_stage" <> "stage_changes"."to_stage"),
	CONSTRAINT "stage_changes_withdrawal" CHECK ("stage_changes"."delegation_code" is null or "stage_changes"."to_stage" = 'closed')
);
--> statement-breakpoint
CREATE TABLE "text_submitters" (
	"delegation_code" text PRIMARY KEY NOT NULL,
	"basis" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sponsor_cutoffs" ADD CONSTRAINT "sponsor_cutoffs_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_cutoffs" ADD CONSTRAINT "sponsor_cutoffs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsorship_events" ADD CONSTRAINT "sponsorship_events_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsorship_events" ADD CONSTRAINT "sponsorship_events_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsorship_events" ADD CONSTRAINT "sponsorship_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsorship_events" ADD CONSTRAINT "sponsorship_events_predecessor" FOREIGN KEY ("proposal_id","delegation_code","prev") REFERENCES "public"."sponsorship_events"("proposal_id","delegation_code","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsorships" ADD CONSTRAINT "sponsorships_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsorships" ADD CONSTRAINT "sponsorships_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsorships" ADD CONSTRAINT "sponsorships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sponsorship_events_time" ON "sponsorship_events" USING btree ("proposal_id","at");