-- What is adopted when nobody objects stays open to objections until its announced time.
create or replace function close_ballot() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.practice or old.method <> 'recorded_vote' or old.closed_by is not null or new.closed_by is null
    or clock_timestamp() < old.opens_at or clock_timestamp() >= old.closes_at then
    raise exception 'the ballot is not open' using errcode = 'CY001';
  end if;
  new.closes_at := clock_timestamp();
  return new;
end $$;
