-- Whom a notice is for is read from person by the statement that writes it, nobody may delete a person, and the other one
-- in it comes from a record with keys of its own. To look for both again was a third of what a notice costs.
alter table notice drop constraint notice_for_a_person, drop constraint notice_about_a_person;
alter table notice_mail drop constraint notice_mail_to_a_person, drop constraint notice_mail_about_a_person;
