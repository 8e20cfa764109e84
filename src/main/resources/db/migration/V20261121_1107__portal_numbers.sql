-- What the numbers of a month count.
create index followup_by_completion on followup (completed_at) where status = 'COMPLETED' and voided_at is null;
