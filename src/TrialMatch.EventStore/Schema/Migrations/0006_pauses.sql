-- Where and why a subscription is paused, for operators on any node to see, and to end.
alter table mt_event_progression
    add column paused_xact_id xid8,
    add column paused_seq_id  bigint,
    add column pause_reason   varchar;

-- Ends a pause, but only the one that the operator has seen; the subscription then tries again at once.
create function mt_end_pause(p_name varchar, p_seq bigint) returns void language plpgsql as $$
begin
    update mt_event_progression set paused_xact_id = null, paused_seq_id = null, pause_reason = null
     where name = p_name and pause_reason is not null and paused_seq_id is not distinct from p_seq;
    if not found then
        raise exception 'progression % is not paused at %', p_name, p_seq
            using errcode = 'MT005', hint = json_build_object('name', p_name);
    end if;
    perform pg_notify('mt_events', '');
end $$;
