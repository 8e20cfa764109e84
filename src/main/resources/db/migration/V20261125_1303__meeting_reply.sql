-- What a mentee says to a meeting: asks for another time, or takes back their attendance.
create table meeting_reply (
    meeting_id uuid        not null constraint meeting_reply_to references meeting,
    student_id uuid        not null constraint meeting_reply_by references student,
    kind       text        not null constraint meeting_reply_kind check (kind in ('ANOTHER_TIME', 'WITHDRAWN')),
    words      text        not null constraint meeting_reply_words check (length(words) <= 2000),
    replied_at timestamptz not null,
    constraint meeting_reply_key primary key (meeting_id, student_id, kind)
);
