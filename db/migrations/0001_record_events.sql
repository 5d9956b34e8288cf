-- Rules 1 to 3 of the design: events are appended by the application; these functions, owned by the owner of
-- the schema, number them, keep the current row as their fold, and count.
alter table comments add constraint comments_parent foreign key (parent_id) references comments (id);
--> statement-breakpoint
alter table rate_windows set unlogged;
--> statement-breakpoint
-- Serialises the changes of one actor on one subject. The key may collide (that only waits); uniqueness is the
-- primary key's. A bulk import of rows nobody else can see yet goes without: fifty thousand locks don't fit.
create function serialise(subject bigint, actor bigint) returns void language plpgsql as $$
begin
  if coalesce(current_setting('comity.single_writer', true), '') <> 'on' then
    perform pg_advisory_xact_lock((subject << 24) # actor);
  end if;
end $$;
--> statement-breakpoint
create function number_opinion() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last opinion_events%rowtype;
begin
  perform serialise(new.comment_id, new.account_id);
  select * into last from opinion_events
    where comment_id = new.comment_id and account_id = new.account_id order by seq desc limit 1;
  if new.choice is not distinct from last.choice then return null; end if;
  new.prev := last.seq;
  new.seq := coalesce(last.seq, 0) + 1;
  new.replaced := last.choice;
  return new;
end $$;
--> statement-breakpoint
create trigger number_opinion before insert on opinion_events for each row execute function number_opinion();
--> statement-breakpoint
create function fold_opinions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into opinions (comment_id, account_id, seq, choice, at)
    select distinct on (comment_id, account_id) comment_id, account_id, seq, choice, at
    from added order by comment_id, account_id, seq desc
    on conflict (comment_id, account_id) do update set seq = excluded.seq, choice = excluded.choice, at = excluded.at;
  update comment_tallies t
    set agree = t.agree + d.agree, disagree = t.disagree + d.disagree, pass = t.pass + d.pass
    from (
      select comment_id,
        count(*) filter (where choice = 'agree') - count(*) filter (where replaced = 'agree') as agree,
        count(*) filter (where choice = 'disagree') - count(*) filter (where replaced = 'disagree') as disagree,
        count(*) filter (where choice = 'pass') - count(*) filter (where replaced = 'pass') as pass
      from added group by comment_id
    ) d where t.comment_id = d.comment_id;
  return null;
end $$;
--> statement-breakpoint
create trigger fold_opinions after insert on opinion_events
  referencing new table as added for each statement execute function fold_opinions();
--> statement-breakpoint
create function number_view() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last view_events%rowtype;
begin
  perform serialise(new.subject_id, new.account_id);
  select * into last from view_events
    where subject_id = new.subject_id and account_id = new.account_id order by seq desc limit 1;
  if new.choice is null then new.reason := null; end if;
  if (new.choice, new.reason) is not distinct from (last.choice, last.reason) then return null; end if;
  new.prev := last.seq;
  new.seq := coalesce(last.seq, 0) + 1;
  return new;
end $$;
--> statement-breakpoint
create trigger number_view before insert on view_events for each row execute function number_view();
--> statement-breakpoint
create function fold_views() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into views (subject_id, account_id, seq, choice, reason, at)
    select distinct on (subject_id, account_id) subject_id, account_id, seq, choice, reason, at
    from added order by subject_id, account_id, seq desc
    on conflict (subject_id, account_id)
    do update set seq = excluded.seq, choice = excluded.choice, reason = excluded.reason, at = excluded.at;
  return null;
end $$;
--> statement-breakpoint
create trigger fold_views after insert on view_events
  referencing new table as added for each statement execute function fold_views();
--> statement-breakpoint
create function number_position() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last position_events%rowtype;
begin
  perform serialise(new.subject_id, hashtext(new.delegation_code));
  select * into last from position_events
    where subject_id = new.subject_id and delegation_code = new.delegation_code order by seq desc limit 1;
  if new.choice is null then new.reason := null; end if;
  if (new.choice, new.reason) is not distinct from (last.choice, last.reason) then return null; end if;
  new.prev := last.seq;
  new.seq := coalesce(last.seq, 0) + 1;
  return new;
end $$;
--> statement-breakpoint
create trigger number_position before insert on position_events for each row execute function number_position();
--> statement-breakpoint
create function fold_positions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into positions (subject_id, delegation_code, seq, choice, reason, account_id, at)
    select distinct on (subject_id, delegation_code)
      subject_id, delegation_code, seq, choice, reason, account_id, at
    from added order by subject_id, delegation_code, seq desc
    on conflict (subject_id, delegation_code)
    do update set seq = excluded.seq, choice = excluded.choice, reason = excluded.reason,
      account_id = excluded.account_id, at = excluded.at;
  return null;
end $$;
--> statement-breakpoint
create trigger fold_positions after insert on position_events
  referencing new table as added for each statement execute function fold_positions();
--> statement-breakpoint
create function open_comment_tally() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into comment_tallies (comment_id) select id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger open_comment_tally after insert on comments
  referencing new table as added for each statement execute function open_comment_tally();
