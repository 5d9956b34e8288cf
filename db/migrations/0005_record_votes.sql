-- Ballots: numbered without a gap, their terms fixed by the rights (insert only), the roll frozen at opening, votes
-- folded like opinions. Time is the database's clock, asked after the ballot's row is held.
-- SQLSTATE CY001: not open; CY002: no right to act in this ballot.
alter table ballots add constraint ballots_follows foreign key (follows_id) references ballots (id);
--> statement-breakpoint
create function number_ballot() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('comity ballots'));
  new.number := 1 + coalesce((select max(number) from ballots), 0);
  return new;
end $$;
--> statement-breakpoint
create trigger number_ballot before insert on ballots for each row execute function number_ballot();
--> statement-breakpoint
-- Whoever closes early writes only their own name; the moment is the database's, and it can't be undone.
create function close_ballot() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.practice or old.closed_by is not null or new.closed_by is null
    or clock_timestamp() < old.opens_at or clock_timestamp() >= old.closes_at then
    raise exception 'the ballot is not open' using errcode = 'CY001';
  end if;
  new.closes_at := clock_timestamp();
  return new;
end $$;
--> statement-breakpoint
create trigger close_ballot before update of closed_by on ballots for each row execute function close_ballot();
--> statement-breakpoint
-- Freezes the rolls of ballots that have opened, and records the closes: the lock waits for votes under way, so that
-- a result shown after a close can't change. Anybody may run it at any time, any number of times.
create function settle_ballots() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare due bigint;
begin
  for due in select id from ballots where rolled_at is null and opens_at <= clock_timestamp() order by id for update
  loop
    insert into ballot_roll (ballot_id, delegation_code, may_vote)
      select due, code, not voting_suspended from delegations where kind = 'member_state';
    update ballots set rolled_at = clock_timestamp() where id = due;
  end loop;
  for due in select id from ballots where settled_at is null and closes_at <= clock_timestamp() order by id for update
  loop
    update ballots set settled_at = clock_timestamp() where id = due;
  end loop;
end $$;
--> statement-breakpoint
-- A right to vote that changes after opening changes nothing there: the rolls that are due come first.
create function settle_before_rights() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform settle_ballots();
  return null;
end $$;
--> statement-breakpoint
create trigger settle_before_rights before insert or delete or update of kind, voting_suspended on delegations
  for each statement execute function settle_before_rights();
--> statement-breakpoint
create function may_act(ballot bigint, delegation text, account bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from ballot_roll r join accounts a on a.delegation_code = r.delegation_code
    where r.ballot_id = ballot and r.delegation_code = delegation and r.may_vote and a.id = account
      and a.suspended_at is null)
$$;
--> statement-breakpoint
create function number_vote() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held ballots%rowtype;
  last vote_events%rowtype;
begin
  select * into held from ballots where id = new.ballot_id for share;
  new.at := coalesce(new.at, clock_timestamp());
  if held.method <> 'recorded_vote' or new.at < held.opens_at or new.at >= held.closes_at then
    raise exception 'the ballot is not open' using errcode = 'CY001';
  end if;
  if not may_act(new.ballot_id, new.delegation_code, new.account_id) then
    raise exception 'no right to vote in this ballot' using errcode = 'CY002';
  end if;
  perform serialise(new.ballot_id, hashtext(new.delegation_code));
  select * into last from vote_events
    where ballot_id = new.ballot_id and delegation_code = new.delegation_code order by seq desc limit 1;
  if new.choice is not distinct from last.choice then return null; end if;
  new.prev := last.seq;
  new.seq := coalesce(last.seq, 0) + 1;
  return new;
end $$;
--> statement-breakpoint
create trigger number_vote before insert on vote_events for each row execute function number_vote();
--> statement-breakpoint
create function fold_votes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into votes (ballot_id, delegation_code, seq, choice, account_id, at)
    select distinct on (ballot_id, delegation_code) ballot_id, delegation_code, seq, choice, account_id, at
    from added order by ballot_id, delegation_code, seq desc
    on conflict (ballot_id, delegation_code)
    do update set seq = excluded.seq, choice = excluded.choice, account_id = excluded.account_id, at = excluded.at;
  return null;
end $$;
--> statement-breakpoint
create trigger fold_votes after insert on vote_events
  referencing new table as added for each statement execute function fold_votes();
--> statement-breakpoint
create function judge_objection() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare held ballots%rowtype;
begin
  select * into held from ballots where id = new.ballot_id for share;
  new.at := clock_timestamp();
  if new.at < held.opens_at or new.at >= held.closes_at
    or (held.method = 'silence') is distinct from (new.kind = 'broken_silence') or held.method = 'recorded_vote'
    or exists (select from ballot_decisions where ballot_id = held.id) then
    raise exception 'the ballot is not open' using errcode = 'CY001';
  end if;
  if not may_act(new.ballot_id, new.delegation_code, new.account_id) then
    raise exception 'no right to object in this ballot' using errcode = 'CY002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger judge_objection before insert on ballot_objections for each row execute function judge_objection();
