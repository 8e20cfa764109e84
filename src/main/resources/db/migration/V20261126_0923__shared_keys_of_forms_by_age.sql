-- Used keys lie in the order of their times; each form writes one.
drop index form_key_by_age;
create index form_key_by_age on form_key using brin (used_at) with (pages_per_range = 32);
