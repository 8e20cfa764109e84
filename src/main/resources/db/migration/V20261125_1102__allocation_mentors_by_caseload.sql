-- Mentors by how many they have.
create index mentor_by_caseload on mentor (used, id) where ended_at is null;
