-- Who said yes to which words, and when. A mentorship that ends and comes back is asked again: began_at tells the two apart.
create table agreement_acceptance (
    mentorship_id uuid        not null constraint agreement_acceptance_of references mentorship,
    began_at      timestamptz not null,
    person_id     uuid        not null constraint agreement_acceptance_by references student,
    kind          text        not null default 'AGREEMENT' constraint agreement_acceptance_kind check (kind = 'AGREEMENT'),
    version       integer     not null,
    accepted_at   timestamptz not null,
    constraint agreement_acceptance_key primary key (mentorship_id, began_at, person_id),
    constraint agreement_acceptance_to foreign key (kind, version) references agreement_version,
    constraint agreement_acceptance_after_the_start check (accepted_at >= began_at)
);
comment on table agreement_acceptance is 'append only';
