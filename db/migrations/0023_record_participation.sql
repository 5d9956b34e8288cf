-- Where nobody votes, a delegation may announce that it does not participate, and take that back until the close. It
-- stands in nobody's way; who objects participates. An objection can't be taken back, not by this either.
create function number_participation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held ballots%rowtype;
  last participation_events%rowtype;
begin
  select * into held from ballots where id = new.ballot_id for share;
  perform serialise(new.ballot_id, hashtext(new.delegation_code));
  new.at := clock_timestamp();
  if held.method = 'recorded_vote' or new.at < held.opens_at or new.at >= held.closes_at
    or exists (select from ballot_decisions where ballot_id = held.id) then
    raise exception 'the ballot is not open' using errcode = 'CY001';
  end if;
  if not may_act(new.ballot_id, new.delegation_code, new.account_id) or not new.participates and exists (
      select from ballot_objections where ballot_id = held.id and delegation_code = new.delegation_code) then
    raise exception 'no right to stand aside in this ballot' using errcode = 'CY002';
  end if;
  select * into last from participation_events
    where ballot_id = new.ballot_id and delegation_code = new.delegation_code order by seq desc limit 1;
  if new.participates = coalesce(last.participates, true) then return null; end if;
  new.seq := coalesce(last.seq, 0) + 1;
  return new;
end $$;
--> statement-breakpoint
create trigger number_participation before insert on participation_events
  for each row execute function number_participation();
--> statement-breakpoint
create function participate_by_objecting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into participation_events (ballot_id, delegation_code, participates, account_id)
    values (new.ballot_id, new.delegation_code, true, new.account_id);
  return null;
end $$;
--> statement-breakpoint
create trigger participate_by_objecting after insert on ballot_objections
  for each row execute function participate_by_objecting();
