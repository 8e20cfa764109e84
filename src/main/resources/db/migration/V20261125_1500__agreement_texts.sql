-- What the institution says to every pair: the mentoring agreement, and a guide to the first meeting. Each change is a new
-- version with its words in one or more languages; version 1 is the one that Lodestar brings.
create table agreement_version (
    kind       text        not null constraint agreement_version_kind check (kind in ('AGREEMENT', 'GUIDE')),
    version    integer     not null constraint agreement_version_number check (version >= 1),
    written_by uuid        constraint agreement_version_written_by references person,
    written_at timestamptz not null,
    constraint agreement_version_key primary key (kind, version),
    constraint agreement_version_first_is_ours check ((written_by is null) = (version = 1))
);
comment on table agreement_version is 'append only: somebody has accepted just these words';

create table agreement_words (
    kind     text    not null,
    version  integer not null,
    language text    not null constraint agreement_words_language check (language ~ '^[a-z]{2,3}$'),
    words    text    not null constraint agreement_words_length check (length(words) between 1 and 20000),
    constraint agreement_words_key primary key (kind, version, language),
    constraint agreement_words_of_version foreign key (kind, version) references agreement_version
);
comment on table agreement_words is 'append only: somebody has accepted just these words';
