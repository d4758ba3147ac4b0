-- Refuses to go on unless a stream exists. Streams never go away, so no lock is needed.
create function mt_require_stream(p_stream uuid) returns void language plpgsql as $$
begin
    if not exists (select from mt_streams where id = p_stream) then
        raise exception 'stream % does not exist', p_stream
            using errcode = 'MT004', hint = json_build_object('stream', p_stream);
    end if;
end $$;
