-- Whoever announced a poll may close it before its time. The row of counts is held first, as for an answer and for the
-- close by the clock: who is answering is waited for, and nothing comes after the moment that is written down.
-- @returns what became of it: closed_now, closed, not_allowed or not_found
create function close_poll(asked integer, account bigint) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare held polls%rowtype;
begin
  select * into held from polls where number = asked;
  if not found then return 'not_found'; end if;
  if held.announced_by <> account or not is_officer(account) then return 'not_allowed'; end if;
  perform from poll_tallies where poll_id = held.id for update;
  update polls set closed_by = account, closes_at = clock_timestamp(), settled_at = clock_timestamp()
    where id = held.id and settled_at is null and clock_timestamp() > opens_at and clock_timestamp() < closes_at;
  return case when found then 'closed_now' else 'closed' end;
end $$;
--> statement-breakpoint
revoke execute on function close_poll(integer, bigint) from public;
