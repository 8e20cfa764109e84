-- Follow-ups by the day of the meeting; those without one come first.
create index followup_by_day on followup (coalesce(meeting_date, date '0001-01-01'), number) where voided_at is null;
