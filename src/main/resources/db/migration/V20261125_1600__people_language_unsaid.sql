-- Who has not chosen a language reads what the browser asks for.
alter table person alter column language set default 'und';
comment on column person.language is 'a language tag of pages and mail; und: not chosen';
