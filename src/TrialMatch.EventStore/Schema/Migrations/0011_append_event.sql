-- mt_append_events (see 0009) for one event whose id the store has chosen: scalars instead of arrays of one, which cost
-- both sides more than the insert of an index. Errors are those of 0002.
create function mt_append_event(
    p_stream uuid, p_stream_type varchar, p_expected bigint,
    p_id uuid, p_type varchar, p_dotnet_type varchar, p_data jsonb, p_timestamp timestamptz,
    p_correlation_id varchar, p_causation_id varchar, p_headers jsonb, p_user_name varchar,
    out stream_version bigint, out last_xact_id xid8, out last_seq_id bigint) language plpgsql as $$
declare
    v_timestamp timestamptz;
    v_tenant    varchar;
    v_archived  boolean;
begin
    -- An expression: as a statement (perform) it would be run by the executor, which costs more than the lock.
    if pg_advisory_xact_lock(19796, hashtext(p_stream::text)) is null then
    end if;
    -- Takes the row first and the sequence number last: whoever loses leaves no gap.
    update mt_streams s
       set version = s.version + 1, timestamp = greatest(p_timestamp, s.timestamp)
     where s.id = p_stream
    returning s.version, s.timestamp, s.tenant_id, s.is_archived into stream_version, v_timestamp, v_tenant, v_archived;

    if not found then
        if p_expected > 0 then
            raise exception 'stream % does not exist', p_stream
                using errcode = 'MT003', hint = json_build_object('stream', p_stream, 'expected', p_expected, 'actual', 0);
        end if;
        insert into mt_streams (id, type, version, timestamp, created)
        values (p_stream, p_stream_type, 1, p_timestamp, p_timestamp)
        returning version, timestamp, tenant_id into stream_version, v_timestamp, v_tenant;
    elsif v_archived then
        raise exception 'stream % is archived', p_stream
            using errcode = 'MT001', hint = json_build_object('stream', p_stream);
    elsif p_expected <> stream_version - 1 then
        raise exception 'stream % is at version %, not %', p_stream, stream_version - 1, p_expected
            using errcode = 'MT003',
                  hint = json_build_object('stream', p_stream, 'expected', p_expected, 'actual', stream_version - 1);
    end if;

    insert into mt_events (id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
                           correlation_id, causation_id, headers, user_name, hash)
    values (p_id, p_stream, stream_version, p_data, p_type, v_timestamp, v_tenant, p_dotnet_type,
            p_correlation_id, p_causation_id, p_headers, p_user_name,
            sha256(coalesce((select e.hash from mt_events e where e.stream_id = p_stream and e.version = stream_version - 1), '')
                || record_send(row(
                    p_id, p_stream, stream_version, p_type, v_timestamp, v_tenant, p_dotnet_type,
                    p_correlation_id, p_causation_id, p_user_name, p_headers, p_data))))
    returning seq_id, xact_id into last_seq_id, last_xact_id;
end $$;
