package lodestar.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import lodestar.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryFileTest {

    private static final String NOMINATIONS =
            "name,faculty_id,course_id,batch_id,student_id,mentor_focus_id";

    private static HistoryFile read(String text) {
        return HistoryFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOMINATIONS | name,faculty_id,course_id,batch_id,student_id,mentor_focus_id,achivement_ids",
                "NOMINATIONS | facultyId,courseId,batchId,candidateId,focusAreaIds",
                "MEETINGS | meeting_name,meeting_link,date,student_id,meeting_students,description,status",
                "MEETINGS | name;link;startsAt;mentorId",
                "FOLLOWUPS | name,student_id,allocation_id,follow_purpose,feedback"
            })
    void the_heads_tell_the_kind(HistoryKind kind, String heads) {
        assertThat(read(heads + "\n").kind()).isEqualTo(kind);
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_counts_them() {
        var file = read("\ufeff" + NOMINATIONS + ",extra\r\n,,,,,,\r\nA1,f,c,b,s,\"x, y\",z\r\n");

        assertThat(file.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(3);
                    assertThat(row.line("facultyId")).isEqualTo("f");
                    assertThat(row.several("focusAreaIds")).containsExactly("x", "y");
                    assertThat(row.key()).isEqualTo("A1");
                });
        assertThat(file.unknown()).containsExactly("extra");
    }

    @Test
    void semicolons_in_a_cell_let_values_have_commas() {
        var file =
                read(
                        "faculty_id;course_id;batch_id;student_id;mentor_focus_id\n1;2;3;4;\"a,b;c\"\n");

        assertThat(file.rows().getFirst().several("focusAreaIds")).containsExactly("a,b", "c");
    }

    @Test
    void a_row_without_a_number_is_known_by_what_it_says() {
        String heads = "faculty_id,course_id,batch_id,student_id,mentor_focus_id\n";

        assertThat(read(heads + "1,2,3,4,5\n").rows().getFirst().key())
                .isEqualTo(read(heads + "1,2,3,4,5\n").rows().getFirst().key())
                .isNotEqualTo(read(heads + "1,2,3,4,6\n").rows().getFirst().key());
    }

    @ParameterizedTest
    @CsvSource({
        "'', history-empty",
        "'a,b,c\n1,2,3', history-kind",
        "'meeting_name,meeting_link,date,student_id\n\"open,1,2,3', history-broken"
    })
    void what_is_no_file_of_history_is_refused_as_a_whole(String text, String code) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void other_encodings_are_refused() {
        assertThatThrownBy(() ->
                        HistoryFile.read("meeting_name,é".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("history-encoding"));
    }

    @Test
    void faulty_rows_make_a_file_to_load_again() {
        byte[] all =
                (NOMINATIONS + "\n1,a,,,,\n2,b,,,,\n3,c,,,,\n").getBytes(StandardCharsets.UTF_8);

        var left = HistoryFile.read(Histories.faulty(all, Set.of(3)));

        assertThat(left.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.line("facultyId")).isEqualTo("b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>We <b>read</b> it</p> | We **read** it",
                "plain * text | plain * text",
                "a &amp; b | a \\& b",
                "<script>alert(1)</script>safe | safe"
            })
    void rich_texts_become_markdown(String html, String markdown) {
        assertThat(SourceText.markdown(html)).isEqualTo(markdown);
    }
}
