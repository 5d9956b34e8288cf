-- Who may invite whom, asked of the inviting seat as it is at that moment: the secretariat accredits heads, observers and
-- moderators, a head or acting head invites the members of the own delegation.
create function judge_invitation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare inviting accounts%rowtype;
begin
  select * into inviting from accounts where id = new.invited_by and kind = 'seat' and suspended_at is null for share;
  if not found or not (
    inviting.role = 'secretariat' and (
      new.role = 'moderator' and new.delegation_code is null
      or new.role in ('head', 'observer') and new.delegation_code is not null)
    or inviting.role in ('head', 'acting_head') and new.role in ('delegate', 'expert')
      and new.delegation_code = inviting.delegation_code) then
    raise exception 'no right to invite to this seat' using errcode = 'CY002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger judge_invitation before insert on invitations for each row execute function judge_invitation();
--> statement-breakpoint
-- What became of an acceptance: accepted, taken (the account name), closed (accepted, withdrawn, expired, or who invited
-- may no longer) or not_found. Once, however many accept at once: the row is locked.
create function accept_invitation(asked uuid, wanted_login text, hash text, out outcome text, out account bigint)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare held invitations%rowtype; inviting accounts%rowtype;
begin
  select * into held from invitations where id = asked for update;
  if not found then outcome := 'not_found'; return; end if;
  select * into inviting from accounts where id = held.invited_by for share;
  if held.accepted_at is not null or held.withdrawn_at is not null or held.expires_at <= clock_timestamp()
    or inviting.suspended_at is not null
    or held.role in ('delegate', 'expert') and (inviting.role not in ('head', 'acting_head')
      or inviting.delegation_code is distinct from held.delegation_code)
    or held.role not in ('delegate', 'expert') and inviting.role <> 'secretariat' then
    outcome := 'closed';
    return;
  end if;
  begin
    insert into accounts (login, password_hash, role, delegation_code, electoral_group, demonstration)
      values (wanted_login, hash, held.role, held.delegation_code, held.electoral_group, inviting.demonstration)
      returning id into account;
  exception when unique_violation then
    -- A second head is refused by the same kind of key as a name that is taken.
    outcome := case when exists (select from accounts where login = wanted_login) then 'taken' else 'closed' end;
    return;
  end;
  update invitations set accepted_at = clock_timestamp(), account_id = account where id = held.id;
  outcome := 'accepted';
end $$;
--> statement-breakpoint
revoke execute on function accept_invitation(uuid, text, text) from public;
