-- Thanks that staff said to a mentor, for the certificate.
create table mentor_recognition (
    id        uuid        not null constraint mentor_recognition_key primary key,
    mentor_id uuid        not null constraint mentor_recognition_of references mentor,
    words     text        not null constraint mentor_recognition_words_length check (length(words) between 1 and 500),
    given_by  uuid        not null constraint mentor_recognition_by references person,
    given_at  timestamptz not null
);
create index mentor_recognition_by_mentor on mentor_recognition (mentor_id, given_at desc);
comment on table mentor_recognition is 'append only';
