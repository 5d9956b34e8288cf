-- Polls: numbered without a gap, terms fixed by the rights (insert only), answers counted so that no row tells who
-- gave which. One row holds all counts of a poll; an answer replaces it by a row of the same size in the same
-- transaction as the participation, whatever was chosen. Nothing is raised on the way, since the server's log would
-- keep the statement. Time is the database's clock, asked after the row of counts is held.
create function number_poll() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('comity polls'));
  new.number := 1 + coalesce((select max(number) from polls), 0);
  return new;
end $$;
--> statement-breakpoint
create trigger number_poll before insert on polls for each row execute function number_poll();
--> statement-breakpoint
create function prepare_tally() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into poll_tallies (poll_id, counts)
    values (new.id, array_fill(0, array[jsonb_array_length(new.options)]));
  return null;
end $$;
--> statement-breakpoint
create trigger prepare_tally after insert on polls for each row execute function prepare_tally();
--> statement-breakpoint
-- What became of an answer: recorded (now or before: which one it was is not known), closed, not_allowed, invalid or
-- not_found. Persons take part, not those who preside.
create function answer_poll(asked integer, account bigint, choice integer) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare held polls%rowtype;
begin
  select * into held from polls where number = asked;
  if not found then return 'not_found'; end if;
  if exists (select from poll_participations where poll_id = held.id and account_id = account) then
    return 'recorded';
  end if;
  perform from poll_tallies where poll_id = held.id for update;
  select * into held from polls where id = held.id;
  if held.settled_at is not null or clock_timestamp() < held.opens_at or clock_timestamp() >= held.closes_at then
    return 'closed';
  end if;
  if not exists (select from accounts where id = account and kind = 'seat' and suspended_at is null
    and role not in ('moderator', 'secretariat')) then
    return 'not_allowed';
  end if;
  if choice is null or choice not between 1 and jsonb_array_length(held.options) then return 'invalid'; end if;
  insert into poll_participations (poll_id, account_id) values (held.id, account) on conflict do nothing;
  if found then
    update poll_tallies set counts[choice] = counts[choice] + 1 where poll_id = held.id;
  end if;
  return 'recorded';
end $$;
--> statement-breakpoint
-- Records the closes that are due. Holding the row of counts waits for answers under way, so that a result which has
-- been shown can't change. Anybody may run it at any time, any number of times.
create function settle_polls() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare due bigint;
begin
  for due in select id from polls where settled_at is null and closes_at <= clock_timestamp() order by id loop
    perform from poll_tallies where poll_id = due for update;
    update polls set settled_at = clock_timestamp() where id = due and settled_at is null;
  end loop;
end $$;
--> statement-breakpoint
-- The counts in the order of the answers; null before the close, and for good if fewer than five took part.
create function poll_result(poll bigint) returns integer[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.counts from poll_tallies t join polls p on p.id = t.poll_id
    where p.id = poll and p.settled_at is not null and (select sum(n) from unnest(t.counts) n) >= 5
$$;
--> statement-breakpoint
revoke execute on function answer_poll(integer, bigint, integer), poll_result(bigint), settle_polls() from public;
