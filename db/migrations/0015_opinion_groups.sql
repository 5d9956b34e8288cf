CREATE TABLE "group_members" (
	"proposal_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"group" smallint,
	"x" real NOT NULL,
	"y" real NOT NULL,
	CONSTRAINT "group_members_proposal_id_account_id_pk" PRIMARY KEY("proposal_id","account_id"),
	CONSTRAINT "group_members_group" CHECK ("group_members"."group" >= 0)
);
--> statement-breakpoint
CREATE TABLE "group_snapshots" (
	"proposal_id" bigint PRIMARY KEY NOT NULL,
	"computed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"opinions" integer NOT NULL,
	"snapshot" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_snapshots" ADD CONSTRAINT "group_snapshots_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;