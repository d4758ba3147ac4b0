-- What is to be told at some time. A message is deleted when it was told, in the same transaction as what it led to.
create table mt_scheduled_messages (
    id             uuid        not null constraint pkey_mt_scheduled_messages_id primary key,
    type           varchar     not null,
    data           jsonb       not null,
    due            timestamptz not null,
    created        timestamptz not null default now(),
    correlation_id varchar,
    attempts       int         not null default 0,
    -- Why it was given up; it then waits for an operator.
    failure        varchar
);

create index mt_scheduled_messages_idx_due on mt_scheduled_messages (due) where failure is null;

-- Takes a message out, but only as the one who tells it has seen it: it may have been moved or told by another.
create function mt_take_scheduled(p_id uuid, p_due timestamptz) returns void language plpgsql as $$
begin
    delete from mt_scheduled_messages where id = p_id and due = p_due and failure is null;
    if not found then
        raise exception 'message % is not due at % any more', p_id, p_due
            using errcode = 'MT005', hint = json_build_object('name', p_id);
    end if;
end $$;
