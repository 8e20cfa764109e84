-- What is to be known of the whole of an import without refusing it, such as a file that is missing.
alter table roster_import add column warnings jsonb not null default '[]';
