package lodestar.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import lodestar.LodestarTest;
import lodestar.people.StudentId;
import lodestar.shared.PersonalData;
import lodestar.testing.Institution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class OldChangesTest {

    @Autowired private JdbcClient database;
    @Autowired private ChangeLines lines;
    @Autowired private PersonalData importData;

    private Institution institution;
    private StudentId student;

    @BeforeEach
    void a_student() {
        institution = new Institution(database);
        student = institution.aStudent();
    }

    @Test
    void the_lines_of_an_import_are_gone_after_a_month() {
        ImportId old = aLine(Duration.ofDays(31));
        ImportId fresh = aLine(Duration.ofDays(29));
        lines.tidy();
        assertThat(lines(old)).isZero();
        assertThat(lines(fresh)).isOne();
    }

    @Test
    void a_person_finds_the_lines_that_name_them_and_no_others() {
        aLine(Duration.ofDays(1));
        StudentId other = institution.aStudent();
        assertThat(record(student)).isOne();
        assertThat(record(other)).isZero();
    }

    private int record(StudentId person) {
        return database.sql(importData.parts().getFirst().sql())
                .param("person", person.value())
                .query((row, n) -> row.getString("number"))
                .list()
                .size();
    }

    private ImportId aLine(Duration ago) {
        var id = ImportId.next();
        database.sql(
                        """
                        insert into roster_import (id, title, made_at, state, alive_at)
                        values (:id, 'a file', :at, 'READY', :at)
                        """)
                .param("id", id.value())
                .param("at", Instant.now().minus(ago).atOffset(ZoneOffset.UTC))
                .update();
        database.sql(
                        """
                        insert into roster_change (import_id, kind, act, seq, code, name, fields)
                        values (:id, 'STUDENTS', 'new', 1, :code, 'Somebody', '{}')
                        """)
                .param("id", id.value())
                .param("code", institution.number(student))
                .update();
        return id;
    }

    private int lines(ImportId id) {
        return database.sql("select count(*) from roster_change where import_id = ?")
                .param(id.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
