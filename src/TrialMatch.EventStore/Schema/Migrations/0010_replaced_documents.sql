-- Errors, further to 0008:
--   MT008 documents were rebuilt between reading and writing one of them

-- Refuses to go on. Asked for where a writer finds another table than the one that it has read from: what it has made of
-- an old document must not stand among the new ones.
create function mt_refuse_replaced(p_stream uuid) returns boolean language plpgsql as $$
begin
    raise exception 'the documents were rebuilt while stream % was written to', p_stream
        using errcode = 'MT008', hint = json_build_object('stream', p_stream);
end $$;
