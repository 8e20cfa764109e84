package lodestar.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of history that can come along, with the columns of their files. A column is known by
/// our own name and by the technical name of the source module.
public enum HistoryKind {
    NOMINATIONS(
            column("number", "name", "id"),
            needed("facultyId", "faculty_id"),
            needed("courseId", "course_id"),
            needed("batchId", "batch_id"),
            needed("candidateId", "student_id"),
            needed("focusAreaIds", "mentor_focus_id"),
            column("menteeIds", "student_detail_ids"),
            column("gradebookId", "gradebook_id"),
            column("percentage", "percentage"),
            column("achievements", "achivement_ids"),
            column("skills", "skill_ids"),
            column("status", "status"),
            column("reason", "reason_for_mentorship"),
            column("rejectionReason", "rejection_reason")),
    MEETINGS(
            column("number", "id"),
            needed("name", "meeting_name"),
            needed("link", "meeting_link"),
            needed("startsAt", "date"),
            needed("mentorId", "student_id"),
            column("attendeeIds", "meeting_students"),
            column("description", "description"),
            column("status", "status"),
            column("zone", "timezone"),
            column("minutes", "duration")),
    FOLLOWUPS(
            column("number", "name", "id"),
            needed("studentId", "student_id"),
            column("allocationId", "allocation_id"),
            column("facultyId", "faculty_id"),
            needed("purpose", "follow_purpose"),
            column("meetingDate", "meeting_date"),
            column("summary", "feedback"),
            column("checklist", "checklist"),
            column("actionItems", "followup_notes"),
            column("status", "status"));

    /// @param name ours
    /// @param source the source module's names, the first of which it exports by
    /// @param isNeeded whether a file of this kind must have it
    record Column(String name, List<String> source, boolean isNeeded) {

        boolean isCalled(String head) {
            String plain = head.strip().toLowerCase(Locale.ROOT);
            return plain.equals(name.toLowerCase(Locale.ROOT)) || source.contains(plain);
        }
    }

    private final List<Column> columns;

    HistoryKind(Column... columns) {
        this.columns = List.of(columns);
    }

    private static Column column(String name, String... source) {
        return new Column(name, List.of(source), false);
    }

    private static Column needed(String name, String... source) {
        return new Column(name, List.of(source), true);
    }

    List<Column> columns() {
        return columns;
    }

    /// The heads of a file with the source module's names.
    public List<String> sourceHeads() {
        return columns.stream().map(each -> each.source().getFirst()).toList();
    }

    /// As an address names it.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HistoryKind> at(String path) {
        return Arrays.stream(values()).filter(each -> each.path().equals(path)).findFirst();
    }

    /// The kind of a file with these heads: the only one of which all needed columns are there.
    static Optional<HistoryKind> of(List<String> heads) {
        return Arrays.stream(values())
                .filter(kind ->
                        kind.columns.stream()
                                .filter(Column::isNeeded)
                                .allMatch(each -> heads.stream().anyMatch(each::isCalled)))
                .findFirst();
    }
}
