-- The published version keeps which paragraphs were written in one language only.
create or replace function publish_adopted(held ballots) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  latest text_versions%rowtype;
  version bigint;
  paragraph bigint;
  entry record;
begin
  select v.* into latest from text_versions v join proposals p on p.text_id = v.text_id
    where p.id = held.proposal_id order by v.number desc limit 1;
  if not found or latest.id is not distinct from held.text_version_id then return; end if;
  insert into text_versions (text_id, number, label, sha256)
    values (latest.text_id, latest.number + 1, regexp_replace(latest.label, '/Rev\.\d+$', '') || '/Rev.'
      || 1 + coalesce(substring(latest.label from '/Rev\.(\d+)$')::integer, 0), held.sha256)
    returning id into version;
  for entry in select e.value, e.ordinality from jsonb_array_elements(held.text) with ordinality e loop
    insert into paragraphs (text_id, number) values (latest.text_id, (entry.value->>'number')::double precision)
      on conflict (text_id, number) do update set number = excluded.number returning id into paragraph;
    insert into paragraph_versions (version_id, paragraph_id, position, body, stand_in, citation)
      values (version, paragraph, entry.ordinality, entry.value->'body', entry.value->'standIn', (select citation from paragraph_versions
        where version_id = latest.id and paragraph_id = paragraph and body = entry.value->'body'));
  end loop;
end $$;
