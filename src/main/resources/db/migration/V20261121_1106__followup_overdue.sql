-- Planned follow-ups by their day, for those that are overdue.
create index followup_by_planned_day on followup (meeting_date, number) where status = 'SCHEDULED' and voided_at is null;
