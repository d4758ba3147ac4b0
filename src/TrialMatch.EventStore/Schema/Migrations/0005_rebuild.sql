-- Documents are rebuilt in tables of the same names in a schema of their own, beside the live ones.
create schema if not exists mt_rebuild;

-- Puts a rebuilt table in the place of the live one. Its indexes and constraints have the right names already.
create function mt_take_over_rebuild(p_table varchar) returns void language plpgsql as $$
begin
    execute format('drop table %I', p_table);
    execute format('alter table mt_rebuild.%I set schema %I', p_table, current_schema());
end $$;
