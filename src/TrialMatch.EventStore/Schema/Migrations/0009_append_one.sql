-- As before (see 0002 and 0004), but a single event, which is what is appended most, takes two statements less: its
-- predecessor is looked up and its hash computed by the insert itself, without unnesting arrays of one.
create or replace function mt_append_events(
    p_stream uuid, p_stream_type varchar, p_expected bigint, p_resend boolean,
    p_ids uuid[], p_types varchar[], p_dotnet_types varchar[], p_data jsonb[], p_timestamp timestamptz,
    p_correlation_id varchar, p_causation_id varchar, p_headers jsonb, p_user_name varchar,
    out stream_version bigint, out last_xact_id xid8, out last_seq_id bigint) language plpgsql as $$
declare
    v_count     constant int := cardinality(p_ids);
    v_before    bigint;
    v_timestamp timestamptz;
    v_tenant    varchar;
    v_archived  boolean;
    v_here      int;
    v_anywhere  int;
    v_hash      bytea;
    v_hashes    bytea[];
begin
    -- An expression: as a statement (perform) it would be run by the executor, which costs more than the lock.
    if pg_advisory_xact_lock(19796, hashtext(p_stream::text)) is null then
    end if;

    if p_resend then
        select count(*), count(*) filter (where e.stream_id = p_stream), max(e.seq_id),
               (array_agg(e.xact_id order by e.seq_id desc))[1]
          into v_anywhere, v_here, last_seq_id, last_xact_id
          from mt_events e where e.id = any (p_ids);
        if v_here = v_count then
            select s.version into stream_version from mt_streams s where s.id = p_stream;
            return;
        elsif v_anywhere > 0 then
            raise exception 'event ids of this append to stream % are already in use', p_stream
                using errcode = 'MT002', hint = json_build_object('stream', p_stream);
        end if;
    end if;

    -- Takes the row first and the sequence numbers last: whoever loses leaves no gap.
    update mt_streams s
       set version = s.version + v_count, timestamp = greatest(p_timestamp, s.timestamp)
     where s.id = p_stream
    returning s.version, s.timestamp, s.tenant_id, s.is_archived into stream_version, v_timestamp, v_tenant, v_archived;

    if not found then
        if p_expected > 0 then
            raise exception 'stream % does not exist', p_stream
                using errcode = 'MT003', hint = json_build_object('stream', p_stream, 'expected', p_expected, 'actual', 0);
        end if;
        insert into mt_streams (id, type, version, timestamp, created)
        values (p_stream, p_stream_type, v_count, p_timestamp, p_timestamp)
        returning version, timestamp, tenant_id into stream_version, v_timestamp, v_tenant;
    elsif v_archived then
        raise exception 'stream % is archived', p_stream
            using errcode = 'MT001', hint = json_build_object('stream', p_stream);
    elsif p_expected <> stream_version - v_count then
        raise exception 'stream % is at version %, not %', p_stream, stream_version - v_count, p_expected
            using errcode = 'MT003',
                  hint = json_build_object('stream', p_stream, 'expected', p_expected, 'actual', stream_version - v_count);
    end if;

    v_before := stream_version - v_count;
    if v_count = 1 then
        insert into mt_events (id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
                               correlation_id, causation_id, headers, user_name, hash)
        values (p_ids[1], p_stream, stream_version, p_data[1], p_types[1], v_timestamp, v_tenant, p_dotnet_types[1],
                p_correlation_id, p_causation_id, p_headers, p_user_name,
                sha256(coalesce((select e.hash from mt_events e where e.stream_id = p_stream and e.version = v_before), '')
                    || record_send(row(
                        p_ids[1], p_stream, stream_version, p_types[1], v_timestamp, v_tenant, p_dotnet_types[1],
                        p_correlation_id, p_causation_id, p_user_name, p_headers, p_data[1]))))
        returning seq_id, xact_id into last_seq_id, last_xact_id;
        return;
    end if;

    if v_before > 0 then
        select e.hash into v_hash from mt_events e where e.stream_id = p_stream and e.version = v_before;
    end if;
    for i in 1 .. v_count loop
        v_hash := sha256(coalesce(v_hash, '') || record_send(row(
            p_ids[i], p_stream, v_before + i, p_types[i], v_timestamp, v_tenant, p_dotnet_types[i],
            p_correlation_id, p_causation_id, p_user_name, p_headers, p_data[i])));
        v_hashes[i] := v_hash;
    end loop;

    insert into mt_events (id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
                           correlation_id, causation_id, headers, user_name, hash)
    select e.id, p_stream, v_before + e.ordinal, e.data, e.type, v_timestamp, v_tenant, e.dotnet_type,
           p_correlation_id, p_causation_id, p_headers, p_user_name, e.hash
      from unnest(p_ids, p_types, p_dotnet_types, p_data, v_hashes)
           with ordinality as e (id, type, dotnet_type, data, hash, ordinal);

    last_seq_id := currval('mt_events_sequence');
    last_xact_id := pg_current_xact_id();
end $$;
