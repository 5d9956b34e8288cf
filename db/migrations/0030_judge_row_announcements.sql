-- The announcement is judged against everything that could have been said under the proposal. Comments hold a key share
-- on the proposal's row and views on their subject's (foreign keys, which no application can leave out), so whoever is
-- first makes the other wait; an opinion needs a comment. Each statement sees what was committed while it waited.
create function judge_row_announcement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare held proposals%rowtype;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'an older snapshot would not see what was just said' using errcode = 'CY003';
  end if;
  select * into held from proposals where id = new.proposal_id for update;
  perform from subjects where id = held.subject_id
    or id in (select subject_id from threads where proposal_id = held.id) for update;
  if held.collection <> 'agenda' or not exists (
      select from accounts where id = new.account_id and kind = 'seat' and role = 'secretariat' and suspended_at is null) then
    raise exception 'no right to announce rows per person here' using errcode = 'CY002';
  end if;
  if exists (select from comments where proposal_id = held.id) or exists (
      select from view_events where subject_id = held.subject_id
        or subject_id in (select subject_id from threads where proposal_id = held.id)) then
    raise exception 'somebody has already said something under the proposal' using errcode = 'CY003';
  end if;
  if new.announced = (held.rows_per_person_announced_at is not null) then return null; end if;
  new.at := clock_timestamp();
  new.seq := coalesce((select max(seq) from row_announcements where proposal_id = held.id), 0) + 1;
  update proposals set rows_per_person_announced_at = case when new.announced then new.at end where id = held.id;
  return new;
end $$;
--> statement-breakpoint
create trigger judge_row_announcement before insert on row_announcements
  for each row execute function judge_row_announcement();
--> statement-breakpoint
-- Draws a number for everyone under an announced proposal who gave an opinion and has none: all at once, from the upper
-- half of the positive integers, so that neither order nor moment tells whose it is. The lower half is for authors.
create function give_pseudonyms(asked bigint) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from proposals where id = asked and rows_per_person_announced_at is not null for no key update;
  if not found then return; end if;
  loop
    insert into pseudonyms (proposal_id, number, account_id)
      select asked, 1073741824 + (('x' || left(gen_random_uuid()::text, 8))::bit(32)::bigint & 1073741823)::int, v.account_id
      from (
        select distinct o.account_id from opinions o join comments c on c.id = o.comment_id where c.proposal_id = asked
          and not exists (select from pseudonyms p where p.proposal_id = asked and p.account_id = o.account_id)
      ) v
      on conflict do nothing;
    exit when not found;
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function give_pseudonyms(bigint) from public;
--> statement-breakpoint
-- Conversations imported so far: the numbers under which they have been exported.
insert into pseudonyms (proposal_id, number, account_id)
  select p.proposal_id, row_number() over (partition by p.proposal_id order by p.account_id) - 1, p.account_id
  from (
    select c.proposal_id, c.account_id from comments c join imports i using (proposal_id)
    union
    select c.proposal_id, o.account_id from opinions o join comments c on c.id = o.comment_id join imports i using (proposal_id)
  ) p join accounts a on a.id = p.account_id and a.kind = 'participant';
