CREATE TABLE "participation_events" (
	"ballot_id" bigint NOT NULL,
	"delegation_code" text NOT NULL,
	"seq" integer NOT NULL,
	"participates" boolean NOT NULL,
	"account_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "participation_events_ballot_id_delegation_code_seq_pk" PRIMARY KEY("ballot_id","delegation_code","seq")
);
--> statement-breakpoint
ALTER TABLE "participation_events" ADD CONSTRAINT "participation_events_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_events" ADD CONSTRAINT "participation_events_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_events" ADD CONSTRAINT "participation_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;