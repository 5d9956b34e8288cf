ALTER TABLE "invitations" ALTER COLUMN "address" DROP NOT NULL;--> statement-breakpoint
-- Whose seat it became stands in the invitation; where the letter went is of no more use.
create function forget_addresses() returns bigint language sql security definer set search_path = public, pg_temp as $$
  with gone as (
    update invitations set address = null
    where address is not null
      and coalesce(accepted_at, withdrawn_at, expires_at) < clock_timestamp() - interval '30 days' returning 1)
  select count(*) from gone
$$;
