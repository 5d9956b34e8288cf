-- Openings, closes and objections write themselves down, in the transaction in which they happen and at the time that
-- was announced, however late they are noticed. An outcome by vote is written by a worker, from the one tally.
create function record_ballot_moments() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.rolled_at is not null and (tg_op = 'INSERT' or old.rolled_at is null) then
    insert into ballot_moments (ballot_id, moment, at) values (new.id, 'opened', new.opens_at);
  end if;
  if new.settled_at is not null and (tg_op = 'INSERT' or old.settled_at is null) then
    insert into ballot_moments (ballot_id, moment, at) values (new.id, 'closed', new.closes_at);
    if new.method <> 'recorded_vote' and not exists (select from ballot_objections where ballot_id = new.id) then
      insert into ballot_moments (ballot_id, moment, at)
        values (new.id, (case new.method when 'silence' then 'silence_kept' else 'adopted' end)::ballot_moment, new.closes_at);
    end if;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger record_ballot_moments after insert or update of rolled_at, settled_at on ballots
  for each row execute function record_ballot_moments();
--> statement-breakpoint
-- The first objection stops an adoption; further ones only add to it.
create function record_objection() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into ballot_moments (ballot_id, moment, at)
    values (new.ballot_id, (case new.kind when 'broken_silence' then 'silence_broken' else 'objected' end)::ballot_moment, new.at)
    on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger record_objection after insert on ballot_objections for each row execute function record_objection();
--> statement-breakpoint
-- Who comes without a time brings the outcome of a vote that has been closed and settled; it takes effect at the close.
create function judge_moment() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.at is null then
    select closes_at into new.at from ballots where id = new.ballot_id and method = 'recorded_vote' and settled_at is not null;
    if not found or new.moment not in ('adopted', 'not_adopted') then
      raise exception 'the ballot is not closed' using errcode = 'CY001';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger judge_moment before insert on ballot_moments for each row execute function judge_moment();
--> statement-breakpoint
insert into ballot_moments (ballot_id, moment, at) select id, 'opened', opens_at from ballots where rolled_at is not null;
--> statement-breakpoint
insert into ballot_moments (ballot_id, moment, at) select id, 'closed', closes_at from ballots where settled_at is not null;
--> statement-breakpoint
insert into ballot_moments (ballot_id, moment, at)
  select b.id, (case b.method when 'silence' then 'silence_kept' else 'adopted' end)::ballot_moment, b.closes_at from ballots b
  where b.settled_at is not null and b.method <> 'recorded_vote'
    and not exists (select from ballot_objections o where o.ballot_id = b.id);
--> statement-breakpoint
insert into ballot_moments (ballot_id, moment, at)
  select ballot_id, (case when kind = 'broken_silence' then 'silence_broken' else 'objected' end)::ballot_moment, min(at)
  from ballot_objections group by 1, 2;
--> statement-breakpoint
-- The application's role can't delete sessions, except those that nobody can use any more.
create function forget_sessions() returns bigint language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from sessions where expires_at <= clock_timestamp() returning 1) select count(*) from gone
$$;
