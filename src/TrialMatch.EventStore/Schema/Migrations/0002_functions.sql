-- Errors of our own; the facts travel as JSON in the hint:
--   MT001 stream is archived          MT002 event id already used otherwise     MT003 unexpected version
--   MT004 no such stream              MT005 progression was moved by another    MT006 mt_events is append-only

-- Locks the streams of one unit of work for this transaction, in one order for all, so that two cannot deadlock.
-- Must come before the first write: then the order of transaction ids equals the order of versions in a stream.
create function mt_lock_streams(p_streams uuid[]) returns void language plpgsql as $$
declare
    v_key int;
begin
    for v_key in select distinct hashtext(s::text) from unnest(p_streams) s order by 1 loop
        perform pg_advisory_xact_lock(19796, v_key);
    end loop;
end $$;

-- Appends to one stream and returns its new version and the position of the last event.
-- p_expected: version before the append, 0 for "must not exist", null for any.
-- p_resend: the caller chose event ids; if all ids are there already, this is a retry and nothing is done.
create function mt_append_events(
    p_stream uuid, p_stream_type varchar, p_expected bigint, p_resend boolean,
    p_ids uuid[], p_types varchar[], p_dotnet_types varchar[], p_data jsonb[], p_timestamp timestamptz,
    p_correlation_id varchar, p_causation_id varchar, p_headers jsonb, p_user_name varchar,
    out stream_version bigint, out last_xact_id xid8, out last_seq_id bigint) language plpgsql as $$
declare
    v_count     constant int := cardinality(p_ids);
    v_timestamp timestamptz;
    v_archived  boolean;
    v_here      int;
    v_anywhere  int;
begin
    perform pg_advisory_xact_lock(19796, hashtext(p_stream::text));

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
    returning s.version, s.timestamp, s.is_archived into stream_version, v_timestamp, v_archived;

    if not found then
        if p_expected > 0 then
            raise exception 'stream % does not exist', p_stream
                using errcode = 'MT003', hint = json_build_object('stream', p_stream, 'expected', p_expected, 'actual', 0);
        end if;
        insert into mt_streams (id, type, version, timestamp, created)
        values (p_stream, p_stream_type, v_count, p_timestamp, p_timestamp)
        returning version, timestamp into stream_version, v_timestamp;
    elsif v_archived then
        raise exception 'stream % is archived', p_stream
            using errcode = 'MT001', hint = json_build_object('stream', p_stream);
    elsif p_expected <> stream_version - v_count then
        raise exception 'stream % is at version %, not %', p_stream, stream_version - v_count, p_expected
            using errcode = 'MT003',
                  hint = json_build_object('stream', p_stream, 'expected', p_expected, 'actual', stream_version - v_count);
    end if;

    insert into mt_events (id, stream_id, version, data, type, timestamp, mt_dotnet_type,
                           correlation_id, causation_id, headers, user_name)
    select e.id, p_stream, stream_version - v_count + e.ordinal, e.data, e.type, v_timestamp, e.dotnet_type,
           p_correlation_id, p_causation_id, p_headers, p_user_name
      from unnest(p_ids, p_types, p_dotnet_types, p_data) with ordinality as e (id, type, dotnet_type, data, ordinal);

    last_seq_id := currval('mt_events_sequence');
    last_xact_id := pg_current_xact_id();
end $$;

create function mt_archive_stream(p_stream uuid) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(19796, hashtext(p_stream::text));
    update mt_streams set is_archived = true where id = p_stream;
    if not found then
        raise exception 'stream % does not exist', p_stream
            using errcode = 'MT004', hint = json_build_object('stream', p_stream);
    end if;
    update mt_events set is_archived = true where stream_id = p_stream;
end $$;

-- Moves a reader's cursor, but only from where that reader left it: of two that think they lead, one is stopped.
create function mt_advance_progression(p_name varchar, p_from_xact xid8, p_from_seq bigint, p_to_xact xid8, p_to_seq bigint)
returns void language plpgsql as $$
begin
    update mt_event_progression
       set last_xact_id = p_to_xact, last_seq_id = p_to_seq, last_updated = transaction_timestamp()
     where name = p_name and last_xact_id = p_from_xact and last_seq_id = p_from_seq;
    if not found then
        raise exception 'progression % is no longer at %/%', p_name, p_from_xact, p_from_seq
            using errcode = 'MT005', hint = json_build_object('name', p_name);
    end if;
end $$;
