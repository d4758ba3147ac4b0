-- Errors, further to 0002:
--   MT007 a document is not at the version that the writer has seen

-- Refuses to go on unless a statement that depended on a document's version has changed it.
create function mt_demand_changed(p_changed bigint, p_table varchar, p_id uuid, p_expected uuid) returns void
language plpgsql as $$
declare
    v_actual uuid;
begin
    if p_changed = 0 then
        execute format('select mt_version from %I where id = $1', p_table) into v_actual using p_id;
        raise exception 'document % in % is at version %, not %', p_id, p_table, v_actual, p_expected
            using errcode = 'MT007',
                  hint = json_build_object('table', p_table, 'document', p_id, 'expected', p_expected, 'actual', v_actual);
    end if;
end $$;
