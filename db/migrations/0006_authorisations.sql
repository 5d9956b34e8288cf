CREATE TYPE "public"."authorisation_act" AS ENUM('authorise', 'withdraw', 'appoint', 'relieve', 'hand_over');--> statement-breakpoint
CREATE TABLE "authorisation_events" (
	"delegation_code" text NOT NULL,
	"seq" integer NOT NULL,
	"account_id" bigint NOT NULL,
	"act" "authorisation_act" NOT NULL,
	"actor_id" bigint NOT NULL,
	"actor_role" "role" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "authorisation_events_delegation_code_seq_pk" PRIMARY KEY("delegation_code","seq")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "home_delegation_code" text;--> statement-breakpoint
ALTER TABLE "authorisation_events" ADD CONSTRAINT "authorisation_events_delegation_code_delegations_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisation_events" ADD CONSTRAINT "authorisation_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisation_events" ADD CONSTRAINT "authorisation_events_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_home_delegation_code_delegations_code_fk" FOREIGN KEY ("home_delegation_code") REFERENCES "public"."delegations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_home_of_moderators" CHECK ("accounts"."home_delegation_code" is null or "accounts"."role" = 'moderator');