-- In which the institution speaks to whoever has not chosen a language.
alter table program add column language text not null default 'en'
    constraint program_language_shape check (language ~ '^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$');
