-- The event log. Names, types and keys are Marten's (single tenancy, streams by uuid), so that Marten can read
-- this database; xact_id and last_xact_id are ours, and stream_id and tenant_id are not nullable.

create sequence mt_events_sequence;

create table mt_streams (
    id          uuid        not null constraint pkey_mt_streams_id primary key,
    type        varchar,
    version     bigint,
    timestamp   timestamptz not null default now(),
    created     timestamptz not null default now(),
    tenant_id   varchar     not null default '*DEFAULT*',
    is_archived boolean     default false
);

create table mt_events (
    seq_id         bigint       not null default nextval('mt_events_sequence') constraint pkey_mt_events_seq_id primary key,
    id             uuid         not null,
    stream_id      uuid         not null,
    version        bigint       not null,
    data           jsonb        not null,
    bdata          bytea,
    type           varchar(500) not null,
    timestamp      timestamptz  not null default now(),
    tenant_id      varchar      not null default '*DEFAULT*',
    mt_dotnet_type varchar,
    correlation_id varchar,
    causation_id   varchar,
    headers        jsonb,
    user_name      varchar,
    is_archived    boolean      default false,
    -- seq_id is handed out before commit; (xact_id, seq_id) below the oldest running transaction is an order
    -- in which a reader can never be overtaken by a late committer.
    xact_id        xid8         not null default pg_current_xact_id(),
    constraint fkey_mt_events_stream_id foreign key (stream_id) references mt_streams (id) on delete cascade
);

alter sequence mt_events_sequence owned by mt_events.seq_id;

create unique index pk_mt_events_stream_and_version on mt_events (stream_id, version);
create unique index idx_mt_events_event_id on mt_events (id);
create index idx_mt_events_xact_id_seq_id on mt_events (xact_id, seq_id);

create table mt_event_progression (
    name         varchar     not null constraint pk_mt_event_progression primary key,
    last_seq_id  bigint,
    last_updated timestamptz default transaction_timestamp(),
    last_xact_id xid8
);

-- Written by Marten's daemon only; it expects the table to be there.
create table mt_high_water_skips (
    ending_sequence   bigint      not null constraint pkey_mt_high_water_skips_ending_sequence primary key,
    starting_sequence bigint      not null,
    timestamp         timestamptz default transaction_timestamp()
);

-- What happened, happened: only the archived flag of an event may ever change.
create function mt_events_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'mt_events is append-only: % refused', lower(tg_op) using errcode = 'MT006';
end $$;

create trigger mt_events_no_update
    before update of seq_id, id, stream_id, version, data, bdata, type, timestamp, tenant_id, mt_dotnet_type,
                     correlation_id, causation_id, headers, user_name, xact_id on mt_events
    for each statement execute function mt_events_refuse_change();

create trigger mt_events_no_delete before delete or truncate on mt_events
    for each statement execute function mt_events_refuse_change();
