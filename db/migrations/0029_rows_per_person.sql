CREATE TABLE "pseudonyms" (
	"proposal_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"account_id" bigint NOT NULL,
	CONSTRAINT "pseudonyms_proposal_id_number_pk" PRIMARY KEY("proposal_id","number"),
	CONSTRAINT "pseudonyms_person" UNIQUE("proposal_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "row_announcements" (
	"proposal_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"announced" boolean NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "row_announcements_proposal_id_seq_pk" PRIMARY KEY("proposal_id","seq")
);
--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "rows_per_person_announced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pseudonyms" ADD CONSTRAINT "pseudonyms_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pseudonyms" ADD CONSTRAINT "pseudonyms_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "row_announcements" ADD CONSTRAINT "row_announcements_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "row_announcements" ADD CONSTRAINT "row_announcements_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;