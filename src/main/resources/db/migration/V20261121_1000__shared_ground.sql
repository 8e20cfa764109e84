-- What every room stands on: comparing words without case and accents.
create function fold(words text) returns text
    language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, words));
